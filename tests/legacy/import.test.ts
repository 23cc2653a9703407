import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LegacyAccount } from '../../preload/contract/legacy';
import { generateLegacy } from './generator';
import { openOffice, type LegacyOffice } from './office';

let yard: LegacyOffice;
beforeEach(async () => {
  yard = await openOffice();
});
afterEach(() => yard.close());

/** What a dry and a real run must have in common: all but the record. */
const content = ({ run: _run, dryRun: _dry, printed, ...account }: LegacyAccount) => ({ ...account, printed: printed.slice(2) });
const addsUp = ({ tables, total }: LegacyAccount) => {
  for (const line of [...tables, total]) expect(line.imported + line.merged + line.refused).toBe(line.rows);
  expect(tables.reduce((sum, { rows }) => sum + rows, 0)).toBe(total.rows);
};

describe('the old database of 72 vehicles and 1,530 log rows', () => {
  beforeEach(() => generateLegacy(yard.path, { withFiles: true }));

  it('is accounted for row by row in a dry run, which writes nothing', async () => {
    const before = yard.contents();
    const account = await yard.import(true);
    expect(account).toMatchObject({ run: null, dryRun: true, made: { vehicles: 72 } });
    expect(account.tables.find(({ table }) => table === 'logs')).toMatchObject({ rows: 1530, imported: 1530, refused: 0 });
    addsUp(account);
    expect(yard.contents()).toEqual(before);
    expect(account.printed.join('\n')).toMatch(/1,755 rows = [\d,]+ imported \+ \d+ merged \+ \d+ refused/);
    expect(account.printed).toContain('Dry run: nothing was written.');
  });

  it('comes in as the dry run said', async () => {
    const dry = await yard.import(true);
    const real = await yard.import();
    expect(content(real)).toEqual(content(dry));
    expect(yard.count('vehicles')).toBe(72);
    expect(yard.count('history')).toBe(real.made.history);
    expect(yard.count("events WHERE source = 'legacy'")).toBe(real.made.events);
    expect(yard.count('legacy_rows')).toBe(real.total.rows);
    expect(yard.count('staff WHERE active = 0')).toBe(3);
  });

  it('changes nothing when it is brought in again', async () => {
    const first = await yard.import();
    const before = yard.contents();
    const again = await yard.import();
    expect(again).toMatchObject({ run: null, dryRun: false });
    expect(again.total).toEqual({
      rows: 1755,
      imported: 0,
      merged: 1755 - first.total.refused,
      refused: first.total.refused,
      unchanged: 1755 - first.total.refused,
    });
    expect(again.printed).toContain('Everything was here already; nothing was written.');
    expect(yard.contents()).toEqual(before);
  });

  it('leaves the file and its folder as they were', async () => {
    const before = readFileSync(yard.path);
    const beside = readdirSync(dirname(yard.path));
    await yard.import();
    expect(readFileSync(yard.path).equals(before)).toBe(true);
    expect(readdirSync(dirname(yard.path))).toEqual(beside);
  });

  it('leaves nothing to be sent', async () => {
    await yard.import();
    expect(yard.count('outbox')).toBe(0);
    expect(yard.count('notices')).toBe(0);
    expect(yard.count("history WHERE origin = 'old database, notification_queue'")).toBe(7);
  });

  it('can be looked at again afterwards, row by row', async () => {
    const account = await yard.import();
    const seen = await yard.call('legacy.run', { id: account.run!, table: 'settings' });
    expect(seen.account.total).toEqual(account.total);
    expect(seen.rows.map(({ key, outcome }) => [key, outcome])).toEqual([
      ['smtp_password', 'refused'],
      ['session_hours', 'refused'],
    ]);
    expect(seen.rows[0]?.raw).not.toContain('not-a-real-password');
    expect((await yard.call('legacy.runs', {})).rows).toMatchObject([{ id: account.run, state: 'done', startedBy: 'Dana R.' }]);
  });

  it('is only for a manager', async () => {
    const refusal = await yard.office.call('legacy.import', { path: yard.path }, { name: 'Lee', role: 'clerk' });
    expect(refusal).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
    expect(yard.count('vehicles')).toBe(0);
  });
});
