import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { accountAt, bench, start } from '../outbox/harness';
import { startPeer, type Peer } from '../outbox/peer';
import { temporaryFolder } from '../temporary';
import { clerk, noticeBench, printerForFile } from './harness';

const at = bench('notices');
const printer = printerForFile();
const folder = temporaryFolder('notice-files');
let peer: Peer | undefined;
afterEach(() => peer?.close());

const impala = {
  callNumber: '48213',
  modelYear: 2014,
  make: 'Chevrolet',
  model: 'Impala',
  vin: '2G1WB5E37E1123456',
  plate: 'EKR 4471',
  plateState: 'MI',
};
const data = <Data>(result: { ok: true; data: Data } | { ok: false; error: { code: string; message: string } }): Data => {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.data;
};

describe('preparing a notice', () => {
  it('makes one Letter page, keeps its bytes under their hash, and answers the same version for the same content', async () => {
    const office = noticeBench(at(), printer);
    const vehicleId = office.vehicle(impala);
    const made = data(await office.call('notices.prepare', { vehicleId }));
    expect(made).toMatchObject({
      kind: 'TOP',
      noticeVersion: 1,
      fileName: 'TOP_48213_v1.pdf',
      pages: 1,
      state: 'prepared',
      createdBy: 'Dana',
    });

    at().later(60 * 24);
    expect(data(await office.call('notices.prepare', { vehicleId })).id).toBe(made.id);
    const { base64, sha256 } = data(await office.call('notices.pdf', { id: made.id }));
    const bytes = Buffer.from(base64, 'base64');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    expect(bytes.toString('latin1')).toContain('/MediaBox [0 0 612 792]');
  });

  it('makes the next version when what it says has changed, and the older one is superseded', async () => {
    const office = noticeBench(at(), printer);
    const vehicleId = office.vehicle(impala);
    const first = data(await office.call('notices.prepare', { vehicleId }));
    office.update(vehicleId, { plate: 'EKR 4477' });
    const second = data(await office.call('notices.prepare', { vehicleId }));
    expect(second).toMatchObject({ noticeVersion: 2, fileName: 'TOP_48213_v2.pdf' });
    const { rows } = data(await office.call('notices.list', { vehicleId }));
    expect(rows.map(({ id, state }) => [id, state])).toEqual([
      [second.id, 'prepared'],
      [first.id, 'superseded'],
    ]);
  });

  it('makes one version when it is asked twice at the same time', async () => {
    const office = noticeBench(at(), printer);
    const vehicleId = office.vehicle(impala);
    const [one, two] = await Promise.all([office.call('notices.prepare', { vehicleId }), office.call('notices.prepare', { vehicleId })]);
    expect(data(one).id).toBe(data(two).id);
  });

  it('lists the vehicles whose step asks for a TOP that is not made yet', async () => {
    const office = noticeBench(at(), printer);
    const vehicleId = office.vehicle(impala);
    at()
      .store.sqlite.prepare(`INSERT INTO queue (vehicle_id, rule, level_rank, due_at) VALUES (?, 'OFFICE-TOP', 0, ?)`)
      .run(vehicleId, start);
    expect(data(await office.call('notices.list', {})).due).toEqual([
      { vehicleId, kind: 'TOP', description: '2014 Chevrolet Impala', dueAt: '2026-11-02T14:10:00-05:00' },
    ]);
    data(await office.call('notices.prepare', { vehicleId }));
    expect(data(await office.call('notices.list', {})).due).toEqual([]);
  });

  it('writes the bytes to a named file for the command line, and refuses that to a window', async () => {
    const office = noticeBench(at(), printer);
    const { id } = data(await office.call('notices.prepare', { vehicleId: office.vehicle(impala) }));
    const toFile = join(folder, 'top.pdf');
    expect(await office.call('notices.pdf', { id, toFile })).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
    const { base64 } = data(await office.call('notices.pdf', { id, toFile }, { ...clerk, mayNameFiles: true }));
    expect(readFileSync(toFile).toString('base64')).toBe(base64);
  });

  it('does not hand out bytes that are no longer what was stored', async () => {
    const office = noticeBench(at(), printer);
    const { id, sha256 } = data(await office.call('notices.prepare', { vehicleId: office.vehicle(impala) }));
    at().store.sqlite.exec('DROP TRIGGER blobs_no_update');
    at().store.sqlite.prepare(`UPDATE blobs SET bytes = zeroblob(100) WHERE sha256 = ?`).run(sha256);
    expect(await office.call('notices.pdf', { id })).toMatchObject({ ok: false, error: { code: 'BYTES_DAMAGED' } });
  });
});

describe('sending a notice', () => {
  it('goes to the address of the agency with the stored bytes, and records that the police were told', async () => {
    peer = await startPeer();
    const office = noticeBench(at(), printer, accountAt(peer.port));
    office.agencyEmail('Burton Police Department', 'records@burton-police.example');
    const vehicleId = office.vehicle(impala);
    const { id, sha256 } = data(await office.call('notices.prepare', { vehicleId }));
    const { messages } = data(await office.call('notices.send', { id }));
    expect(messages).toMatchObject([{ recipient: 'records@burton-police.example', state: 'queued', noticeId: id }]);
    expect(data(await office.call('notices.list', {})).rows[0]?.state).toBe('queued');

    at().later(2);
    expect(data(await office.call('outbox.process', {}))).toEqual({ sent: 1, failed: 0, unknown: 0, waiting: 0 });
    const attachment = peer.received[0]?.mail.attachments[0];
    expect(
      createHash('sha256')
        .update(Buffer.from(attachment?.content as ArrayBuffer))
        .digest('hex'),
    ).toBe(sha256);
    expect(data(await office.call('notices.list', {})).rows[0]?.state).toBe('sent');
    expect(office.events(vehicleId).filter(({ type }) => type === 'police_notified')).toMatchObject([
      {
        at: '2026-11-02T19:12:00.000Z',
        data: { how: 'email', notice: id, recipient: 'records@burton-police.example', messageId: messages[0]?.messageId },
      },
    ]);
  });

  it('sends nothing twice when it is asked again', async () => {
    peer = await startPeer();
    const office = noticeBench(at(), printer, accountAt(peer.port));
    const { id } = data(await office.call('notices.prepare', { vehicleId: office.vehicle(impala) }));
    const to = ['records@burton-police.example', 'Records@Burton-Police.example'];
    const first = data(await office.call('notices.send', { id, to })).messages;
    data(await office.call('outbox.process', {}));
    const again = data(await office.call('notices.send', { id, to: [to[1] as string] })).messages;
    data(await office.call('outbox.process', {}));
    expect(first).toHaveLength(1);
    expect(again[0]?.id).toBe(first[0]?.id);
    expect(peer.received).toHaveLength(1);
  });

  it('says what to do when the agency has no address', async () => {
    const office = noticeBench(at(), printer);
    const { id } = data(await office.call('notices.prepare', { vehicleId: office.vehicle(impala) }));
    expect(await office.call('notices.send', { id })).toMatchObject({
      ok: false,
      error: {
        code: 'NO_ADDRESS',
        message: 'Burton Police Department has no e-mail address. Nothing was sent. Add one under Agencies, or give an address.',
      },
    });
  });

  it('keeps a hostile description out of the headers', async () => {
    peer = await startPeer();
    const office = noticeBench(at(), printer, accountAt(peer.port));
    const model = 'Impala\r\nBcc: everyone@elsewhere.example\r\n\r\n<script>alert(1)</script>';
    const { id } = data(await office.call('notices.prepare', { vehicleId: office.vehicle({ ...impala, model }) }));
    data(await office.call('notices.send', { id, to: ['records@burton-police.example'] }));
    data(await office.call('outbox.process', {}));
    const [message] = peer.received;
    expect(message?.mail.bcc).toBeUndefined();
    expect(message?.mail.headers.map(({ key }) => key)).not.toContain('bcc');
    expect(message?.mail.subject).toContain('Impala Bcc: everyone@elsewhere.example <script>');
    expect(message?.recipient).toBe('records@burton-police.example');
  });
});
