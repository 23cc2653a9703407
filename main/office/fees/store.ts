import { asc, count, eq } from 'drizzle-orm';
import type { Store } from '../../../db/open';
import { feeLines } from '../../../db/schema';
import { feeAmount, feeKinds, type FeeKind, type FeeLine, type FeeSums } from '../../../preload/contract/fees';
import { Problem } from '../../../preload/contract/problem';
import type { Change } from '../changes';
import { localDay, withOffset } from '../zone';
import { claimsOf, sumsOf, type Claims } from './sums';

type Row = typeof feeLines.$inferSelect;
export type NewFeeLine = Readonly<
  Pick<Row, 'vehicleId' | 'detail' | 'quantityThousandths' | 'unitCents' | 'fromDay' | 'source'> & {
    kind: FeeKind;
    untilDay?: string | undefined;
  }
>;
export type Fees = ReturnType<typeof createFees>;

/** The ledger of each vehicle: lines are added and never changed. */
export function createFees({ orm }: Store) {
  const reverseOf = (line: number) => orm.select({ id: feeLines.id }).from(feeLines).where(eq(feeLines.reverses, line)).get()?.id ?? null;
  const shown = (row: Row): FeeLine => ({
    ...row,
    kind: row.kind as FeeKind,
    recordedAt: withOffset(row.recordedAt),
    takenBackBy: reverseOf(row.id),
  });
  const add = (change: Change, line: Omit<typeof feeLines.$inferInsert, 'recordedAt' | 'recordedBy'>): FeeLine => {
    const row = orm
      .insert(feeLines)
      .values({ ...line, recordedAt: change.now, recordedBy: change.by })
      .returning()
      .get();
    change.touched('fee_lines', 'vehicles');
    return shown(row);
  };

  type Charged = Readonly<{ id: number; balanceCents: number | null }>;
  /** The sums of a vehicle's lines, with a day as they stood at its end; null where it has no line. */
  const sums = (vehicleId: number, until: string | null = null): FeeSums | null => {
    const { kind, amountCents, fromDay, untilDay } = feeLines;
    const lines = orm.select({ kind, amountCents, fromDay, untilDay }).from(feeLines).where(eq(feeLines.vehicleId, vehicleId)).all();
    return lines.length === 0
      ? null
      : sumsOf(
          lines.map((line) => ({ ...line, kind: line.kind as FeeKind })),
          until,
        );
  };

  return {
    sums,
    /** What the proceeds of a sale on a day are claimed for; without a line the balance that TowBook tells, null where there is neither. */
    claims({ id, balanceCents }: Charged, day: string): Claims | null {
      const known = sums(id, day);
      if (known !== null) return claimsOf(known);
      return balanceCents === null ? null : { chargesCents: balanceCents, expensesCents: 0 };
    },
    /** What is still to be paid, in cents; without a line the balance that TowBook tells, null where there is neither. */
    owed: ({ id, balanceCents }: Charged): number | null => sums(id)?.owedCents ?? balanceCents,

    /** Lines of a vehicle in the order of recording, and how many there are. */
    list(vehicleId: number, { limit, offset }: Readonly<{ limit: number; offset: number }>) {
      const where = eq(feeLines.vehicleId, vehicleId);
      const rows = orm.select().from(feeLines).where(where).orderBy(asc(feeLines.id)).limit(limit).offset(offset).all();
      return { rows: rows.map(shown), total: orm.select({ total: count() }).from(feeLines).where(where).get()?.total ?? 0 };
    },

    /** Adds a line of a charge, credit, payment or refund. Throws DAY_AHEAD. */
    add(change: Change, { untilDay: last, ...line }: NewFeeLine): FeeLine {
      const untilDay = last ?? line.fromDay;
      if (untilDay > localDay(change.now))
        throw new Problem('DAY_AHEAD', 'The line is for a day that has not come. Nothing was kept. Enter the days until today.', {
          fields: { [last === undefined ? 'fromDay' : 'untilDay']: 'This day has not come.' },
        });
      const { side } = feeKinds[line.kind];
      const amount = feeAmount(line.quantityThousandths, line.unitCents);
      return add(change, { ...line, untilDay, amountCents: side === 'charge' || side === 'refund' ? amount : -amount });
    },

    /** Adds the line that takes another back, with the same days. Throws NOT_FOUND, TAKEN_BACK or TAKES_BACK. */
    takeBack(change: Change, lineId: number, reason: string): FeeLine {
      const line = orm.select().from(feeLines).where(eq(feeLines.id, lineId)).get();
      if (!line) throw new Problem('NOT_FOUND', `There is no charge or payment ${lineId}. Nothing was changed.`);
      if (line.reverses !== null)
        throw new Problem('TAKES_BACK', 'This line takes another back and stays. Nothing was changed. Enter the charge or payment again.');
      if (reverseOf(lineId) !== null)
        throw new Problem('TAKEN_BACK', 'This line was taken back already. Nothing was changed. Look at the list again.');
      const { id, recordedAt: _at, recordedBy: _by, ...same } = line;
      return add(change, { ...same, source: 'hand', detail: reason, amountCents: -line.amountCents, reverses: id });
    },
  };
}
