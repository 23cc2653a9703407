import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { oneVehicle } from '../legacy/oneVehicle';
import { openOffice, type LegacyOffice } from '../legacy/office';

describe('the old database brought in', () => {
  let yard: LegacyOffice;
  beforeEach(async () => {
    yard = await openOffice();
  });
  afterEach(() => yard.close());
  const { bringVehicle, eventsOf } = oneVehicle(() => yard);
  const rows = async () => (await yard.call('queue.list', { limit: 200 })).rows.map(({ rule }) => rule);

  it('counts a TOP that the old program recorded as sent as done, asserted by migration', async () => {
    await bringVehicle({ status: 'TOP Generated', top_form_sent_date: '2025-05-14' });
    expect((await eventsOf()).find(({ type }) => type === 'police_notified')).toMatchObject({
      at: '2025-05-14',
      data: { asserted: true, written: true },
      note: expect.stringContaining('Asserted by migration'),
    });
    const { assessment } = await yard.vehicle('18001');
    const open = assessment.steps.filter(({ level }) => level !== null).map(({ rule }) => rule);
    expect(open).not.toContain('OFFICE-TOP');
    expect(open).not.toContain('MI-02');
  });

  it('asks nothing of a vehicle long gone in the queue, and settles it by one act that can be undone', async () => {
    await bringVehicle({ status: 'Scrapped', release_date: '2025-07-01', top_form_sent_date: '2025-05-14' });
    expect(await rows()).toEqual([]);
    const { groups } = await yard.call('takeover.groups', {});
    expect(groups).toMatchObject([{ question: 'gone', vehicles: 1 }]);
    const { act } = await yard.call('takeover.act', { question: 'gone', answer: { kind: 'reported' } });
    expect((await eventsOf()).at(-1)).toMatchObject({ type: 'disposition_reported', at: '2025-07-01', data: { asserted: true, act } });
    expect(await yard.call('takeover.state', {})).toMatchObject({ waiting: 0 });
    expect(await rows()).toEqual([]);
    await yard.call('takeover.undo', { act });
    expect(await yard.call('takeover.state', {})).toMatchObject({ waiting: 1 });
  });

  it('knows the status Paperwork Received of early databases', async () => {
    const account = await bringVehicle({ status: 'Paperwork Received' });
    expect(account.warnings.map(({ message }) => message).join()).not.toContain('is not one of');
    expect((await eventsOf()).find(({ type }) => type === 'note')?.data).toMatchObject({
      text: 'The old database had it as scheduled for release.',
    });
  });
});
