import { readWhen } from '../zone';
import type { NoticeKind } from '../../../preload/contract/notices';
import { signedFor, wordsFor, type OwnWords } from './words';
import type { ReadContext } from '../call';
import { withCorrections } from '../law/engine/timeline/corrections';
import type { CaseFile } from './caseFile';
import { draftNotice, type Draft, type Making } from './kinds';
import { letterheadOf } from './letterhead';
import type { Settings } from '../settings/store';
import type { NoticeParts } from './parts';

/** Days and moments of any offset in the order in which they lie; what cannot be read comes first. */
const instantIn = (at: string): number => readWhen(at)?.instant ?? 0;

export type Gather = Readonly<{
  /** Throws a Problem that says what is missing. Letters to owners and lienholders are written to the access log. */
  draft: (kind: NoticeKind, vehicleId: number, context: Pick<ReadContext, 'write' | 'now'>) => Draft;
}>;

/** Gathers what a document is made of from all over the office. */
export function createGather(parts: NoticeParts): Gather {
  const { vehicles, events, agencies, parties, fees, evidence, settings } = parts;

  const partyOf = (kind: NoticeKind, vehicleId: number, context: Pick<ReadContext, 'write'>) => {
    const role = kind === 'OWNER_LETTER' ? 'owner' : kind === 'LIENHOLDER_LETTER' ? 'lienholder' : null;
    if (role === null || !parties.has(vehicleId, role)) return null;
    const known = context.write((change) => parties.look(change, vehicleId, 'impound notice'));
    return known.find((party) => party.role === role) ?? null;
  };

  return {
    draft(kind, vehicleId, context) {
      const row = vehicles.need(vehicleId);
      const now = context.now();
      const file: CaseFile = {
        row,
        agency: row.agencyId === null ? undefined : agencies.get(row.agencyId),
        letterhead: signedFor(kind, ownWords(settings), letterheadOf(settings)),
        events: withCorrections(events.forLaw(vehicleId)).toSorted((one, other) => instantIn(one.at) - instantIn(other.at)),
        assessment: vehicles.assess(vehicleId, now),
        photos: evidence
          .list(vehicleId)
          .filter(({ kind, mediaType }) => kind === 'photo' && (mediaType === 'image/png' || mediaType === 'image/jpeg'))
          .map(({ sha256, mediaType, title, fileName }) => ({ sha256, mediaType, title: title === '' ? fileName : title })),
        claims: (day) => fees.claims(row, day),
        party: partyOf(kind, vehicleId, context),
        words: (one) => wordsFor(one, ownWords(settings)),
        now,
      };
      const mediaTypes = new Map(file.photos.map(({ sha256, mediaType }) => [sha256, mediaType]));
      const making: Making = {
        paper: settings.get('notices.paper'),
        offset: { x: settings.get('notices.windowOffsetX'), y: settings.get('notices.windowOffsetY') },
        image: (sha256) => `data:${mediaTypes.get(sha256) ?? 'image/png'};base64,${evidence.bytes(sha256).toString('base64')}`,
      };
      return draftNotice(kind, file, making);
    },
  };
}

/** The office's wording of the settings, for `wordsFor`. */
export const ownWords = (settings: Pick<Settings, 'get'>): OwnWords => settings.get('notices.wording');
