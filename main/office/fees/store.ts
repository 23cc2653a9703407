import { asc, eq } from 'drizzle-orm';
import type { Store } from '../../../db/open';
import { feeLines } from '../../../db/schema';
import { feeAmount, feeKinds, type FeeKind, type FeeLine } from '../../../preload/contract/fees';
import { Problem } from '../../../preload/contract/problem';
import type { Change } from '../changes';
import { packInForce } from '../law/packs/inForce';
import { localDay, withOffset } from '../zone';
import { claimsOf, sumsOf, type Claims } from './sums';

type Row = typeof feeLines.$inferSelect;
export type NewFeeLine = Readonly<
  Pick<Row, 'vehicleId' | 'detail' | 'quantityThousandths' | 'unitCents' | 'fromDay' | 'source'> & {
    kind: FeeKind;
    untilDay?: string | undefined;
  }
>;
type Charged = Readonly<{ id: number; balanceCents: number | null }>;
export type Fees = ReturnType<typeof createFees>;

/** The ledger of each vehicle: lines are added and never changed. */
export function createFees({ orm }: Store) {
  const reverseOf = (line: number) => orm.select({ id: feeLines.id }).from(feeLines).where(eq(feeLines.reverses, line)).get()?.id ?? null;
  const shown = (row: Row, takenBackBy: number | null = null): FeeLine => ({
    ...row,
    kind: row.kind as FeeKind,
    recordedAt: withOffset(row.recordedAt),
    takenBackBy,
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

  /** Every line of a vehicle in the order of recording. */
  const lines = (vehicleId: number): readonly FeeLine[] => {
    const rows = orm.select().from(feeLines).where(eq(feeLines.vehicleId, vehicleId)).orderBy(asc(feeLines.id)).all();
    const reverses = new Map(rows.map((row) => [row.reverses, row.id]));
    return rows.map((row) => shown(row, reverses.get(row.id) ?? null));
  };

  return {
    lines,
    /** What the proceeds of a sale on a day are claimed for; without a line the balance that TowBook tells, null where there is neither. */
    claims({ id, balanceCents }: Charged, day: string): Claims | null {
      const known = lines(id);
      if (known.length > 0) return claimsOf(sumsOf(known, day), packInForce.saleExpenses);
      return balanceCents === null ? null : { chargesCents: balanceCents, expensesCents: 0 };
    },
    /** What is still to be paid, in cents; without a line the balance that TowBook tells, null where there is neither. */
    owed({ id, balanceCents }: Charged): number | null {
      const known = lines(id);
      return known.length > 0 ? sumsOf(known).owedCents : balanceCents;
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
