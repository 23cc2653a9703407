import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../db/open';
import type { Session } from '../../main/office/ports';
import { clerk, openTestOffice, silentLog, testClock } from '../office/testOffice';

export const now = '2026-01-12T15:00:00.000Z';

/** A real office in a folder of its own, with what a test of the old database asks of it. */
export async function openOffice(given: Readonly<{ folder?: string }> = {}) {
  const folder = given.folder ?? mkdtempSync(join(tmpdir(), 'itow-legacy-'));
  const clock = testClock(now);
  const opened = await openTestOffice(folder, {
    clock,
    log: { ...silentLog, error: (message, detail) => void process.stderr.write(`${message} ${JSON.stringify(detail)}\n`) },
  });
  if (given.folder === undefined) await opened.call('office.begin', { mode: 'office', officeName: 'Sample Yard' });
  const { sqlite } = openStore(join(folder, 'itow.db'), { readonly: true });
  const path = join(folder, 'old', 'vehicles.db');
  const tables = (): string[] =>
    sqlite
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")
      .pluck()
      .all() as string[];
  return {
    ...opened,
    folder,
    clock,
    /** Where tests put the old database. */
    path,
    import: (dryRun = false, session: Session = clerk) => opened.call('legacy.import', { path, dryRun }, session),
    vehicle: (callNumber: string) => opened.call('vehicles.get', { callNumber }),
    count: (sql: string) => sqlite.prepare(`SELECT count(*) FROM ${sql}`).pluck().get() as number,
    all: <Row>(sql: string) => sqlite.prepare(sql).all() as Row[],
    /** Everything in the office's database. */
    contents: () => Object.fromEntries(tables().map((table) => [table, sqlite.prepare(`SELECT * FROM "${table}"`).all()])),
    async close({ keep = false } = {}) {
      sqlite.close();
      await opened.office.stop();
      if (!keep) rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type LegacyOffice = Awaited<ReturnType<typeof openOffice>>;
