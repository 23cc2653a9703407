import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { migrate } from '../../db/migrate';
import { openStore } from '../../db/open';
import { createEventRows } from '../../main/office/vehicles/events';

test('the events that a standing is worked out from are read from their index alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'itow-events-'));
  const store = openStore(join(folder, 'office.db'));
  try {
    migrate(store, { now: '2026-11-27T15:00:00.000Z', backup: () => undefined });
    const prepare = vi.spyOn(store.sqlite, 'prepare');
    createEventRows(store);
    const telling = prepare.mock.calls.map(([text]) => text).filter((text) => text.includes("type <> 'note'"));
    prepare.mockRestore();
    expect(telling).toHaveLength(3);
    for (const text of telling) {
      const given = Array.from(text.matchAll(/\?/g), () => 1);
      const plan = store.sqlite.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...given) as { detail: string }[];
      expect(plan.map(({ detail }) => detail)).toContainEqual(expect.stringContaining('events USING COVERING INDEX events_telling'));
    }
  } finally {
    store.sqlite.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
