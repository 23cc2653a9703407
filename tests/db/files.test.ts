import * as fc from 'fast-check';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { beginFile, hashesIn, hashOf, keepFile, pathIn, removeAbandoned } from '../../db/files';
import { temporaryFolder } from '../temporary';

const now = '2026-11-20T15:00:00.000Z';
const folder = temporaryFolder('files');
const unfinished = () => readdirSync(join(folder, 'new'));

describe('a folder of files', () => {
  it('names every file by the hash of its bytes, whether they came at once or in pieces of any size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), fc.array(fc.nat(3000), { maxLength: 5 }), async (bytes, cuts) => {
        const whole = keepFile(folder, bytes, now);
        const file = await beginFile(folder, now);
        const places = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).toSorted((one, other) => one - other), bytes.length];
        for (const [index, at] of places.slice(1).entries()) await file.append(bytes.subarray(places[index], at));
        expect(await file.keep()).toEqual(whole);
        const path = pathIn(folder, whole.sha256);
        expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(whole.sha256);
        expect(await hashOf(path)).toBe(whole.sha256);
        expect(Buffer.from(bytes).equals(readFileSync(path))).toBe(true);
      }),
      { numRuns: 25 },
    );
    expect(unfinished()).toEqual([]);
  });

  it('holds the same bytes once, and makes a damaged file whole when they come again', () => {
    const before = [...hashesIn(folder)].length;
    const { sha256 } = keepFile(folder, Buffer.from('the same'), now);
    writeFileSync(pathIn(folder, sha256), 'the sane');
    expect(keepFile(folder, Buffer.from('the same'), now)).toEqual({ sha256, size: 8 });
    expect(readFileSync(pathIn(folder, sha256), 'utf8')).toBe('the same');
    expect([...hashesIn(folder)]).toHaveLength(before + 1);
  });

  it('has nothing of a file that was given up', async () => {
    const before = [...hashesIn(folder)];
    const file = await beginFile(folder, now);
    await file.append(Buffer.from('half of a photograph'));
    expect(unfinished()).toHaveLength(1);
    await file.abandon();
    expect(unfinished()).toEqual([]);
    expect([...hashesIn(folder)]).toEqual(before);
  });

  it('refuses where nothing can be written, with a sentence', async () => {
    const taken = join(folder, 'no-folder');
    writeFileSync(taken, 'a file stands where the folder should be');
    expect(() => keepFile(taken, Buffer.from('x'), now)).toThrow(/Nothing was kept/);
    await expect(beginFile(taken, now)).rejects.toMatchObject({ code: 'FILE_NOT_KEPT' });
  });

  it('is cleared of what a killed program left half written, once that is a day old', async () => {
    mkdirSync(join(folder, 'new'), { recursive: true });
    const old = join(folder, 'new', '20261118T150000000Z-0.part');
    const young = join(folder, 'new', '20261120T140000000Z-0.part');
    for (const path of [old, young]) writeFileSync(path, 'half');
    removeAbandoned(folder, now);
    expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
  });
});
