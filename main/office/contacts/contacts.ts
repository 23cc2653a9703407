import { rows } from '../../../db/query';
import { contactWay, type LastContact } from '../../../preload/contract/agencies';
import { eventForms } from '../../../preload/contract/events';
import type { EventType } from '../../../preload/contract/law';
import { withCorrections } from '../law/engine/timeline/corrections';
import { isFaxAddress } from '../delivery/faxGateway';
import { isSentToPolice } from '../documents/audience';
import type { Documents } from '../documents/documents';
import type { Kinds } from '../documents/kind';
import type { Base, Noun } from '../noun';
import type { Agencies } from '../agencies/store';
import type { EventRows } from '../vehicles/events';
import { readWhen, stored, withOffset } from '../zone';

/** Acts by which the office turns to a police agency. */
const acts = ['police_notified', 'abandonment_reported'] as const satisfies readonly EventType[];

type Found = Readonly<{ agencyId: number; at: string; vehicleId: number; description: string }>;
type FoundPaper = Found & Readonly<{ kind: string; way: string }>;
type FoundAct = Found & Readonly<{ eventId: number }>;
type Contact = Readonly<{ agencyId: number; last: LastContact }>;

const quoted = (names: Iterable<string>) => [...names].map((name) => `'${name}'`).join(', ');
const about = 'vehicles.agency_id AS agencyId, vehicles.id AS vehicleId, vehicles.description';
/** Days and moments as they lie in time; nothing comes before everything. */
const instantIn = (at: string): number => readWhen(at)?.instant ?? -Infinity;
const wayOf = (text: unknown): LastContact['how'] =>
  contactWay
    .nullable()
    .catch(null)
    .parse(text ?? null);

/**
 * When the office last turned to each agency: a document sent to it, handed over to it, or an act on record. One query for each of
 * the three, however many vehicles there are.
 */
function createContacts({ store: { sqlite }, settings }: Base, kinds: Kinds, events: Pick<EventRows, 'forLaw'>) {
  const forPolice = kinds.names.filter((kind) => isSentToPolice(kinds.of(kind).audience));
  const sent = rows<FoundPaper>(
    sqlite,
    `SELECT ${about}, max(outbox.sent_at) AS at, outbox.recipient AS way, notices.kind
     FROM (SELECT id AS outbox_id, notice_id FROM outbox WHERE notice_id IS NOT NULL UNION ALL SELECT outbox_id, notice_id FROM outbox_notices) AS carried
     JOIN outbox ON outbox.id = carried.outbox_id JOIN notices ON notices.id = carried.notice_id JOIN vehicles ON vehicles.id = notices.vehicle_id
     WHERE outbox.state = 'sent' AND outbox.sent_at IS NOT NULL AND vehicles.agency_id IS NOT NULL AND notices.kind IN (${quoted(forPolice)})
     GROUP BY vehicles.agency_id`,
  );
  const handed = rows<FoundPaper>(
    sqlite,
    `SELECT ${about}, max(dispatches.at) AS at, dispatches.method AS way, notices.kind
     FROM dispatches JOIN notices ON notices.id = dispatches.notice_id JOIN vehicles ON vehicles.id = notices.vehicle_id
     WHERE vehicles.agency_id IS NOT NULL AND notices.kind IN (${quoted(forPolice)}) GROUP BY vehicles.agency_id`,
  );
  // The index of telling events holds all of this, if the query has its condition.
  const fromActs = `FROM events JOIN vehicles ON vehicles.id = events.vehicle_id
     WHERE events.type IN (${quoted(acts)}) AND (events.type <> 'note' OR events.data <> '{}')`;
  const recorded = rows<FoundAct>(
    sqlite,
    `SELECT ${about}, max(events.at) AS at, events.id AS eventId ${fromActs} AND vehicles.agency_id IS NOT NULL GROUP BY vehicles.agency_id`,
  );
  const recordedOf = rows<FoundAct>(
    sqlite,
    `SELECT ${about}, events.at, events.id AS eventId ${fromActs} AND vehicles.agency_id = ? ORDER BY events.at DESC`,
  );

  const paper = ({ agencyId, at, vehicleId, description, kind }: FoundPaper, how: LastContact['how']): Contact => ({
    agencyId,
    last: { at, how, what: kinds.of(kind).title, vehicleId, description },
  });

  /** The act as later corrections have it; null where one took it back. */
  const asCorrected = ({ agencyId, vehicleId, description, eventId }: FoundAct): Contact | null => {
    const event = withCorrections(events.forLaw(vehicleId)).find(({ id }) => id === eventId);
    if (event === undefined || !acts.some((type) => type === event.type)) return null;
    const what = eventForms[event.type]?.title ?? event.type;
    return { agencyId, last: { at: stored(event.at), how: wayOf(event.data?.['how']), what, vehicleId, description } };
  };
  const lastAct = (newest: FoundAct): Contact | null => {
    const first = asCorrected(newest);
    if (first?.last.at === newest.at) return first;
    // The newest was corrected: the next ones are looked at until none can be later.
    let best = first;
    for (const row of recordedOf.iterate(newest.agencyId)) {
      if (best !== null && row.at <= best.last.at) break;
      const one = asCorrected(row);
      if (one !== null && (best === null || instantIn(one.last.at) > instantIn(best.last.at))) best = one;
    }
    return best;
  };

  /** By the agency's id; an agency nobody turned to is not in it. */
  return (): ReadonlyMap<number, LastContact> => {
    const contacts = [
      ...sent.all().map((row) => paper(row, isFaxAddress(settings, row.way) ? 'fax' : 'email')),
      ...handed.all().map((row) => paper(row, wayOf(row.way))),
      ...recorded.all().flatMap((row) => lastAct(row) ?? []),
    ];
    const latest = new Map<number, LastContact>();
    // A paper comes before the act that follows from it, at the same moment.
    for (const { agencyId, last } of contacts)
      if (instantIn(last.at) > instantIn(latest.get(agencyId)?.at ?? '')) latest.set(agencyId, last);
    return new Map([...latest].map(([agencyId, last]) => [agencyId, { ...last, at: withOffset(last.at) }]));
  };
}

type Neighbours = Readonly<{ agencies: Pick<Agencies, 'list'>; events: Pick<EventRows, 'forLaw'>; documents: Pick<Documents, 'kinds'> }>;

/** The agencies, and on demand when the office last turned to each. */
export function openContacts(base: Base, { agencies, events, documents }: Neighbours): Noun<'agencies.list'> {
  const contacts = createContacts(base, documents.kinds, events);
  return {
    operations: {
      'agencies.list': (input) => {
        const last = input.contacts ? contacts() : null;
        return { rows: agencies.list().map((agency) => ({ ...agency, lastContact: last?.get(agency.id) ?? null })) };
      },
    },
  };
}
