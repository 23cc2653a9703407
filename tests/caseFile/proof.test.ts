import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { dispatches, mailPieces, mailScans, outbox } from '../../db/schema';
import { eq } from 'drizzle-orm';
import { writeZip } from '../../main/office/caseFile/zip';
import { practicePhotograph } from '../../main/practice/photograph';
import { nastyTexts } from '../documents/fixtures/nasty';
import { caseYard, squeezed, type CaseYard } from './harness';

const at = caseYard('case-proof');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const photograph = practicePhotograph(7);

/** A vehicle whose TOP went out by e-mail, by fax and by certified mail, with a photograph and one taken off again. */
async function proven({ call, towed, store }: CaseYard) {
  const id = await towed();
  const notice = await call('notices.prepare', { vehicleId: id, kind: 'TOP' });
  const { messages } = await call('notices.send', { id: notice.id });
  const sent = { state: 'sent', sentAt: '2026-11-02T19:20:00.000Z', answer: '250 2.0.0 Ok: queued as 4F2A', attempts: 1 } as const;
  store.orm
    .update(outbox)
    .set(sent)
    .where(eq(outbox.id, messages[0]?.id ?? 0))
    .run();
  const photo = await call('evidence.add', {
    vehicleId: id,
    kind: 'photo',
    title: 'Front, in the lot',
    fileName: 'IMG 0001.png',
    base64: Buffer.from(photograph).toString('base64'),
  });
  const wrong = await call('evidence.add', {
    vehicleId: id,
    kind: 'photo',
    title: 'Of another car',
    fileName: 'x.png',
    base64: Buffer.from(practicePhotograph(8)).toString('base64'),
  });
  await call('evidence.remove', { id: wrong.id, reason: 'Another vehicle' });
  store.orm
    .insert(dispatches)
    .values({
      noticeId: notice.id,
      method: 'fax',
      recipient: '810-555-0199',
      at: '2026-11-02T19:25:00.000Z',
      recordedAt: '2026-11-02T19:26:00.000Z',
      recordedBy: 'Robin',
      detail: { confirmation: 'OK 1/1' },
      evidenceId: photo.id,
    })
    .run();
  const piece = store.orm
    .insert(mailPieces)
    .values({
      noticeId: notice.id,
      articleNumber: '9407 1000 0000 0000 0000 07',
      service: 'certified',
      addressee: 'Burton Police Department',
      state: 'delivered',
      createdAt: '2026-11-02T19:30:00.000Z',
      createdBy: 'Robin',
    })
    .returning()
    .get();
  const scan = { pieceId: piece.id, state: 'delivered', at: '2026-11-05T15:00:00.000Z', detail: 'Front desk' };
  store.orm
    .insert(mailScans)
    .values({ ...scan, recordedAt: '2026-11-05T16:00:00.000Z', recordedBy: 'Robin' })
    .run();
  return { id, notice, photo, wrong };
}

describe('the proof in a case file', () => {
  it('names each document by version and hash, and each way it went out with what proves it', async () => {
    const { id, notice, photo, wrong } = await proven(at());
    const text = squeezed(await at().pages(id));
    expect(text).toContain('TOPnotice,2014ChevroletImpala,version1');
    expect(text).toContain(`${notice.fileName}·1page`);
    expect(text).toContain(`SHA-256${notice.sha256}`);
    expect(text).toContain('desk@burton.example');
    expect(text).toContain('Takenbythemailserver11/02/20262:20PM');
    expect(text).toContain('Answerofthemailserver:2502.0.0Ok:queuedas4F2A');
    expect(text).toContain('Fax810-555-0199Handedover11/02/20262:25PM');
    expect(text).toContain(`Confirmation:OK1/1Evidenceno.${photo.id}`);
    expect(text).toContain('Delivered11/05/202610:00AM:Frontdesk');
    expect(text).toContain('Articlenumber:9407100000000000000007');
    expect(text).toContain(`SHA-256${photo.sha256}`);
    expect(text).toContain(`SHA-256${wrong.sha256}`);
    expect(text).toContain('Takenoff11/02/20262:12PM');
  });

  it('goes into an archive with the documents and files themselves and a list of their hashes', async () => {
    const { id, notice, photo } = await proven(at());
    const made = await at().call('vehicles.caseZip', { id });
    const bytes = Buffer.from(made.base64, 'base64');
    expect(sha256(bytes)).toBe(made.sha256);
    expect(made).toMatchObject({ fileName: 'CaseFile_IT0001-26.zip', mediaType: 'application/zip', files: 4 });
    const files = unzipSync(bytes);
    const evidence = `evidence/${String(photo.id).padStart(6, '0')}_IMG-0001.png`;
    expect(Object.keys(files)).toEqual(['CaseFile_IT0001-26.pdf', `documents/${notice.fileName}`, evidence, 'manifest.csv']);
    expect(sha256(files[`documents/${notice.fileName}`] as Uint8Array)).toBe(notice.sha256);
    expect(Buffer.from(files[evidence] as Uint8Array).equals(Buffer.from(photograph))).toBe(true);
    const rows = parse(Buffer.from(files['manifest.csv'] as Uint8Array), { bom: true, columns: true, record_delimiter: '\r\n' });
    const listed = (rows as Record<string, string>[]).map((row) => [row['File'], row['SHA-256'], row['Bytes']]);
    expect(listed).toEqual(
      Object.entries(files)
        .filter(([name]) => name !== 'manifest.csv')
        .map(([name, content]) => [name, sha256(content), String(content.length)]),
    );
    const { rows: audit } = await at().call('audit.list', { vehicleId: id });
    expect(audit[0]?.summary).toBe(`made the archive CaseFile_IT0001-26.zip, 4 files, SHA-256 ${made.sha256}`);
  });

  it('makes the same archive of the same files, whatever the day', async () => {
    const files = [
      { path: 'a.txt', pieces: () => [Buffer.from('one')] },
      { path: 'empty', pieces: () => [] },
      { path: 'big', pieces: () => [new Uint8Array(1_500_000).fill(7), new Uint8Array(1_000_000).fill(7)] },
    ];
    const zipOf = async () => {
      const pieces: Uint8Array[] = [];
      await writeZip(files, async (piece) => void pieces.push(piece));
      return Buffer.concat(pieces);
    };
    const [one, other] = [await zipOf(), await zipOf()];
    expect(one.equals(other)).toBe(true);
    expect(Object.entries(unzipSync(one)).map(([name, { length }]) => [name, length])).toEqual([
      ['a.txt', 3],
      ['empty', 0],
      ['big', 2_500_000],
    ]);
  });

  it('that would be too large for one answer is refused, and nothing is written down', async () => {
    const { call, refusal, towed, store } = at();
    const id = await towed();
    const hash = 'f'.repeat(64);
    store.sqlite.prepare("INSERT INTO blobs (sha256, media_type, size, bytes) VALUES (?, 'image/png', 2000000001, x'00')").run(hash);
    store.sqlite
      .prepare(
        `INSERT INTO evidence (vehicle_id, kind, title, file_name, media_type, sha256, added_at, added_by)
         VALUES (?, 'photo', 'Large', 'large.png', 'image/png', ?, '2026-11-02T19:20:00.000Z', 'Robin')`,
      )
      .run(id, hash);
    expect(await refusal('vehicles.caseZip', { id })).toBe('CASE_TOO_LARGE');
    const { rows } = await call('audit.list', { vehicleId: id });
    expect(rows.map(({ operation }) => operation)).not.toContain('vehicles.caseZip');
  });

  it('whose stored bytes are damaged is refused', async () => {
    const { refusal, towed, store } = at();
    const id = await towed();
    const hash = 'e'.repeat(64);
    store.sqlite.prepare("INSERT INTO blobs (sha256, media_type, size, bytes) VALUES (?, 'image/png', 1, x'00')").run(hash);
    store.sqlite
      .prepare(
        `INSERT INTO evidence (vehicle_id, kind, title, file_name, media_type, sha256, added_at, added_by)
         VALUES (?, 'photo', 'Damaged', 'damaged.png', 'image/png', ?, '2026-11-02T19:20:00.000Z', 'Robin')`,
      )
      .run(id, hash);
    expect(await refusal('vehicles.caseZip', { id })).toBe('BYTES_DAMAGED');
  });

  it('names no file that could leave its folder', async () => {
    const { call, towed, store } = at();
    const id = await towed({ complaintNumber: '../../A:B' });
    await call('evidence.add', {
      vehicleId: id,
      kind: 'photo',
      title: 'x',
      fileName: 'ok.png',
      base64: Buffer.from(photograph).toString('base64'),
    });
    store.sqlite.prepare("UPDATE evidence SET file_name = '../..\\..\\CON:evil\u202Egnp.exe'").run();
    const { base64, fileName } = await call('vehicles.caseZip', { id });
    const names = Object.keys(unzipSync(Buffer.from(base64, 'base64')));
    expect(fileName).toBe('CaseFile_A-B.zip');
    for (const name of names) expect(name).toMatch(/^(evidence\/)?[A-Za-z0-9][A-Za-z0-9._-]*$/);
  });
});

describe('hostile text', () => {
  it.each(Object.entries(nastyTexts))('stays text on the paper: %s', async (_, nasty) => {
    const { towed, happens, pages } = at();
    const id = await towed({
      make: nasty.slice(0, 190),
      towedFrom: nasty.slice(0, 490),
      notes: nasty.slice(0, 3900),
      complaintNumber: null,
    });
    const told = { how: 'phone', officer: nasty.slice(0, 490) };
    await happens(id, 'police_notified', '2026-11-02T14:31:00-05:00', told, nasty.slice(0, 3900));
    await happens(id, 'note', '2026-11-02T14:32:00-05:00', { text: nasty.slice(0, 3900) });
    const found = await pages(id);
    const text = squeezed(found);
    expect(text).toContain('Auditofthisvehicle');
    expect(text).toContain(`Page${found.length}of${found.length}`);
    for (const { width, pieces } of found)
      for (const piece of pieces) {
        expect(piece.x).toBeGreaterThanOrEqual(40);
        expect(piece.x + piece.width).toBeLessThanOrEqual(width - 40);
      }
  });

  it('is printed whole where it is long, and as it was meant in other scripts', async () => {
    const { towed, happens, pages, html } = at();
    const id = await towed({ notes: `begin ${'word '.repeat(700)}end of the note` });
    await happens(id, 'note', '2026-11-02T14:31:00-05:00', { text: '<b>מכונית</b> 🚗 車両 مركبة' });
    const text = squeezed(await pages(id));
    expect(text.match(/word/g)?.length).toBe(700);
    expect(text).toContain('endofthenote');
    expect(text).toContain('<b>');
    expect(html()).toContain('&lt;b&gt;מכונית&lt;/b&gt; 🚗 車両 مركبة');
    expect(text).toMatch(/מכונית|תינוכמ/);
  });

  it('in the complaint number heads the pages as text', async () => {
    const { towed, pages } = at();
    const id = await towed({ complaintNumber: `"; } </style><b>x` });
    for (const { text } of await pages(id)) expect(squeezed(text)).toContain('Complaint#";}</style><b>x·Call48213');
  });
});
