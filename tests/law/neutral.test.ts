import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { towTypes } from '../../preload/contract/law';
import { packInForce } from '../../main/office/law/packs/inForce';

const root = resolve(import.meta.dirname, '../..');

const filesUnder = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name).replaceAll('\\', '/'));

/** What only a state's law may name: rule ids, sections, forms, the police register, the state and its zone. */
const ofOneState = [
  /\b(MI|OFFICE)-[A-Z0-9]/,
  /\bMCL\b|\b25[27]\.?\d*[a-m]?\(|\b252[a-m]\b/,
  /\bTR-?\d+|\bTOP\b|\bDC 90\b/,
  /LEIN|\blein|Lein/,
  /michigan|detroit|\bMI\b/i,
];

const found = (text: string, marks: readonly RegExp[]) => marks.flatMap((mark) => text.match(mark)?.[0] ?? []);

it('the engine of the law names no rule, section, form, register, state or kind of tow', () => {
  // A police hold is not the kind of tow of that name.
  const kinds = towTypes.filter((type) => type !== 'hold').map((type) => new RegExp(`'${type}'`));
  const named = filesUnder('main/office/law/engine').flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return found(text, [...ofOneState, ...kinds]).map((one) => `${file}: ${one}`);
  });
  expect(named).toEqual([]);
});

it('no file outside the packs names a rule of the law in force', () => {
  const ids = packInForce.rules.map(({ id }) => id);
  const files = ['main', 'preload', 'renderer', 'db'].flatMap(filesUnder).filter((file) => !file.startsWith('main/office/law/packs/'));
  const named = files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return ids.filter((id) => text.includes(`'${id}'`) || text.includes(`beside ${id}`)).map((id) => `${file}: ${id}`);
  });
  expect(named).toEqual([]);
});

it('no file outside the packs cites a section of the law', () => {
  const files = ['main', 'preload', 'renderer', 'db'].flatMap(filesUnder).filter((file) => !file.startsWith('main/office/law/packs/'));
  expect(files.filter((file) => /\bMCL\b|\b257\.\d|\b252[a-m]\b/.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});

it('notices what it looks for', () => {
  expect(found('the role of MI-13, MCL 257.252a(5), the TR-52L, LEIN of Michigan', ofOneState)).toEqual([
    'MI-1',
    'MCL',
    'TR-52',
    'LEIN',
    'MI',
  ]);
});
