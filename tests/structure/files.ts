import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** The TypeScript files below these folders of the repository, by their paths in it. */
export const filesBelow = (...folders: readonly string[]): readonly string[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  );

/** The text of a file of the repository. */
export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

const importing = /(?:\bfrom|^import|\bimport\()\s*'(\.[^']*)'/gm;

/** Which of `files` each of them imports. */
export function importsAmong(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const known = new Set(files);
  const fileOf = (path: string) => ['', '.ts', '.tsx'].map((ending) => path + ending).find((name) => known.has(name)) ?? [];
  return new Map(
    files.map((file) => [
      file,
      [...textOf(file).matchAll(importing)].flatMap((found) => fileOf(join(dirname(file), found[1] ?? '').replaceAll('\\', '/'))),
    ]),
  );
}
