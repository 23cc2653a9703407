import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listBackups } from '../../db/backup';
import { copiesFolder, filesFolder, keepFile, pathIn } from '../../db/files';
import { openStore } from '../../db/open';
import { openTestOffice, testClock, type TestOffice } from '../office/testOffice';
import { temporaryFolder } from '../temporary';

const start = '2026-11-20T15:00:00.000Z';
const png = (text: string) => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from(text)]);
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

type Yard = TestOffice &
  Readonly<{ folder: string; later: () => void; file: (sha256: string) => string; copy: (sha256: string) => string }>;

async function openYard(folder: string): Promise<Yard> {
  const clock = testClock(start);
  const office = await openTestOffice(folder, { clock });
  return {
    ...office,
    folder,
    later: () => clock.set(new Date(Date.parse(clock.now()) + 3_600_000).toISOString()),
    file: (sha256) => pathIn(filesFolder(office.ports.databaseFile), sha256),
    copy: (sha256) => pathIn(copiesFolder(join(folder, 'backups')), sha256),
  };
}

async function vehicle({ call }: TestOffice, callNumber: string): Promise<number> {
  const towed = { towType: 'private_property', towedAt: '2026-11-19T14:10:00-05:00', make: 'Ford', model: 'Ranger' } as const;
  return (await call('vehicles.create', { callNumber, ...towed })).vehicle.id;
}

const photograph = async ({ call }: TestOffice, vehicleId: number, text: string) =>
  call('evidence.add', { vehicleId, kind: 'photo', fileName: `${text}.png`, base64: png(text).toString('base64') });
const backUp = ({ call }: TestOffice) => call('schedule.runNow', { job: 'backup' });
const filesOfHealth = async ({ call }: TestOffice, thorough: boolean) =>
  (await call('health.check', { thorough })).checks.find(({ name }) => name === 'files')!;

describe('bytes that an earlier version kept in the database', () => {
  it('are moved into the folder after a start, and the file shrinks at the next one', async () => {
    const folder = temporaryFolder('files-inside');
    const first = await openYard(folder);
    const id = await vehicle(first, '1');
    await first.office.stop();
    const pictures = Array.from({ length: 10 }, (_, index) => Buffer.concat([png(String(index)), Buffer.alloc(2_000_000, index)]));
    const store = openStore(first.ports.databaseFile);
    for (const bytes of pictures) {
      store.sqlite.prepare("INSERT INTO blobs VALUES (?, 'image/png', ?, ?)").run(hash(bytes), bytes.length, bytes);
      store.sqlite
        .prepare(
          "INSERT INTO evidence (vehicle_id, kind, title, file_name, media_type, sha256, added_at, added_by) VALUES (?, 'photo', '', 'a.png', 'image/png', ?, ?, 'Dana')",
        )
        .run(id, hash(bytes), start);
    }
    store.sqlite.close();
    const large = statSync(first.ports.databaseFile).size;

    const second = await openYard(folder);
    second.office.start();
    // A backup waits for it.
    await backUp(second);
    for (const bytes of pictures) expect(readFileSync(second.file(hash(bytes))).equals(bytes)).toBe(true);
    const { rows } = await second.call('evidence.list', { vehicleId: id });
    expect(rows).toHaveLength(10);
    expect((await second.call('audit.list', {})).rows.map(({ summary }) => summary).join()).toContain('moved 10 photographs and papers');
    await second.office.stop();

    const third = await openYard(folder);
    expect(statSync(third.ports.databaseFile).size).toBeLessThan(large / 5);
    expect(await filesOfHealth(third, true)).toMatchObject({ state: 'good', message: '10 files, each read without a fault.' });
    await third.office.stop();
  });
});

describe('the backup of files', () => {
  it('copies what is new, and makes anew a copy that is damaged though its size is right', async () => {
    const yard = await openYard(temporaryFolder('files-copies'));
    const id = await vehicle(yard, '2');
    const [one, two] = [await photograph(yard, id, 'front'), await photograph(yard, id, 'back')];
    expect((await backUp(yard)).message).toContain('2 files copied');
    expect((await backUp(yard)).message).toContain('0 files copied');
    const sound = readFileSync(yard.copy(one.sha256));
    writeFileSync(yard.copy(one.sha256), Buffer.alloc(sound.length, 1));
    rmSync(yard.copy(two.sha256));
    expect((await backUp(yard)).message).toContain('2 files copied');
    expect(readFileSync(yard.copy(one.sha256)).equals(sound)).toBe(true);
    expect(hash(readFileSync(yard.copy(two.sha256)))).toBe(two.sha256);
    await yard.office.stop();
  });

  it('puts back what is damaged or gone; health says which file of which vehicle it was', async () => {
    const yard = await openYard(temporaryFolder('files-back'));
    const id = await vehicle(yard, '48213');
    const [one, two, three] = [await photograph(yard, id, 'front'), await photograph(yard, id, 'back'), await photograph(yard, id, 'side')];
    await backUp(yard);
    writeFileSync(yard.file(one.sha256), Buffer.alloc(one.size, 1));
    rmSync(yard.file(two.sha256));
    expect(await filesOfHealth(yard, false)).toMatchObject({ state: 'bad', message: expect.not.stringContaining('front.png') as string });
    const found = await filesOfHealth(yard, true);
    expect(found.message).toContain('front.png of Ford Ranger, call 48213 is damaged');
    expect(found.message).toContain('back.png of Ford Ranger, call 48213 is missing');
    expect(found.message).not.toContain('side.png');
    // What is read meanwhile comes from the copy.
    expect(Buffer.from((await yard.call('evidence.get', { id: two.id })).base64, 'base64').equals(png('back'))).toBe(true);
    expect((await backUp(yard)).message).toContain('Put back from their copies');
    expect(await filesOfHealth(yard, true)).toMatchObject({ state: 'good' });
    for (const place of [yard.file, yard.copy]) rmSync(place(three.sha256));
    expect((await backUp(yard)).message).toContain('Missing or damaged: side.png of Ford Ranger, call 48213');
    expect((await yard.call('office.status', {})).alerts.map(({ message }) => message).join()).toContain('side.png of Ford Ranger');
    expect(await yard.refusal('evidence.get', { id: three.id })).toBe('BYTES_DAMAGED');
    await yard.office.stop();
  });

  it('brings the files along when a backup is restored on another PC', async () => {
    const yard = await openYard(temporaryFolder('files-from'));
    const one = await photograph(yard, await vehicle(yard, '3'), 'front');
    await backUp(yard);
    await yard.office.stop();
    const other = temporaryFolder('files-to');
    const { ports } = await openYard(other).then(async (opened) => {
      await opened.office.stop();
      return opened;
    });
    for (const tail of ['-wal', '-shm']) rmSync(ports.databaseFile + tail, { force: true });
    renameSync(join(yard.folder, 'backups'), join(other, 'backups'));
    copyFileSync(listBackups(join(other, 'backups'))[0]!, ports.databaseFile);
    const restored = await openYard(other);
    restored.office.start();
    await restored.office.stop();
    const again = await openYard(other);
    again.office.start();
    await backUp(again);
    expect(hash(readFileSync(again.file(one.sha256)))).toBe(one.sha256);
    await again.office.stop();
  });
});

describe('a file that no database names', () => {
  const old = new Date('2026-09-01T00:00:00.000Z');

  it('stays while it is young or a kept backup names it, and goes with its copy when none does', async () => {
    const folder = temporaryFolder('files-unneeded');
    const yard = await openYard(folder);
    const id = await vehicle(yard, '4');
    await backUp(yard);
    const database = yard.ports.databaseFile;
    const before = listBackups(join(folder, 'backups'))[0]!;
    const one = await photograph(yard, id, 'front');
    const stray = keepFile(filesFolder(database), Buffer.from('stray'), start).sha256;
    const young = keepFile(filesFolder(database), Buffer.from('young'), start).sha256;
    yard.later();
    await backUp(yard);
    await yard.office.stop();
    const withIt = listBackups(join(folder, 'backups')).find((file) => file !== before)!;

    // An older backup is put back by hand; the one that names the photograph is called otherwise.
    for (const tail of ['-wal', '-shm']) rmSync(database + tail, { force: true });
    copyFileSync(before, database);
    renameSync(withIt, join(folder, 'backups', 'before the restore.db'));
    for (const path of [yard.file(stray), yard.file(one.sha256), yard.copy(one.sha256)]) utimesSync(path, old, old);
    utimesSync(yard.file(young), new Date(start), new Date(start));
    const restored = await openYard(folder);
    restored.later();
    restored.later();
    restored.office.start();
    expect((await backUp(restored)).message).toContain('1 files that nothing names were removed');
    expect([stray, young, one.sha256].map((sha256) => existsSync(restored.file(sha256)))).toEqual([false, true, true]);

    writeFileSync(join(folder, 'office.db.damaged'), Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(5000, 7)]));
    rmSync(join(folder, 'backups', 'before the restore.db'));
    await backUp(restored);
    // A database that cannot be read may name it.
    expect(existsSync(restored.file(one.sha256))).toBe(true);
    rmSync(join(folder, 'office.db.damaged'));
    expect((await backUp(restored)).message).toContain('2 files that nothing names were removed');
    expect([restored.file, restored.copy].map((place) => existsSync(place(one.sha256)))).toEqual([false, false]);
    await restored.office.stop();
  });
});
