import { readWhen } from '../zone';
import type { NoticeKind } from '../../../preload/contract/notices';
import type { Agencies } from '../agencies/store';
import type { ReadContext } from '../call';
import type { EvidenceFiles } from '../evidence/store';
import type { Fees } from '../fees/store';
import { withCorrections } from '../law/engine/timeline/corrections';
import type { Parties } from '../parties/store';
import type { Settings } from '../settings/store';
import type { EventRows } from '../vehicles/events';
import type { Vehicles } from '../vehicles/vehicles';
import { roleOf, type Audience } from './audience';
import type { DocumentCase } from './documentCase';
import { draftNotice, type Draft } from './draft';
import type { Kinds, Making } from './kind';
import { letterheadOf } from './letterhead';
import { signedFor, wordsFor } from './words';

export type GatherParts = Readonly<{
  vehicles: Pick<Vehicles, 'need' | 'assess'>;
  events: Pick<EventRows, 'forLaw'>;
  parties: Pick<Parties, 'has' | 'look'>;
  fees: Pick<Fees, 'claims'>;
  evidence: Pick<EvidenceFiles, 'list' | 'bytes'>;
  agencies: Pick<Agencies, 'get'>;
  settings: Pick<Settings, 'get'>;
  /** How many photographs the rule in force asks for before this vehicle is scrapped. */
  photographsNeeded: (vehicleId: number, now: string) => number;
}>;

/** Days and moments of any offset in the order in which they lie; what cannot be read comes first. */
const instantIn = (at: string): number => readWhen(at)?.instant ?? 0;

export type Gather = (kind: NoticeKind, vehicleId: number, context: Pick<ReadContext, 'write' | 'now'>) => Draft;

/**
 * Drafts documents from what is known all over the office. Throws a Problem that says what is missing. Letters to owners and lienholders are
 * written to the access log.
 */
export function createGather(parts: GatherParts, kinds: Kinds): Gather {
  const { vehicles, events, agencies, parties, fees, evidence, settings, photographsNeeded } = parts;

  const partyOf = (audience: Audience, vehicleId: number, context: Pick<ReadContext, 'write'>) => {
    const role = roleOf(audience);
    if (role === null || !parties.has(vehicleId, role)) return null;
    const known = context.write((change) => parties.look(change, vehicleId, 'impound notice'));
    return known.find((party) => party.role === role) ?? null;
  };

  return (kind, vehicleId, context) => {
    const { usual, audience } = kinds.of(kind);
    const own = settings.get('notices.wording')[kind];
    const row = vehicles.need(vehicleId);
    const now = context.now();
    const file: DocumentCase = {
      row,
      agency: row.agencyId === null ? undefined : agencies.get(row.agencyId),
      letterhead: signedFor(own, letterheadOf(settings)),
      events: withCorrections(events.forLaw(vehicleId)).toSorted((one, other) => instantIn(one.at) - instantIn(other.at)),
      assessment: vehicles.assess(vehicleId, now),
      photos: evidence
        .list(vehicleId)
        .filter((one) => one.kind === 'photo' && (one.mediaType === 'image/png' || one.mediaType === 'image/jpeg'))
        .map(({ sha256, mediaType, title, fileName }) => ({ sha256, mediaType, title: title === '' ? fileName : title })),
      photographsNeeded: () => photographsNeeded(vehicleId, now),
      claims: (day) => fees.claims(row, day),
      party: partyOf(audience, vehicleId, context),
      words: wordsFor(usual, own),
      now,
    };
    const mediaTypes = new Map(file.photos.map(({ sha256, mediaType }) => [sha256, mediaType]));
    const making: Making = {
      paper: settings.get('notices.paper'),
      offset: { x: settings.get('notices.windowOffsetX'), y: settings.get('notices.windowOffsetY') },
      image: (sha256) => `data:${mediaTypes.get(sha256) ?? 'image/png'};base64,${evidence.bytes(sha256).toString('base64')}`,
    };
    return draftNotice(kinds, kind, file, making);
  };
}
