import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const renderer = resolve(import.meta.dirname, '../../renderer');

/** The features, each standing on those before it alone. */
const features = ['documents', 'evidence', 'letters', 'delivery', 'notices', 'record', 'steps', 'facts', 'staff', 'takeover'];

/** The rooms without a vehicle's matter, each standing on those before it alone. */
const floor = ['format', 'data', 'parts'];

const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.tsx?$/.test(name));

/** `screens/mail`, `screens/office/rules`, `features/letters`, `parts`, … */
const roomOf = (file: string): string => /^(?:screens\/office\/[^/]+|screens\/[^/]+|features\/[^/]+|[^/]+)/.exec(file)?.[0] ?? file;

const importsOf = (file: string): readonly string[] =>
  [...readFileSync(join(renderer, file), 'utf8').matchAll(/(?:\bfrom|^import|\bimport\()\s*'(\.[^']*)'/gm)]
    .map((found) => relative(renderer, resolve(renderer, dirname(file), found[1] ?? '')).replaceAll('\\', '/'))
    .filter((target) => !target.startsWith('..'));

/** Whether a room may know another. */
function mayKnow(room: string, other: string): boolean {
  if (room === other || other === 'bridge') return true;
  const [kind, name = ''] = room.split('/');
  const [otherKind, otherName = ''] = other.split('/');
  if (kind === 'screens' || kind === 'shell') {
    return floor.includes(other) || otherKind === 'features' || (kind === 'shell' && other === 'screens.ts');
  }
  if (kind === 'features') {
    return floor.includes(other) || (otherKind === 'features' && features.indexOf(otherName) < features.indexOf(name));
  }
  return floor.indexOf(other) > -1 && floor.indexOf(other) < floor.indexOf(room);
}

const withExtension = (target: string): string => (files.includes(`${target}.ts`) ? `${target}.ts` : target);

const faults = files
  .filter((file) => file.includes('/'))
  .flatMap((file) =>
    importsOf(file)
      .map((target) => roomOf(withExtension(target)).replace('bridge.ts', 'bridge'))
      .filter((other) => !mayKnow(roomOf(file), other))
      .map((other) => `${file} may not import ${other}`),
  );

describe('the rooms of the window', () => {
  it('reads every feature and screen', () => {
    expect(readdirSync(join(renderer, 'features')).toSorted()).toEqual(features.toSorted());
    expect(files.flatMap(importsOf).length).toBeGreaterThan(files.length);
  });

  it('notices a screen that knows another, a feature that knows a later one, and a part that knows a feature', () => {
    expect(mayKnow('screens/mail', 'screens/notices')).toBe(false);
    expect(mayKnow('screens/office/rules', 'screens/office/settings')).toBe(false);
    expect(mayKnow('features/documents', 'features/letters')).toBe(false);
    expect(mayKnow('features/letters', 'screens/mail')).toBe(false);
    expect(mayKnow('parts', 'features/record')).toBe(false);
    expect(mayKnow('screens/mail', 'features/letters')).toBe(true);
  });

  it('know only what stands below them', () => {
    expect(faults).toEqual([]);
  });
});
