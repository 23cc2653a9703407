import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPracticeMail, type PracticeMail } from '../../main/practice/mail';
import { paperOffice, printerForFile } from '../documents/harness';

const at = paperOffice('agency-contacts', printerForFile());
let mail: PracticeMail;
beforeAll(async () => {
  mail = await startPracticeMail();
});
afterAll(() => mail.stop());

const lastOf = async (name = 'Burton Police Department') => {
  const { rows } = await at().call('agencies.list', { contacts: true });
  return rows.find((agency) => agency.name === name)!.lastContact;
};
const told = (id: number, moment: string, how: string | undefined = 'phone') =>
  at().call('vehicles.record', {
    id,
    type: 'police_notified',
    at: moment,
    data: { ...(how === undefined ? {} : { how }), officer: 'Rowe' },
  });
const early = '2026-11-02T14:00:00-05:00';
const late = '2026-11-02T14:19:00-05:00';

describe('when the office last turned to an agency', () => {
  it('is asked for by itself, and is never where nobody did', async () => {
    const { call, tow } = at();
    await told(await tow({ make: 'Ford' }), early);
    expect((await call('agencies.list', {})).rows.every(({ lastContact }) => lastContact === null)).toBe(true);
    expect(await lastOf('Clio Police Department')).toBeNull();
  });

  it('is the last act on record, with its vehicle, whenever it was recorded', async () => {
    const { tow } = at();
    const focus = await tow({ make: 'Ford', model: 'Focus' });
    const impala = await tow({ make: 'Chevrolet', model: 'Impala', callNumber: '48214' });
    await told(focus, late);
    await told(impala, early, 'in_person');
    expect(await lastOf()).toEqual({ at: late, how: 'phone', what: 'Police told of the tow', vehicleId: focus, description: 'Ford Focus' });
  });

  it('follows what was corrected, and forgets what was taken back', async () => {
    const { call, tow, events } = at();
    const focus = await tow({ make: 'Ford', model: 'Focus' });
    const impala = await tow({ make: 'Chevrolet', model: 'Impala', callNumber: '48214' });
    await told(impala, '2026-11-02T14:10:00-05:00', 'fax');
    await told(focus, late);
    const wrong = (await call('vehicles.get', { id: focus })).events.find(({ type }) => type === 'police_notified')!;
    await call('vehicles.record', {
      id: focus,
      type: 'corrected',
      at: late,
      data: { event: wrong.id, at: '2026-11-02T14:12:00-05:00', reason: 'typed wrong' },
    });
    expect(await lastOf()).toMatchObject({ at: '2026-11-02T14:12:00-05:00', vehicleId: focus });
    expect((await events(focus)).some(({ type }) => type === 'corrected')).toBe(true);
    const third = await tow({ make: 'Dodge', callNumber: '48215' });
    await told(third, late);
    const gone = (await call('vehicles.get', { id: third })).events.find(({ type }) => type === 'police_notified')!;
    await call('vehicles.record', {
      id: third,
      type: 'corrected',
      at: late,
      data: { event: gone.id, void: true, reason: 'never happened' },
    });
    expect(await lastOf()).toMatchObject({ at: '2026-11-02T14:12:00-05:00', vehicleId: focus });
  });

  it('is what was handed over, where that came last', async () => {
    const { call, tow } = at();
    const id = await tow({ make: 'Ford', model: 'Focus' });
    await told(id, early);
    const top = await call('notices.prepare', { vehicleId: id });
    await call('notices.record', { id: top.id, method: 'fax', recipient: 'Burton', at: late, detail: { confirmation: 'OK 2/2' } });
    expect(await lastOf()).toEqual({ at: late, how: 'fax', what: 'TOP notice', vehicleId: id, description: 'Ford Focus' });
  });

  it('is what was sent, once the mail server has it, and not what still waits', async () => {
    const { call, tow, mailTo, agencyEmail, later } = at();
    await mailTo(mail.port);
    await agencyEmail('records@burton.example');
    const id = await tow({ make: 'Ford', model: 'Focus' });
    await told(id, early);
    const top = await call('notices.prepare', { vehicleId: id });
    await call('notices.send', { id: top.id });
    expect(await lastOf()).toMatchObject({ at: early, how: 'phone' });
    later(1);
    await call('outbox.process', {});
    expect(await lastOf()).toEqual({
      at: '2026-11-02T14:21:00-05:00',
      how: 'email',
      what: 'TOP notice',
      vehicleId: id,
      description: 'Ford Focus',
    });
  });

  it('is no letter to an owner', async () => {
    const { call, tow } = at();
    const id = await tow({ make: 'Ford' });
    await call('parties.save', { vehicleId: id, role: 'owner', name: 'Pat Example', address: '12 Elm Street\nFlint, MI 48503' });
    const letter = await call('notices.prepare', { vehicleId: id, kind: 'OWNER_LETTER' });
    await call('notices.record', { id: letter.id, method: 'mail', recipient: 'Pat Example', at: late, detail: {} });
    expect(await lastOf()).toBeNull();
  });
});
