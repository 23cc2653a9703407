import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const texts: ReadonlyMap<string, string> = new Map(
  readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(root, 'tests', name), 'utf8')]),
);
const tests = [...texts].filter(([name]) => /\.test\.tsx?$/.test(name));

/** Folders of tests that look at more than one room, and the law of a state that exists in the tests alone. */
const across: ReadonlySet<string> = new Set(['ui', 'electron', 'faults', 'structure', 'operations', 'law/practiceState']);
/** Where the room of `tests/<folder>` may stand. */
const roots = ['main/office', 'main', '.'] as const;
const isRoom = (folder: string) => roots.some((place) => existsSync(join(root, place, folder)));

/** A test that is left out, that leaves out the others, or that passes by failing. What a machine cannot run says so by `skipIf`. */
const leftOut = /\b(?:it|test|describe)(?:\.\w+(?:\([^)]*\))?)*\.(?:only|skip|todo|fails)\b|\b(?:xit|xdescribe|fit|fdescribe)\(/;
const skipsOnCondition = /\.(?:skipIf|runIf)\(/;

describe('the tests', () => {
  it('are all run', () => {
    expect(tests.length).toBeGreaterThan(100);
    expect(tests.filter(([, text]) => leftOut.test(text)).map(([name]) => name)).toEqual([]);
    const marks = ['only', 'skip', 'todo', 'fails'].flatMap((mark) => [`it.${mark}(`, `it.each([1]).${mark}(`]);
    for (const line of [...marks, ...['x', 'f'].map((letter) => `${letter}it(`)]) expect([line, leftOut.test(line)]).toEqual([line, true]);
    for (const line of ['it.each([1])(', 'describe.skipIf(x)(', 'exit(1)']) expect([line, leftOut.test(line)]).toEqual([line, false]);
  });

  it('depend on the machine only where it may lack what they start', () => {
    const places = new Set(tests.filter(([, text]) => skipsOnCondition.test(text)).map(([name]) => dirname(name)));
    expect([...places].filter((place) => !['electron', 'desktop', 'structure'].includes(place))).toEqual([]);
  });

  it('stand in a folder named like the room they test', () => {
    const folders = new Set(tests.map(([name]) => dirname(name)));
    expect([...folders].filter((folder) => !across.has(folder) && !isRoom(folder))).toEqual([]);
    expect(isRoom('no-such-room')).toBe(false);
  });

  it('are files of no more than 300 lines', () => {
    expect([...texts].filter(([, text]) => text.split('\n').length > 301).map(([name]) => name)).toEqual([]);
  });
});
