import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../db/open';
import { noticeKind } from '../../preload/contract/notices';
import { openYard, type Yard } from '../towbook/yard';

const now = '2026-11-20T15:00:00.000Z';
let yard: Yard;
beforeEach(async () => {
  yard = await openYard({ now });
});
afterEach(() => yard.close());

/** Vehicles as an older version took them in: a tow in 0026, one in 0206 without a time, and an event in 0206. */
async function addOldRows(): Promise<void> {
  for (const callNumber of ['1', '2', '3']) await yard.ask('vehicles.create', { callNumber, towedAt: '2026-11-01T10:00:00-05:00' });
  await yard.ask('vehicles.record', { id: 1, type: 'police_notified', at: '2026-11-02', data: {} });
  const { sqlite } = openStore(`${yard.folder}/office.db`);
  const triggers = sqlite.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'events'").all() as {
    name: string;
    sql: string;
  }[];
  for (const { name } of triggers) sqlite.exec(`DROP TRIGGER ${name}`);
  sqlite.exec(`
    UPDATE events SET at = '0206-11-02T15:00:00.000Z' WHERE vehicle_id = 1 AND type = 'police_notified';
    UPDATE events SET at = '0026-06-01T20:01:00.000Z' WHERE vehicle_id = 2;
    UPDATE vehicles SET towed_at = '0026-06-01T20:01:00.000Z' WHERE id = 2;
    UPDATE events SET at = '0206-06-01' WHERE vehicle_id = 3;
    UPDATE vehicles SET towed_at = '0206-06-01' WHERE id = 3;`);
  for (const { sql } of triggers) sqlite.exec(sql);
  sqlite.close();
}

describe('a stored row of a year that cannot be', () => {
  beforeEach(addOldRows);

  it.each([
    ['vehicles.list', { view: 'all', sort: { by: 'towedAt', direction: 'ascending' } }],
    ['queue.list', {}],
    ['workflow.run', {}],
    ['reports.compliance', { from: '1900-01-01', to: '2026-12-31' }],
    ['reports.complianceCsv', { from: '1900-01-01', to: '2026-12-31' }],
    ['agencies.list', {}],
    ['towbook.recommendRange', {}],
  ] as const)('does not break %s', async (name, input) => {
    await expect(yard.ask(name, input as never)).resolves.toBeDefined();
  });

  it('is told on its vehicle, with the year likely meant', async () => {
    expect((await yard.vehicle('1')).assessment.warnings).toContainEqual(
      expect.stringMatching(/^Police told of the tow: dated Sun Nov 2, 0206 .* 0206: did you mean 2026\?$/),
    );
    expect((await yard.vehicle('2')).assessment.warnings).toContainEqual(
      expect.stringMatching(/^Towed: dated Mon Jun 1, 0026 .* 0026: did you mean 2026\?$/),
    );
    expect((await yard.vehicle('3')).assessment.warnings).toContainEqual(expect.stringContaining('0206: did you mean 2026?'));
  });

  it('breaks no paper: each is made up to the printing, or refused in words', async () => {
    const asked = [1, 2, 3].flatMap((id) => [
      yard.ask('vehicles.caseFile', { id }),
      yard.ask('vehicles.caseZip', { id }),
      ...noticeKind.options.map((kind) => yard.ask('notices.prepare', { vehicleId: id, kind })),
    ]);
    const answers = await Promise.allSettled([...asked, yard.ask('sheets.prepare', { kind: 'MORNING_LIST' })]);
    const broken = yard.errors().filter((text) => !text.includes('nothing is printed here'));
    expect(answers.length).toBe(37);
    expect(broken).toEqual([]);
  });
});

describe('a moment of a year that cannot be', () => {
  beforeEach(() => yard.ask('vehicles.create', { callNumber: '1', towedAt: '2026-11-01T10:00:00-05:00' }));

  it.each([
    ['the tow of a new vehicle', () => yard.ask('vehicles.create', { towedAt: '0026-11-01T10:00:00-05:00' })],
    ['an event', () => yard.ask('vehicles.record', { id: 1, type: 'note', at: '0206-11-02', data: { text: 'x' } })],
    [
      'a correction',
      () => yard.ask('vehicles.record', { id: 1, type: 'corrected', at: now, data: { event: 1, at: '0026-11-01', reason: 'x' } }),
    ],
    [
      'a hearing',
      () => yard.ask('vehicles.record', { id: 1, type: 'petition_filed', at: '2026-11-02', data: { court: 'x', hearingAt: '2206-12-01' } }),
    ],
    [
      'a sale',
      () => yard.ask('vehicles.record', { id: 1, type: 'sale_scheduled', at: now, data: { saleAt: '2062-12-01T10:00:00-05:00' } }),
    ],
    ['the law', () => yard.ask('law.assess', { towType: 'private_property', events: [{ type: 'towed', at: '0206-06-01' }] })],
    ['a report', () => yard.ask('reports.compliance', { from: '0026-01-01', to: '2026-12-31' })],
    ['an import', () => yard.ask('towbook.importRange', { from: '0026-11-01', to: '2026-11-02' })],
  ])('is refused for %s, with the year likely meant', async (_what, ask) => {
    const before = yard.count('events');
    await expect(ask()).rejects.toMatchObject({ message: expect.stringMatching(/did you mean 20\d\d\?.*Nothing/) });
    expect(yard.count('events')).toBe(before);
  });

  it('to come is refused for a tow, with the year likely meant', async () => {
    await expect(yard.ask('vehicles.create', { towedAt: '2062-11-01' })).rejects.toMatchObject({
      code: 'EVENT_IN_FUTURE',
      message: expect.stringContaining('2062: did you mean 2026?'),
    });
  });
});
