import { column, rows, value } from '../../../../db/query';
import type { Store } from '../../../../db/open';
import { placeholders } from '../../../../db/placeholders';
import { matters } from '../../../../db/schema';
import { and, eq, isNull } from 'drizzle-orm';
import type { Matter } from '../../../../preload/contract/towbook';
import type { VehicleRow } from '../../vehicles/vehicles';
import type { Change } from '../../changes';
import { withOffset } from '../../zone';
import type { ToldTow } from '../tow/moment';
import { disagreementRules, type Decision, type DisagreementKind } from './rules';

export type DisagreementRow = Readonly<typeof matters.$inferSelect>;
export type NewDisagreement = Readonly<{
  kind: DisagreementKind;
  vehicleId: number;
  otherId: number | null;
  message: string;
  proposal?: ToldTow | null;
}>;

/** The matters that imports left to people. */
export function createDisagreements({ orm, sqlite }: Store) {
  const newest = rows<{ closed_at: string | null; decision: string | null }>(
    sqlite,
    `SELECT id, closed_at, decision FROM matters WHERE kind = @kind AND vehicle_id = @vehicleId AND other_id IS @otherId
        AND (@message IS NULL OR message = @message) AND json_extract(proposal, '$.at') IS @proposedAt ORDER BY id DESC LIMIT 1`,
  );
  // A matter that the vehicle has outlived, such as one of a vehicle that has left by now, shows no more.
  const standing = `FROM matters m JOIN vehicles v ON v.id = m.vehicle_id WHERE m.closed_at IS NULL
    AND (m.kind = 'tow_time_differs' OR v.in_yard = (m.kind <> 'released_here'))`;
  const list = column<number>(sqlite, `SELECT m.id ${standing} ORDER BY m.id LIMIT ? OFFSET ?`);
  const count = value<number>(sqlite, `SELECT count(*) ${standing}`);
  const openOf = column<number>(sqlite, 'SELECT id FROM matters WHERE kind = ? AND vehicle_id = ? AND closed_at IS NULL');

  const add = orm
    .insert(matters)
    .values(placeholders(matters, ['kind', 'vehicleId', 'otherId', 'message', 'proposal', 'openedAt']))
    .prepare();

  const get = (id: number): DisagreementRow | undefined => orm.select().from(matters).where(eq(matters.id, id)).get();
  const close = (change: Change, id: number, decision: Decision | 'returned'): void => {
    orm
      .update(matters)
      .set({ closedAt: change.now, closedBy: change.by, decision })
      .where(and(eq(matters.id, id), isNull(matters.closedAt)))
      .run();
    change.touched('matters');
  };

  return {
    get,
    close,
    count: (): number => count(),
    ids: (limit: number, offset: number): readonly number[] => list.all(limit, offset),

    /** Opens a matter, unless it is open, or a person has decided it for good. */
    open(change: Change, matter: NewDisagreement): void {
      const { kind, vehicleId, otherId, proposal = null } = matter;
      const { lasts } = disagreementRules[kind];
      const message = lasts === 'same' ? matter.message : null;
      const last = newest.get({ kind, vehicleId, otherId, message, proposedAt: proposal?.at ?? null });
      // What was taken over and is otherwise by now was changed since, which is a new question.
      const isDecided = last?.decision != null && !['returned', 'take_towbook'].includes(last.decision) && lasts !== false;
      if (last !== undefined && (last.closed_at === null || isDecided)) return;
      add.run({ ...matter, proposal, openedAt: change.now });
      change.touched('matters');
    },

    /** The open matter of a kind, if there is one. */
    openOf: (kind: DisagreementKind, vehicleId: number): DisagreementRow | undefined => {
      const id = openOf.get(kind, vehicleId);
      return id === undefined ? undefined : get(id);
    },

    /** The vehicle is as it should be again. */
    closeReturned(change: Change, kind: DisagreementKind, vehicleId: number): void {
      const id = openOf.get(kind, vehicleId);
      if (id !== undefined) close(change, id, 'returned');
    },
  };
}
export type Disagreements = ReturnType<typeof createDisagreements>;

/** A matter as the contract has it. */
export function shownDisagreement(row: DisagreementRow, vehicle: VehicleRow, other: VehicleRow | null): Matter {
  const { decisions, record } = disagreementRules[row.kind];
  return {
    id: row.id,
    kind: row.kind,
    message: row.message,
    openedAt: withOffset(row.openedAt),
    vehicle: brief(vehicle),
    other: other === null ? null : brief(other),
    decisions: [...decisions],
    record,
  };
}

function brief({
  id,
  callNumber,
  complaintNumber,
  description,
  color,
  plate,
  plateState,
  vin,
  towedAt,
  inYard,
}: VehicleRow): Matter['vehicle'] {
  return {
    id,
    callNumber,
    complaintNumber,
    description,
    color,
    plate,
    plateState,
    vin,
    towedAt: towedAt === null ? null : withOffset(towedAt),
    inYard,
  };
}
