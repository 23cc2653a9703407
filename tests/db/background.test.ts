import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkInBackground } from '../../db/background';
import { createCheckpoints } from '../../db/checkpoints';
import { openStore } from '../../db/open';
import { temporaryFolder } from '../temporary';

const pageBytes = 4096;
const unexpected = (failure: unknown) => {
  throw failure;
};

function storeWith(pages: number) {
  const store = openStore(join(temporaryFolder('background'), 'office.db'));
  store.sqlite.exec('CREATE TABLE words (text TEXT)');
  const add = store.sqlite.prepare('INSERT INTO words VALUES (?)');
  const write = (count: number) => store.sqlite.transaction(() => Array.from({ length: count }, () => add.run('w'.repeat(pageBytes))))();
  // As SQLite would begin to carry by itself after a thousand pages.
  store.sqlite.pragma('wal_autocheckpoint = 0');
  write(pages);
  return { ...store, write };
}

const inLog = (store: ReturnType<typeof storeWith>) => {
  const [, written, carried] = store.sqlite.prepare('PRAGMA wal_checkpoint(NOOP)').raw().get() as [number, number, number];
  return { written, left: written - carried };
};

describe('a check in the background', () => {
  it('passes a sound file', async () => {
    const { file, sqlite } = storeWith(100);
    sqlite.close();
    await expect(checkInBackground(file)).resolves.toBeUndefined();
  });

  it('finds a damaged one', async () => {
    const { file, sqlite } = storeWith(100);
    sqlite.close();
    const descriptor = openSync(file, 'r+');
    writeSync(descriptor, Buffer.alloc(pageBytes, 0x55), 0, pageBytes, 20 * pageBytes);
    closeSync(descriptor);
    await expect(checkInBackground(file)).rejects.toMatchObject({ code: 'DATABASE_DAMAGED' });
  });

  it('fails for a file that is not there', async () => {
    await expect(checkInBackground(join(temporaryFolder('background'), 'none.db'))).rejects.toThrow(/open/);
  });
});

describe('the log of committed pages', () => {
  it('is left as it is while it is short', async () => {
    const store = storeWith(10);
    const checkpoints = createCheckpoints(store, unexpected);
    checkpoints.look();
    await checkpoints.stop();
    expect(inLog(store).left).toBeGreaterThanOrEqual(10);
    store.sqlite.close();
  });

  it('is carried into the file once it is long, and what is committed meanwhile stays', async () => {
    const store = storeWith(5000);
    const checkpoints = createCheckpoints(store, unexpected);
    expect(inLog(store).left).toBeGreaterThan(5000);
    checkpoints.look();
    store.write(5);
    await checkpoints.stop();
    expect(inLog(store).left).toBeLessThan(50);
    expect(store.sqlite.prepare('SELECT count(*) FROM words').pluck().get()).toBe(5005);
    store.sqlite.close();
  });

  it('begins anew during long work, however much that writes', async () => {
    const store = storeWith(10);
    const checkpoints = createCheckpoints(store, unexpected);
    let longest = 0;
    for (let unit = 0; unit < 100; unit += 1) {
      store.write(1000);
      await checkpoints.breathe();
      longest = Math.max(longest, inLog(store).written);
    }
    // Of at least 100,000 pages; how far one unit overshoots is the disk's affair.
    expect(longest).toBeLessThan(30_000);
    await checkpoints.stop();
    store.sqlite.close();
  });

  it('tells why it could not be', async () => {
    const store = storeWith(5000);
    const told: unknown[] = [];
    const checkpoints = createCheckpoints({ ...store, file: join(temporaryFolder('background'), 'gone', 'office.db') }, (failure) =>
      told.push(failure),
    );
    checkpoints.look();
    await checkpoints.stop();
    expect(told).toHaveLength(1);
    store.sqlite.close();
  });
});
