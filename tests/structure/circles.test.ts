import { describe, expect, it } from 'vitest';
import { filesBelow, importsAmong } from './files';

/** One circle of files that import each other, from a file back to itself; null where there is none. */
function circleIn(imports: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const done = new Set<string>();
  const follow = (file: string, path: readonly string[]): readonly string[] | null => {
    const before = path.indexOf(file);
    if (before > -1) return [...path.slice(before), file];
    if (done.has(file)) return null;
    for (const target of imports.get(file) ?? []) {
      const circle = follow(target, [...path, file]);
      if (circle !== null) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of imports.keys()) {
    const circle = follow(file, []);
    if (circle !== null) return circle;
  }
  return null;
}

describe('the files', () => {
  it('import each other in no circle', () => {
    expect(circleIn(importsAmong(filesBelow('main', 'db', 'preload', 'renderer')))).toBeNull();
  });

  it('would be caught in one', () => {
    const circle = { 'a.ts': ['b.ts'], 'b.ts': ['c.ts', 'd.ts'], 'c.ts': [], 'd.ts': ['b.ts'] };
    expect(circleIn(new Map(Object.entries(circle)))).toEqual(['b.ts', 'd.ts', 'b.ts']);
  });
});
