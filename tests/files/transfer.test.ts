import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesFolder, hashesIn } from '../../db/files';
import { evidenceLimit } from '../../preload/contract/evidence';
import { partBytes } from '../../preload/contract/files';
import type { Session } from '../../main/office/ports';
import { openTestOffice, testClock, type TestOffice } from '../office/testOffice';
import { temporaryFolder } from '../temporary';

const folder = temporaryFolder('transfer');
const dana: Session = { name: 'Dana', role: 'clerk' };
const robin: Session = { name: 'Robin', role: 'clerk' };
const png = Buffer.from('89504e470d0a1a0a', 'hex');
let yard: TestOffice;
let vehicleId: number;
let idle: (() => void)[] = [];
beforeAll(async () => {
  const timers = {
    after: (_milliseconds: number, run: () => void) => {
      idle.push(run);
      return () => (idle = idle.filter((one) => one !== run));
    },
  };
  yard = await openTestOffice(folder, { clock: testClock('2026-11-20T15:00:00.000Z'), timers });
  const towed = { towType: 'private_property', towedAt: '2026-11-19T14:10:00-05:00' } as const;
  vehicleId = (await yard.call('vehicles.create', { callNumber: '1', ...towed })).vehicle.id;
});
afterAll(() => yard.office.stop());

const files = () => filesFolder(yard.ports.databaseFile);
const unfinished = () => (existsSync(join(files(), 'new')) ? readdirSync(join(files(), 'new')) : []);
/** The part of a made-up photograph that begins at an offset; the whole is never in memory. */
const partAt = (offset: number, size: number): Buffer => {
  const part = Buffer.alloc(Math.min(partBytes, size - offset), (offset / partBytes) % 251);
  if (offset === 0) png.copy(part);
  return part;
};

async function send(size: number, fileName: string, session = dana): Promise<string> {
  const { upload } = await yard.call('files.begin', { fileName, size }, session);
  for (let offset = 0; offset < size;) {
    const base64 = partAt(offset, size).toString('base64');
    offset = (await yard.call('files.append', { upload, offset, base64 }, session)).received;
  }
  return upload;
}

describe('a photograph of 25 MB', () => {
  it('goes in and out in parts of at most 1 MiB, and memory holds a few of them at most', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    // What is collected is given back a little later.
    const held = async () => {
      for (const _ of [1, 2]) {
        collect();
        await setImmediate();
      }
      return process.memoryUsage().arrayBuffers;
    };
    const before = await held();
    let most = 0;
    const look = async () => (most = Math.max(most, (await held()) - before));
    // A collection takes its time in a worker that holds much else.
    const lookNowAndThen = async (offset: number | null) => {
      if (offset !== null && (offset / partBytes) % 8 === 7) await look();
    };
    const size = evidenceLimit;
    const sent = createHash('sha256');
    const { upload } = await yard.call('files.begin', { fileName: 'large.png', size }, dana);
    for (let offset = 0; offset < size;) {
      const part = partAt(offset, size);
      sent.update(part);
      offset = (await yard.call('files.append', { upload, offset, base64: part.toString('base64') }, dana)).received;
      await lookNowAndThen(offset);
    }
    const added = await yard.call('evidence.add', { vehicleId, kind: 'photo', upload }, dana);
    const sha256 = sent.digest('hex');
    expect(added).toMatchObject({ fileName: 'large.png', mediaType: 'image/png', size, sha256 });
    await look();

    const came = createHash('sha256');
    const { base64, download } = await yard.call('evidence.get', { id: added.id }, dana);
    came.update(Buffer.from(base64, 'base64'));
    let parts = 1;
    for (let offset: number | null = partBytes; offset !== null; parts += 1) {
      const part: { base64: string; next: number | null } = await yard.call('files.read', { download: download!, offset }, dana);
      expect(part.base64.length).toBeLessThanOrEqual(1024 * 1024);
      came.update(Buffer.from(part.base64, 'base64'));
      offset = part.next;
      await lookNowAndThen(offset);
    }
    expect(came.digest('hex')).toBe(sha256);
    expect(parts).toBe(Math.ceil(size / partBytes));
    expect(most).toBeLessThan(size / 3);
    expect(unfinished()).toEqual([]);
  });
});

describe('a file on its way in', () => {
  it('leaves nothing when it is given up, out of order, forgotten, or not what it says', async () => {
    const before = [...hashesIn(files())];
    const given = await send(2 * partBytes, 'given-up.png');
    expect(unfinished()).toHaveLength(1);
    await yard.call('files.abandon', { upload: given }, dana);
    expect(unfinished()).toEqual([]);
    expect(await yard.refusal('evidence.add', { vehicleId, kind: 'photo', upload: given }, dana)).toBe('NOT_FOUND');

    const { upload } = await yard.call('files.begin', { fileName: 'order.png', size: 100 }, dana);
    expect(await yard.refusal('files.append', { upload, offset: 50, base64: 'AAAA' }, dana)).toBe('FILE_NOT_WHOLE');
    expect(unfinished()).toEqual([]);

    await send(1000, 'forgotten.png');
    for (const run of idle) run();
    await expect.poll(unfinished).toEqual([]);

    const more = await yard.call('files.begin', { fileName: 'more.png', size: 2 }, dana);
    expect(await yard.refusal('files.append', { upload: more.upload, offset: 0, base64: 'AAAA' }, dana)).toBe('FILE_NOT_WHOLE');
    const program = await yard.call('files.begin', { fileName: 'program.png', size: 3 }, dana);
    await yard.call('files.append', { upload: program.upload, offset: 0, base64: Buffer.from('MZ!').toString('base64') }, dana);
    expect(await yard.refusal('evidence.add', { vehicleId, kind: 'photo', upload: program.upload }, dana)).toBe('FILE_NOT_KNOWN');
    expect(unfinished()).toEqual([]);
    expect([...hashesIn(files())]).toEqual(before);
  });

  it('is refused while it is not whole, and goes on afterwards', async () => {
    const { upload } = await yard.call('files.begin', { fileName: 'half.png', size: png.length }, dana);
    await yard.call('files.append', { upload, offset: 0, base64: png.subarray(0, 4).toString('base64') }, dana);
    expect(await yard.refusal('evidence.add', { vehicleId, kind: 'photo', upload }, dana)).toBe('FILE_NOT_WHOLE');
    await yard.call('files.append', { upload, offset: 4, base64: png.subarray(4).toString('base64') }, dana);
    expect(await yard.call('evidence.add', { vehicleId, kind: 'photo', upload }, dana)).toMatchObject({ fileName: 'half.png' });
  });

  it('belongs to who sends it, and only a few are under way at once', async () => {
    const first = await send(partBytes, 'first.png');
    expect(await yard.refusal('files.abandon', { upload: first }, robin)).toBe('NOT_FOUND');
    for (const number of [2, 3, 4, 5]) await send(number, `${number}.png`, robin);
    expect(unfinished()).toHaveLength(4);
    expect(await yard.refusal('evidence.add', { vehicleId, kind: 'photo', upload: first }, dana)).toBe('NOT_FOUND');
  });
});

describe('a file on its way out', () => {
  it('is whole in one answer when it is small, is given to who asked alone, and is written where the command line says', async () => {
    const small = await yard.call('evidence.add', { vehicleId, kind: 'photo', fileName: 's.png', base64: png.toString('base64') });
    expect(await yard.call('evidence.get', { id: small.id })).toMatchObject({ base64: png.toString('base64'), download: null });
    const large = await yard.call('evidence.add', { vehicleId, kind: 'photo', upload: await send(2 * partBytes, 'two.png') }, dana);
    const { download } = await yard.call('evidence.get', { id: large.id }, dana);
    expect(await yard.refusal('files.read', { download: download!, offset: partBytes }, robin)).toBe('NOT_FOUND');
    await yard.call('files.read', { download: download!, offset: partBytes }, dana);
    expect(await yard.refusal('files.read', { download: download!, offset: 0 }, dana)).toBe('NOT_FOUND');
    const toFile = join(folder, 'out.png');
    expect(await yard.refusal('evidence.get', { id: large.id, toFile }, dana)).toBe('NOT_ALLOWED');
    await yard.call('evidence.get', { id: large.id, toFile }, { ...dana, mayNameFiles: true });
    expect(createHash('sha256').update(readFileSync(toFile)).digest('hex')).toBe(large.sha256);
    expect(await yard.refusal('evidence.get', { id: large.id, toFile }, { ...dana, mayNameFiles: true })).toBe('FILE_EXISTS');
  });

  it('is refused in a sentence when its bytes changed and no copy is there', async () => {
    const one = await yard.call('evidence.add', { vehicleId, kind: 'photo', upload: await send(2 * partBytes + 1, 'three.png') }, dana);
    writeFileSync(join(files(), one.sha256.slice(0, 2), one.sha256), Buffer.alloc(one.size, 9));
    expect(await yard.refusal('evidence.get', { id: one.id })).toBe('BYTES_DAMAGED');
  });
});

describe('a small picture', () => {
  it('is kept apart from the files, and is no file of the vehicle', async () => {
    const { id } = await yard.call('evidence.add', { vehicleId, kind: 'photo', upload: await send(3000, 'four.png') }, dana);
    expect(await yard.call('evidence.thumbnail', { id })).toEqual({ base64: null });
    const before = [...hashesIn(files())];
    const base64 = Buffer.from('ffd8ffe0', 'hex').toString('base64');
    await yard.call('evidence.keepThumbnail', { id, base64 }, dana);
    expect(await yard.call('evidence.thumbnail', { id }, { name: 'Vic', role: 'viewer' })).toEqual({ base64 });
    expect([...hashesIn(files())]).toEqual(before);
    expect(await yard.refusal('evidence.keepThumbnail', { id, base64: Buffer.from('<svg/>').toString('base64') }, dana)).toBe(
      'FILE_NOT_KNOWN',
    );
    expect(await yard.refusal('evidence.keepThumbnail', { id, base64 }, { name: 'Vic', role: 'viewer' })).toBe('NOT_ALLOWED');
  });
});
