import type { Output } from '../../../preload/contract';
import { isOpenStep, type EventType, type TowType } from '../../../preload/contract/law';
import type { NoticeKind } from '../../../preload/contract/notices';
import { Problem } from '../../../preload/contract/problem';
import type { Handlers } from '../call';
import { withCorrections } from '../law/engine/timeline/corrections';
import { joinPdfs } from '../paper/join';
import type { Printer } from '../ports';
import type { Settings } from '../settings/store';
import type { EventRows } from '../vehicles/events';
import type { Vehicles } from '../vehicles/vehicles';
import { roleOf } from './audience';
import type { Giving, KeptFile } from './give';
import type { Kinds } from './kind';
import { prepareNotice, type PrepareParts } from './prepare';
import { previewNotice, wordings } from './preview';
import type { NoticeRecord, NoticeStore } from './store';

export type DocumentOperationParts = PrepareParts &
  Readonly<{
    notices: NoticeStore;
    kinds: Kinds;
    printer: Printer;
    vehicles: Pick<Vehicles, 'need' | 'find' | 'assess'>;
    events: Pick<EventRows, 'forLaw'>;
    settings: Pick<Settings, 'trying'>;
    giving: Giving;
    fileOf: FileOf;
    /** Rules whose open step asks for this document. */
    rulesOf: (kind: NoticeKind) => readonly string[];
  }>;
type Names =
  | 'notices.list'
  | 'notices.prepare'
  | 'notices.wordings'
  | 'notices.preview'
  | 'notices.pdf'
  | 'notices.print'
  | 'notices.printMany';

/** A document as a file that is given out. */
export type FileOf = (notice: NoticeRecord) => KeptFile<'application/pdf'>;

export const createFileOf =
  (kinds: Kinds): FileOf =>
  ({ fileName, sha256, kind, vehicleId }) => ({
    fileName,
    mediaType: 'application/pdf',
    sha256,
    names: roleOf(kinds.of(kind).audience) === null ? [] : [vehicleId],
  });

/** Documents about one vehicle: made, listed, shown, printed. */
export function documentOperations(parts: DocumentOperationParts): Handlers<Names> {
  const { notices, kinds, giving, fileOf } = parts;
  return {
    'notices.list'(input, { now }) {
      const wanted = input.kind.length > 0 ? input.kind : kinds.names;
      return {
        ...notices.list(input),
        due: wanted.flatMap((kind) => notices.due(kind, parts.rulesOf(kind), input.vehicleId, now())),
        offered: input.vehicleId === undefined ? [] : offeredFor(parts, input.vehicleId, now()),
      };
    },
    'notices.prepare': {
      long: async (input, context) => notices.see((await prepareNotice(parts, input, context)).id),
    },
    'notices.wordings': () => wordings(kinds),
    'notices.preview': (input, context) => previewNotice(parts, kinds, input, context),
    'notices.pdf'({ id, toFile }, context) {
      const file = fileOf(notices.need(id));
      if (file.names.length > 0 && context.session.role === 'viewer')
        throw new Problem('NOT_ALLOWED', 'This letter names the owner or lienholder, which a viewer may not see. Ask a clerk.');
      return giving.kept(file, toFile, context);
    },
    'notices.print': ({ id }, context) => giving.print(fileOf(notices.need(id)), context),
    async 'notices.printMany'({ ids, ...wish }, context) {
      const files = ids.map((id) => fileOf(notices.need(id)));
      const joined = await joinPdfs(
        files.map((file) => giving.bytesOf(file, context)),
        `${ids.length} documents`,
      );
      return giving.unkept(`Documents_${context.now().slice(0, 10)}.pdf`, joined, wish, context, 'The documents are kept in the database.');
    },
  };
}

/** The documents that can be made of a vehicle; those that an open step asks for come first. */
function offeredFor(
  { kinds, vehicles, events }: Pick<DocumentOperationParts, 'kinds' | 'vehicles' | 'events'>,
  vehicleId: number,
  now: string,
): Output<'notices.list'>['offered'] {
  const row = vehicles.find({ id: vehicleId });
  if (row === undefined) return [];
  const happened = new Set(withCorrections(events.forLaw(vehicleId)).map(({ type }) => type));
  const asked = new Set<string>(
    vehicles
      .assess(vehicleId, now)
      .steps.filter(isOpenStep)
      .flatMap(({ action }) => (action?.kind === 'notice' ? (action.notice ?? []) : [])),
  );
  const vehicle = { towType: row.towType as TowType, inYard: row.inYard, happened: (type: EventType) => happened.has(type) };
  return kinds.names
    .filter((kind) => asked.has(kind) || kinds.of(kind).isOffered(vehicle))
    .map((kind) => ({ kind, isAsked: asked.has(kind) }))
    .toSorted((one, other) => Number(other.isAsked) - Number(one.isAsked));
}
