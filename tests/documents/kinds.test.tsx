import { describe, expect, it } from 'vitest';
import { openStore } from '../../db/open';
import { openAgencies } from '../../main/office/agencies/operations';
import { openAlerts } from '../../main/office/alerts/operations';
import { createChanges } from '../../main/office/changes';
import { openDelivery } from '../../main/office/delivery/delivery';
import { openDocuments } from '../../main/office/documents/documents';
import { always, onePage, type DocumentKind } from '../../main/office/documents/kind';
import { documentKinds } from '../../main/office/documents/kinds/kinds';
import { towed } from '../../main/office/documents/sample/events';
import { vehicleFacts, VehicleSection } from '../../main/office/documents/vehicle';
import { openEvidence } from '../../main/office/evidence/operations';
import { openFees } from '../../main/office/fees/operations';
import { openFiles } from '../../main/office/files/operations';
import { openRulebook } from '../../main/office/rulebook/rulebook';
import { openOutbox } from '../../main/office/outbox/outbox';
import { Page } from '../../main/office/paper/Page';
import { openParties } from '../../main/office/parties/operations';
import { openQueue } from '../../main/office/queue/operations';
import { createSettings } from '../../main/office/settings/store';
import { openVehicles } from '../../main/office/vehicles/open';
import { contract, type OperationName, type Output } from '../../preload/contract';
import { clerk } from '../office/testOffice';
import { paperOffice, printerForFile } from './harness';
import { pdfPages } from './pdfPages';

/** A kind that the office does not have: one value, and its line in the table of kinds. */
const gateTag: DocumentKind = {
  title: 'Gate tag',
  usual: { title: 'Tag for the gate', lead: 'Shown at the gate.', citation: 'MCL 1.2', mark: 'office', footnote: 'Made under {citation}.' },
  audience: 'police',
  tells: 'police_notified',
  isOffered: always,
  make: (file) =>
    onePage({ facts: vehicleFacts(file) }, ({ content, stamp: { letterhead, words, reference } }) => (
      <Page letterhead={letterhead} form="Gate tag" footnote={words.footnote} reference={reference}>
        <h1>{words.title}</h1>
        <VehicleSection facts={content.facts} />
      </Page>
    )),
  sample: { towType: 'private_property', events: [towed], now: '2026-11-02T19:40:00.000Z' },
};
const kind = 'GATE_TAG';

const printer = printerForFile();
const at = paperOffice('kinds', printer);

type Handler =
  | ((input: unknown, context: unknown, session: unknown) => unknown)
  | Readonly<{ long: (input: unknown, context: unknown) => unknown }>;

/** The office's papers with one kind more, on the database of the running office. */
function papersWithTag() {
  const { ports } = at();
  const store = openStore(ports.databaseFile);
  const changes = createChanges({ store, clock: ports.clock, notify: ports.notify });
  const base = { ...ports, store, changes, settings: createSettings(store, ports.secrets) };
  const alerts = openAlerts(base);
  const agencies = openAgencies(base);
  const rulebook = openRulebook(base);
  const { vehicles, events, standings } = openVehicles(base, { rulebook, agencies });
  const queue = openQueue(base, { vehicles, standings, rulebook });
  const parties = openParties(base, { vehicles });
  const files = openFiles(base, { alerts });
  const evidence = openEvidence(base, { ...files, vehicles, standings });
  const fees = openFees(base, { vehicles });
  const documents = openDocuments(
    base,
    { vehicles, events, standings, rulebook, agencies, parties, evidence, fees, files, queue },
    { ...documentKinds, [kind]: gateTag },
  );
  const outbox = openOutbox(base, { alerts, documents, whenSent: (...sent) => delivery.whenSent(...sent) });
  const delivery = openDelivery(base, { documents, outbox, vehicles, events, agencies, parties, evidence, files });
  const handlers = { ...documents.operations, ...delivery.operations } as unknown as Readonly<Record<string, Handler>>;
  const perform = async <Name extends OperationName>(name: Name, input: unknown): Promise<Output<Name>> => {
    const handler = handlers[name];
    if (handler === undefined) throw new Error(`${name} has no handler`);
    const context = { session: clerk, now: ports.clock.now, write: (run: never) => changes.write(clerk.name, name, run) };
    if (typeof handler !== 'function') return (await handler.long(input, context)) as Output<Name>;
    if (!contract[name].changes) return (await handler(input, context, clerk)) as Output<Name>;
    return changes.write(clerk.name, name, (change) => handler(input, change, clerk)) as Output<Name>;
  };
  return { perform, close: () => store.sqlite.close() };
}

const textOf = async (base64: string) => (await pdfPages(Buffer.from(base64, 'base64'))).map(({ text }) => text).join('\n');

describe('a kind of document that is added', () => {
  it('is offered, made once, kept, previewed, sent and handed over like the others', async () => {
    const { tow, agencyEmail, events } = at();
    await agencyEmail('records@burton-police.example');
    const vehicleId = await tow({ make: 'Ford' });
    const { perform, close } = papersWithTag();

    const { offered } = await perform('notices.list', { vehicleId, kind: [], state: [], limit: 1, offset: 0 });
    expect(offered).toContainEqual({ kind, isAsked: false });
    const made = await perform('notices.prepare', { vehicleId, kind });
    expect(made).toMatchObject({ fileName: 'GATE_TAG_48213_v1.pdf', pages: 1, recipient: 'Burton Police Department', state: 'prepared' });
    expect((await perform('notices.prepare', { vehicleId, kind })).id).toBe(made.id);
    const kept = await perform('notices.pdf', { id: made.id });
    expect(kept.sha256).toBe(made.sha256);
    expect(await textOf(kept.base64)).toMatch(/Tag for the gate[\s\S]*Ford[\s\S]*Made under MCL 1\.2\./);

    const preview = await perform('notices.preview', { kind, wording: { title: 'A title on trial' }, values: {} });
    expect(preview.pages).toBe(1);
    expect(await textOf(preview.base64)).toMatch(/A title on trial[\s\S]*Impala/);

    const { messages } = await perform('notices.send', { id: made.id, to: [], message: '', hold: false });
    expect(messages).toMatchObject([{ purpose: 'Gate tag', recipient: 'records@burton-police.example', state: 'queued' }]);
    const handed = { id: made.id, method: 'hand', recipient: 'Sgt. Doe', at: '2026-11-02T14:18:00-05:00', detail: { badge: '411' } };
    await perform('notices.record', handed);
    const { rows } = await perform('notices.proof', { vehicleId });
    expect(rows.map(({ notice, lines }) => [notice.kind, lines.map(({ how, state }) => `${how} ${state}`)])).toEqual([
      [kind, ['email queued', 'hand recorded']],
    ]);
    close();
    expect((await events(vehicleId)).find(({ type }) => type === 'police_notified')?.data).toMatchObject({ notice: made.id, badge: '411' });
  });
});
