import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../../db/open';
import { migrate } from '../../db/migrate';
import { createChanges, type Changes } from '../../main/office/changes';

const now = '2026-11-27T15:00:00.000Z';

describe('a unit of change', () => {
  let folder: string;
  let store: Store;
  let changes: Changes;
  let told: Readonly<{ tables: readonly string[]; isCommitted: boolean }>[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'itow-changes-'));
    store = openStore(join(folder, 'office.db'));
    migrate(store, { now, backup: () => undefined });
    told = [];
    const notify = (_name: string, payload: unknown) => {
      const { tables } = payload as Readonly<{ tables: readonly string[] }>;
      told.push({ tables: tables.toSorted(), isCommitted: !store.sqlite.inTransaction });
      if (tables.includes('staff')) changes.write('Pat', 'answer', (change) => change.touched('alerts'));
    };
    changes = createChanges({ store, clock: { now: () => now }, notify });
  });
  afterEach(() => {
    store.sqlite.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const nested = (name: string) => changes.write('Dana', name, (change) => change.touched(name));
  const synchronous = () => store.sqlite.pragma('synchronous', { simple: true });

  test('tells the windows once, after the commit, with all that the units within it touched', () => {
    changes.write('Dana', 'outer', (change) => {
      change.touched('vehicles');
      nested('events');
      nested('queue');
    });
    expect(told).toEqual([{ tables: ['events', 'queue', 'vehicles'], isCommitted: true }]);
  });

  test('that fails tells nothing, though a unit within it succeeded, and the next one tells only its own', () => {
    expect(() =>
      changes.write('Dana', 'outer', () => {
        nested('events');
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(told).toEqual([]);
    nested('queue');
    expect(told).toEqual([{ tables: ['queue'], isCommitted: true }]);
  });

  test('that a window answers at once with another unit tells of both', () => {
    nested('staff');
    expect(told.map(({ tables }) => tables)).toEqual([['staff'], ['alerts']]);
  });

  test('waits for the disk, but for a slice that is done again should the power fail', () => {
    expect(changes.writeSlice('Dana', 'slice', synchronous)).toBe(1);
    expect(changes.write('Dana', 'whole', synchronous)).toBe(2);
    expect(() =>
      changes.writeSlice('Dana', 'slice', () => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(synchronous()).toBe(2);
    expect(changes.write('Dana', 'outer', () => changes.writeSlice('Dana', 'slice', synchronous))).toBe(2);
  });
});
