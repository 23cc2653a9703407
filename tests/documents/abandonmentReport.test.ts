import { afterEach, describe, expect, it } from 'vitest';
import { startPeer, type Peer } from '../outbox/peer';
import { paperOffice, printerForFile } from './harness';

const at = paperOffice('abandonment', printerForFile());
let peer: Peer | undefined;
afterEach(() => peer?.close());

const impala = { modelYear: 2014, make: 'Chevrolet', model: 'Impala', vin: '2G1WB5E37E1123456', plate: 'EKR 4471', plateState: 'MI' };

describe('the abandonment report', () => {
  it('is refused before day 20 after the police release', async () => {
    const { call, refusal, tow, later } = at();
    const vehicleId = await tow(impala);
    await call('vehicles.record', {
      id: vehicleId,
      type: 'type_changed',
      at: '2026-11-02T14:12:00-05:00',
      data: { towType: 'crash', reason: 'it was a crash' },
    });
    await call('vehicles.record', {
      id: vehicleId,
      type: 'police_released',
      at: '2026-11-02T14:15:00-05:00',
      data: { officer: 'Sgt. Doe' },
    });
    const input = { vehicleId, kind: 'ABANDONMENT_REPORT' } as const;
    expect(await refusal('notices.prepare', input)).toBe('TOO_EARLY');
    later(60 * 24 * 20);
    expect(await refusal('notices.prepare', input)).toBe('none');
  });

  it('is due once its window is open, goes to the agency, and the sending reports the vehicle', async () => {
    peer = await startPeer();
    const { call, tow, later, mailTo, agencyEmail, events } = at();
    await mailTo(peer.port);
    await agencyEmail('records@burton-police.example');
    const vehicleId = await tow(impala);
    const told = { id: vehicleId, at: '2026-11-02T14:15:00-05:00' } as const;
    await call('vehicles.record', { ...told, type: 'type_changed', data: { towType: 'crash', reason: 'it was a crash' } });
    await call('vehicles.record', { ...told, type: 'police_released', data: { officer: 'Sgt. Doe' } });
    later(60 * 24 * 19);
    await call('workflow.run', {});
    expect((await call('notices.list', { kind: ['ABANDONMENT_REPORT'] })).due).toEqual([]);
    later(60 * 24);
    await call('workflow.run', {});
    expect((await call('notices.list', { kind: ['ABANDONMENT_REPORT'] })).due).toMatchObject([{ vehicleId }]);
    const made = await call('notices.makeMany', { kind: 'ABANDONMENT_REPORT', due: true, send: true });
    expect(made).toMatchObject({ made: 1, messages: 1 });
    await call('outbox.process', {});
    expect((await events(vehicleId)).at(-1)).toMatchObject({ type: 'abandonment_reported', data: { how: 'email' } });
  });
});
