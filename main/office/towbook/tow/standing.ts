import { rows } from '../../../../db/query';
import type { Store } from '../../../../db/open';
import { towBases, type TowBasis } from '../../../../preload/contract/towBases';
import type { CaseEvent, EventType } from '../../../../preload/contract/law';
import { withCorrections } from '../../law/engine/timeline/corrections';

/** The tow of a vehicle as it stands, corrections applied. */
export type StandingTow = Readonly<{
  eventId: number;
  at: string;
  /** Where TowBook told it; null where it is not TowBook's word. */
  basis: TowBasis | null;
  /** A person entered it. */
  isTyped: boolean;
}>;

type Row = Readonly<{
  id: number;
  type: EventType;
  at: string;
  recordedAt: string;
  source: string;
  data: string;
  run: string | null;
}>;

/** `taken_back`: a person said of the tow on record that it did not happen, and nothing stands in its place. */
export type FindTow = (vehicleId: number) => StandingTow | 'taken_back' | undefined;

/** Reads the standing tow of a vehicle: which event it is, and whose word its time is by now. */
export function createStandingTow({ sqlite }: Store): FindTow {
  const telling = rows<Row>(
    sqlite,
    `SELECT e.id, e.type, e.at, e.recorded_at AS recordedAt, e.source, e.data, r.source AS run
       FROM events e LEFT JOIN import_runs r ON r.id = e.import_run_id
       WHERE e.vehicle_id = ? AND e.type IN ('towed', 'corrected') ORDER BY e.id`,
  );
  return (vehicleId) => {
    const rows = telling.all(vehicleId);
    const tows = withCorrections(rows.map(signed)).filter(({ type }) => type === 'towed');
    const first = tows.reduce<CaseEvent | undefined>((one, other) => (one === undefined || other.at < one.at ? other : one), undefined);
    if (first?.id === undefined) return rows.some((row) => takesBack(row, rows)) ? 'taken_back' : undefined;
    const by = first.data?.['by'];
    return { eventId: first.id, at: first.at, basis: basisOf(first.data?.['basis']), isTyped: by === 'hand' };
  };
}

function takesBack({ type, source, data }: Row, rows: readonly Row[]): boolean {
  if (type !== 'corrected' || source !== 'hand') return false;
  const { event, void: isVoid } = JSON.parse(data) as Record<string, unknown>;
  return isVoid === true && rows.some((other) => other.type === 'towed' && other.id === event);
}

/** The event with the name of who told its time; a correction carries it over to the event it corrects. */
function signed({ id, type, at, recordedAt, source, data, run }: Row): CaseEvent {
  const own = JSON.parse(data) as Record<string, unknown>;
  const event = { id, type, at, recordedAt };
  if (type === 'towed') return { ...event, data: { ...own, ...signature(source, own['basis'], run) } };
  // What is corrected without a time of its own leaves the time as it was.
  if (typeof own['at'] !== 'string' || source === 'system') return { ...event, data: own };
  const told = own['data'];
  const inner = typeof told === 'object' && told !== null ? (told as Record<string, unknown>) : {};
  return { ...event, data: { ...own, data: { ...inner, ...signature(source, inner['basis'], run) } } };
}

/** A tow of earlier versions has no basis: then the worst that its import may have read. */
function signature(source: string, basis: unknown, run: string | null): Readonly<{ by: string; basis: TowBasis | null }> {
  if (source !== 'towbook') return { by: source, basis: null };
  return { by: source, basis: basisOf(basis) ?? (run === 'impounds_csv' ? 'export' : 'received') };
}

const basisOf = (value: unknown): TowBasis | null => towBases.find((one) => one === value) ?? null;
