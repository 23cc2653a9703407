import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openStore } from '../../db/open';
import { startPeer, type Peer } from '../outbox/peer';
import { clerk } from '../office/testOffice';
import { temporaryFolder } from '../temporary';
import { paperOffice, printerForFile } from './harness';

const at = paperOffice('notices', printerForFile());
const folder = temporaryFolder('notice-files');
let peer: Peer | undefined;
afterEach(() => peer?.close());

const impala = { modelYear: 2014, make: 'Chevrolet', model: 'Impala', vin: '2G1WB5E37E1123456', plate: 'EKR 4471', plateState: 'MI' };
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('preparing a notice', () => {
  it('makes one Letter page, keeps its bytes under their hash, and answers the same version for the same content', async () => {
    const { call, tow, later } = at();
    const vehicleId = await tow(impala);
    const made = await call('notices.prepare', { vehicleId });
    expect(made).toMatchObject({
      kind: 'TOP',
      noticeVersion: 1,
      fileName: 'TOP_48213_v1.pdf',
      pages: 1,
      state: 'prepared',
      createdBy: clerk.name,
    });

    later(60 * 24);
    expect((await call('notices.prepare', { vehicleId })).id).toBe(made.id);
    const { base64, sha256 } = await call('notices.pdf', { id: made.id });
    const bytes = Buffer.from(base64, 'base64');
    expect(sha(bytes)).toBe(sha256);
    expect(bytes.toString('latin1')).toContain('/MediaBox [0 0 612 792]');
  });

  it('makes the next version when what it says has changed, and the older one is superseded', async () => {
    const { call, tow, update } = at();
    const vehicleId = await tow(impala);
    const first = await call('notices.prepare', { vehicleId });
    await update(vehicleId, { plate: 'EKR 4477' });
    const second = await call('notices.prepare', { vehicleId });
    expect(second).toMatchObject({ noticeVersion: 2, fileName: 'TOP_48213_v2.pdf' });
    const { rows } = await call('notices.list', { vehicleId });
    expect(rows.map(({ id, state }) => [id, state])).toEqual([
      [second.id, 'prepared'],
      [first.id, 'superseded'],
    ]);
  });

  it('makes a new version when the wording is changed, and leaves the one already made as it is', async () => {
    const { call, tow } = at();
    const vehicleId = await tow(impala);
    const first = await call('notices.prepare', { vehicleId });
    await call('settings.set', { values: { 'notices.wording': { TOP: { citation: 'MCL 257.252a(9)' } } } });
    const second = await call('notices.prepare', { vehicleId });
    expect(second.noticeVersion).toBe(2);
    expect((await call('notices.pdf', { id: first.id })).sha256).toBe(first.sha256);
    expect(second.sha256).not.toBe(first.sha256);
  });

  it('makes one version when it is asked twice at the same time', async () => {
    const { call, tow } = at();
    const vehicleId = await tow(impala);
    const [one, two] = await Promise.all([call('notices.prepare', { vehicleId }), call('notices.prepare', { vehicleId })]);
    expect(one.id).toBe(two.id);
  });

  it('lists the vehicles whose step asks for a TOP that is not made yet', async () => {
    const { call, tow } = at();
    const vehicleId = await tow(impala);
    expect((await call('notices.list', {})).due).toEqual([
      { vehicleId, kind: 'TOP', description: '2014 Chevrolet Impala', dueAt: '2026-11-03T14:10:00-05:00' },
    ]);
    await call('notices.prepare', { vehicleId });
    expect((await call('notices.list', {})).due).toEqual([]);
  });

  it('offers what applies to the vehicle asked for, first what an open step asks for', async () => {
    const { call, tow } = at();
    const vehicleId = await tow(impala);
    const offered = async (id: number) =>
      (await call('notices.list', { vehicleId: id })).offered.map(({ kind, isAsked }) => [kind, isAsked]);
    const here = [
      ['TOP', true],
      ['TR52LR', false],
      ['OWNER_LETTER', false],
      ['LIENHOLDER_LETTER', false],
    ];
    expect(await offered(vehicleId)).toEqual(here);
    const record = (type: 'petition_filed' | 'corrected', data: object) =>
      call('vehicles.record', { id: vehicleId, type, at: '2026-11-02T14:15:00-05:00', data: { ...data } });
    const { events } = await record('petition_filed', {});
    expect(await offered(vehicleId)).toEqual([...here, ['HEARING', false]]);
    await record('corrected', { event: events.at(-1)!.id, void: true, reason: 'another vehicle' });
    expect(await offered(vehicleId)).toEqual(here);
    const scrap = { towType: 'scrap_registered', towedAt: '2026-11-02T14:10:00-05:00' } as const;
    expect(await offered((await call('vehicles.create', scrap)).vehicle.id)).toContainEqual(['SCRAP_PACK', false]);
    expect((await call('notices.list', {})).offered).toEqual([]);
  });

  it('writes the bytes to a named file for the command line, and refuses that to a window', async () => {
    const { call, refusal, tow, ports } = at();
    const { id } = await call('notices.prepare', { vehicleId: await tow(impala) });
    const toFile = join(folder, 'top.pdf');
    expect(await refusal('notices.pdf', { id, toFile })).toBe('NOT_ALLOWED');
    const { base64 } = await call('notices.pdf', { id, toFile }, { ...clerk, mayNameFiles: true });
    expect(readFileSync(toFile).toString('base64')).toBe(base64);
    const commandLine = { ...clerk, mayNameFiles: true };
    expect(await refusal('notices.pdf', { id, toFile }, commandLine)).toBe('FILE_EXISTS');
    writeFileSync(toFile, 'another');
    expect((await call('notices.pdf', { id, toFile }, { ...commandLine, mayReplaceFiles: true })).base64).toBe(base64);
    expect(readFileSync(toFile).toString('base64')).toBe(base64);
    expect(await refusal('notices.pdf', { id, toFile: ports.databaseFile }, { ...commandLine, mayReplaceFiles: true })).toBe(
      'FILE_IS_DATABASE',
    );
    expect((await call('notices.pdf', { id })).base64).toBe(base64);
  });

  it('does not hand out bytes that are no longer what was stored', async () => {
    const { call, refusal, tow, ports } = at();
    const { id, sha256 } = await call('notices.prepare', { vehicleId: await tow(impala) });
    const { sqlite } = openStore(ports.databaseFile);
    sqlite.exec('DROP TRIGGER blobs_no_update');
    sqlite.prepare(`UPDATE blobs SET bytes = zeroblob(100) WHERE sha256 = ?`).run(sha256);
    sqlite.close();
    expect(await refusal('notices.pdf', { id })).toBe('BYTES_DAMAGED');
  });
});

describe('documents that need something first', () => {
  it.each([
    ['ABANDONMENT_REPORT', 'NOT_RELEASED_BY_POLICE'],
    ['RELEASE', 'STILL_HERE'],
    ['OWNER_LETTER', 'NO_PARTY'],
    ['LIENHOLDER_LETTER', 'NO_PARTY'],
    ['AUCTION_NOTICE', 'NO_SALE'],
    ['SCRAP_PACK', 'NO_PHOTOGRAPHS'],
    ['PROCEEDS', 'NOT_SOLD'],
  ] as const)('%s is refused with %s', async (kind, code) => {
    const { call, refusal, tow } = at();
    const vehicleId = await tow(impala);
    expect(await refusal('notices.prepare', { vehicleId, kind })).toBe(code);
    expect((await call('notices.list', { vehicleId })).rows).toEqual([]);
  });

  it('a letter to the owner is written to the access log, and its recipient is not shown in lists', async () => {
    const { call, refusal, tow } = at();
    const vehicleId = await tow(impala);
    await call('parties.save', { vehicleId, role: 'owner', name: 'Pat Example', address: '12 Elm Street\nFlint, MI 48503' });
    const { id } = await call('notices.prepare', { vehicleId, kind: 'OWNER_LETTER' });
    expect(await call('parties.accessLog', { vehicleId })).toMatchObject({ total: 1, rows: [{ purpose: 'impound notice' }] });
    expect(JSON.stringify(await call('notices.list', { vehicleId }))).not.toContain('Pat Example');
    expect(await refusal('notices.pdf', { id }, { name: 'Guest', role: 'viewer' })).toBe('NOT_ALLOWED');
    await call('notices.pdf', { id });
    expect((await call('parties.accessLog', { vehicleId })).total).toBe(2);
  });
});

describe('sending a notice', () => {
  it('goes to the address of the agency with the stored bytes, and records that the police were told', async () => {
    peer = await startPeer();
    const { call, tow, mailTo, agencyEmail, later, events } = at();
    await mailTo(peer.port);
    await agencyEmail('records@burton-police.example');
    const vehicleId = await tow(impala);
    const { id, sha256 } = await call('notices.prepare', { vehicleId });
    const { messages } = await call('notices.send', { id });
    expect(messages).toMatchObject([
      { recipient: 'records@burton-police.example', state: 'queued', noticeId: id, noticeIds: [id], heldUntil: null },
    ]);
    expect((await call('notices.list', {})).rows[0]?.state).toBe('queued');

    later(2);
    expect(await call('outbox.process', {})).toEqual({ sent: 1, failed: 0, unknown: 0, waiting: 0 });
    const attachment = peer.received[0]?.mail.attachments[0];
    expect(sha(Buffer.from(attachment?.content as ArrayBuffer))).toBe(sha256);
    expect((await call('notices.list', {})).rows[0]?.state).toBe('sent');
    expect((await events(vehicleId)).filter(({ type }) => type === 'police_notified')).toMatchObject([
      { at: '2026-11-02T14:22:00-05:00', data: { how: 'email', notice: id, recipient: 'records@burton-police.example' } },
    ]);
    const { assessment } = await call('vehicles.get', { id: vehicleId });
    expect(assessment.steps.filter(({ rule }) => rule === 'OFFICE-TOP')).toMatchObject([{ state: 'done' }]);
  });

  it('sends nothing twice when it is asked again', async () => {
    peer = await startPeer();
    const { call, tow, mailTo } = at();
    await mailTo(peer.port);
    const { id } = await call('notices.prepare', { vehicleId: await tow(impala) });
    const first = (await call('notices.send', { id, to: ['records@burton-police.example', 'Records@Burton-Police.example'] })).messages;
    await call('outbox.process', {});
    const again = (await call('notices.send', { id, to: ['Records@Burton-Police.example'] })).messages;
    await call('outbox.process', {});
    expect(first).toHaveLength(1);
    expect(again[0]?.id).toBe(first[0]?.id);
    expect(peer.received).toHaveLength(1);
  });

  it('waits for the hold delay when it is asked to, and can be taken back', async () => {
    peer = await startPeer();
    const { call, tow, mailTo } = at();
    await mailTo(peer.port);
    const { id } = await call('notices.prepare', { vehicleId: await tow(impala) });
    const [message] = (await call('notices.send', { id, to: ['records@burton-police.example'], hold: true })).messages;
    expect(message?.heldUntil).toBe('2026-11-02T14:20:20-05:00');
    expect(await call('outbox.process', {})).toMatchObject({ sent: 0, waiting: 1 });
    await call('outbox.cancel', { id: message!.id, expectedVersion: message!.version });
    expect((await call('notices.list', {})).rows[0]?.state).toBe('prepared');
  });

  it('says what to do when the agency has no address', async () => {
    const { call, office, tow } = at();
    const { id } = await call('notices.prepare', { vehicleId: await tow(impala) });
    expect(await office.call('notices.send', { id }, clerk)).toMatchObject({
      ok: false,
      error: {
        code: 'NO_ADDRESS',
        message: 'Burton Police Department has no e-mail address. Nothing was sent. Add one under Agencies, or give an address.',
      },
    });
  });

  it('goes to no police agency when it is for somebody else', async () => {
    const { call, agencyEmail, tow } = at();
    await agencyEmail('records@burton-police.example');
    const vehicleId = await tow(impala);
    const ids: number[] = [];
    for (const kind of ['TOP', 'TR52LR'] as const) ids.push((await call('notices.prepare', { vehicleId, kind })).id);
    expect((await call('notices.list', {})).rows.map(({ recipient }) => recipient)).toEqual([
      'Department of State',
      'Burton Police Department',
    ]);
    expect((await call('notices.recipients', { ids })).rows).toEqual([
      { id: ids[0], to: ['records@burton-police.example'], byFax: false, problem: null },
      {
        id: ids[1],
        to: [],
        byFax: false,
        problem: 'The TR-52LR data sheet does not go to the police agency. Print it, or give an address.',
      },
    ]);
  });

  it('goes as a fax through the gateway to an agency that has only a fax number', async () => {
    peer = await startPeer();
    const { call, tow, mailTo, events } = at();
    await mailTo(peer.port);
    const burton = (await call('agencies.list', {})).rows.find(({ name }) => name === 'Burton Police Department')!;
    await call('agencies.save', { id: burton.id, expectedVersion: burton.version, fields: { fax: '(810) 555-0188' } });
    await call('settings.set', { values: { 'mail.faxGateway': '{number}@fax.example' } });
    const vehicleId = await tow(impala);
    const { id } = await call('notices.prepare', { vehicleId });
    expect((await call('notices.recipients', { ids: [id] })).rows).toEqual([
      { id, to: ['8105550188@fax.example'], byFax: true, problem: null },
    ]);
    await call('notices.send', { id });
    await call('outbox.process', {});
    expect(peer.received.map(({ recipient }) => recipient)).toEqual(['8105550188@fax.example']);
    expect((await events(vehicleId)).at(-1)).toMatchObject({ type: 'police_notified', data: { how: 'fax' } });
  });

  it('keeps a hostile description out of the headers', async () => {
    peer = await startPeer();
    const { call, tow, mailTo } = at();
    await mailTo(peer.port);
    const model = 'Impala\r\nBcc: everyone@elsewhere.example\r\n\r\n<script>alert(1)</script>';
    const { id } = await call('notices.prepare', { vehicleId: await tow({ ...impala, model }) });
    await call('notices.send', { id, to: ['records@burton-police.example'] });
    await call('outbox.process', {});
    const [message] = peer.received;
    expect(message?.mail.headers.map(({ key }) => key)).not.toContain('bcc');
    expect(message?.mail.subject).toContain('Impala Bcc: everyone@elsewhere.example <script>');
    expect(message?.recipient).toBe('records@burton-police.example');
  });
});
