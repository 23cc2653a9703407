import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anImpound, exportOf, type ExportRow } from '../towbook/exports';
import { openYard, type Yard } from '../towbook/yard';

const old = (count: number, from: number, cells: ExportRow = {}): ExportRow[] =>
  Array.from({ length: count }, (_, index) => ({
    ...anImpound,
    'Call #': String(from + index),
    'Stock #': String(from * 10 + index),
    VIN: '',
    Plate: `PL${from + index}`,
    'Impound Date': '6/1/2026 2:00 PM',
    ...cells,
  }));

describe('a first import', () => {
  let yard: Yard;
  beforeEach(async () => {
    yard = await openYard();
  });
  afterEach(() => yard.close());
  const bring = (...rows: readonly ExportRow[]) => yard.importText(exportOf(rows));
  const state = () => yard.ask('takeover.state', {});

  it('is one that brings at least 11 vehicles towed before the last day', async () => {
    await bring(...old(10, 100));
    expect(await state()).toMatchObject({ waiting: 0 });
    await bring(...old(10, 100), ...old(11, 200));
    expect(await state()).toMatchObject({ waiting: 11 });
  });

  it('lets nothing wait that was towed within the last 24 hours, nor what later imports bring', async () => {
    const fresh = old(3, 300, { 'Impound Date': '6/29/2026 9:00 AM' });
    await bring(...old(12, 100), ...fresh);
    expect(await state()).toMatchObject({ waiting: 12 });
    yard.setClock('2026-07-03T16:30:00.000Z');
    const since = old(14, 400, { 'Impound Date': '6/30/2026 9:00 AM' });
    await bring(...old(12, 100), ...fresh, ...since);
    expect(await state()).toMatchObject({ waiting: 12 });
  });

  it('makes nothing by itself for vehicles that wait, and makes it once they are in the queue', async () => {
    await yard.ask('workflow.setMode', { rule: 'OFFICE-TOP', mode: 'prepare' });
    await bring(...old(12, 100, { Account: 'Elm Apartments', 'Call Reason': 'unauthorized parking' }));
    const due = async () => (await yard.ask('notices.list', { limit: 1 })).due.length;
    expect(yard.count('queue')).toBe(0);
    expect(await due()).toBe(0);
    await yard.ask('takeover.dismiss', {});
    expect(await due()).toBe(12);
  });

  it('asks about a transporter once, keeps the answer for later imports, and forgets it with the undo', async () => {
    const cells = { Account: 'Midway Transport LLC', 'Call Reason': '', 'Impound Reason': '' };
    await bring(...old(12, 100, cells));
    const { groups } = await yard.ask('takeover.groups', {});
    expect(groups).toMatchObject([{ question: 'account', vehicles: 12, accounts: [{ account: 'Midway Transport LLC', vehicles: 12 }] }]);
    const answer = { kind: 'tow_type', towType: 'owner_request' } as const;
    const { act } = await yard.ask('takeover.act', { question: 'account', accounts: ['Midway Transport LLC'], answer });
    await bring(...old(1, 900, { ...cells, 'Impound Date': '6/29/2026 9:00 AM' }));
    expect((await yard.vehicle('900')).vehicle.towType).toBe('owner_request');
    expect((await yard.vehicle('100')).events.at(-1)).toMatchObject({ type: 'type_changed', data: { asserted: true, act } });
    await yard.ask('takeover.undo', { act });
    expect((await yard.vehicle('100')).vehicle.towType).toBe('private_property');
    expect((await yard.ask('settings.get', { key: 'towbook.typeMap' })).settings[0]?.isSet).toBe(false);
  });

  it('never takes an entry in LEIN, a notice date or a TR-52L from an answer, and refuses one that does not fit its question', async () => {
    await bring(...old(12, 100));
    await expect(yard.ask('takeover.act', { question: 'untold', answer: { kind: 'register_entered' } as never })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    await expect(yard.ask('takeover.act', { question: 'untold', answer: { kind: 'reported' } })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    await expect(yard.ask('takeover.act', { question: 'untold', answer: { kind: 'told', at: '2026-08-01' } })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
  });

  it('is taken back with its import while nothing was answered', async () => {
    const { run } = await bring(...old(12, 100));
    await yard.ask('towbook.undo', { run });
    expect(await state()).toMatchObject({ waiting: 0 });
    expect(yard.count('takeover_vehicles')).toBe(0);
  });
});
