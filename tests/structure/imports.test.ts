import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** Which places a file may import from, by where it stands; the first that fits counts. */
const layers: readonly Readonly<{ place: RegExp; may: readonly RegExp[] }>[] = [
  { place: /^preload\/contract/, may: [/^preload\/contract/] },
  { place: /^preload\/index/, may: [/^preload\//] },
  { place: /^db\//, may: [/^db\//, /^preload\/contract/] },
  { place: /^main\/office\//, may: [/^main\/office\//, /^db\//, /^preload\/contract/, /^package\.json$/] },
  { place: /^main\/practice\//, may: [/^main\/practice\//, /^main\/office\//, /^db\//, /^preload\/contract/] },
  { place: /^main\/desktop\//, may: [/^main\//, /^db\//, /^preload\/contract/] },
  { place: /^main\/[a-z]+\.ts/, may: [/^main\//, /^preload\/contract/] },
  { place: /^renderer\//, may: [/^renderer\//, /^preload\/contract/] },
];

/** Packages that only some places may know. */
const packages: readonly Readonly<{ name: RegExp; places: RegExp }>[] = [
  { name: /^electron(\/|$)/, places: /^(main\/desktop\/electron\/|main\/electron\.ts|preload\/index\.ts)/ },
  { name: /^electron-updater$/, places: /^main\/desktop\/electron\// },
  { name: /^playwright-core$/, places: /^main\/desktop\// },
  { name: /^(better-sqlite3|drizzle-orm\/better-sqlite3)$/, places: /^(db\/|main\/office\/legacy\/)/ },
  { name: /^smtp-server$/, places: /^main\/practice\// },
  { name: /^node:/, places: /^(main|db)\// },
];

const files = ['main', 'preload', 'renderer', 'db'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name).replaceAll('\\', '/')),
);

const importsOf = (file: string): readonly string[] =>
  [
    ...readFileSync(join(root, file), 'utf8').matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s*['"]([^'"]+)['"]/g,
    ),
  ].map((found) => found[1] ?? found[2] ?? found[3] ?? '');

const faultOf = (file: string, specifier: string): string | null => {
  if (!specifier.startsWith('.')) {
    const rule = packages.find(({ name }) => name.test(specifier));
    return rule && !rule.places.test(file) ? `${file} may not import ${specifier}` : null;
  }
  const target = relative(root, resolve(root, dirname(file), specifier)).replaceAll('\\', '/');
  const layer = layers.find(({ place }) => place.test(file));
  if (!layer) return `${file} stands in no known place`;
  return layer.may.some((allowed) => allowed.test(target)) ? null : `${file} may not import ${target}`;
};

describe('the import rule', () => {
  it('reads the imports of every file', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap(importsOf).length).toBeGreaterThan(files.length);
  });

  it('notices a forbidden import', () => {
    expect(faultOf('main/office/office.ts', '../desktop/host')).toBe('main/office/office.ts may not import main/desktop/host');
    expect(faultOf('renderer/main.tsx', '../main/office/zone')).toBe('renderer/main.tsx may not import main/office/zone');
    expect(faultOf('main/office/office.ts', 'electron')).toBe('main/office/office.ts may not import electron');
  });

  it('holds for every file', () => {
    expect(
      files.flatMap((file) =>
        importsOf(file)
          .map((specifier) => faultOf(file, specifier))
          .filter((fault) => fault !== null),
      ),
    ).toEqual([]);
  });
});
