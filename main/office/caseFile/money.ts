import { eventForms } from '../../../preload/contract/events';
import { feeKinds, type FeeLine } from '../../../preload/contract/fees';
import type { EventType, CaseEvent } from '../../../preload/contract/law';
import { withCorrections } from '../law/engine/timeline/corrections';
import { sumsOf } from '../fees/sums';
import type { EventRow } from '../vehicles/events';
import type { VehicleRow } from '../vehicles/vehicles';
import type { TimelineEntry } from './timeline';
import { whenOnPaper } from '../documents/terms';
import { paperMoney } from '../paper/money';

export type MoneyRow = Readonly<{ what: string; amount: string; at: string; from: string }>;

type Sources = Readonly<{ row: VehicleRow; events: readonly EventRow[]; ledger: readonly FeeLine[] }>;

/** Amounts on record: what events name, corrections applied, every line of the ledger with what is owed by it, and the balance. */
export function moneyRows({ row, events, ledger }: Sources, timeline: readonly TimelineEntry[]): readonly MoneyRow[] {
  const balance: MoneyRow[] =
    row.balanceCents === null
      ? []
      : [{ what: 'Balance of charges', amount: paperMoney(row.balanceCents), at: whenOnPaper(row.updatedAt), from: 'Facts' }];
  const numbers = new Map<number | undefined, number>(timeline.map(({ id, number }) => [id, number]));
  const told = events.map(({ id, type, at, recordedAt, data }): CaseEvent => ({
    id,
    type: type as EventType,
    at,
    recordedAt,
    data: { ...data },
  }));
  return [
    ...withCorrections(told).flatMap((event) => {
      const { title, fields } = eventForms[event.type];
      return fields.flatMap(({ name, label, kind }): MoneyRow[] => {
        const cents = event.data?.[name];
        if (kind !== 'money' || typeof cents !== 'number') return [];
        return [
          {
            what: `${title}: ${label.toLowerCase()}`,
            amount: paperMoney(cents),
            at: whenOnPaper(event.at),
            from: `Entry no. ${numbers.get(event.id) ?? ''}`,
          },
        ];
      });
    }),
    ...ledgerRows(ledger),
    ...balance,
  ];
}

function ledgerRows(ledger: readonly FeeLine[]): MoneyRow[] {
  const rows = ledger.map(({ id, kind, detail, amountCents, fromDay, untilDay, recordedBy, reverses }) => ({
    what: [reverses === null ? feeKinds[kind].label : `${feeKinds[kind].label}, taken back (line ${reverses})`, detail]
      .filter((part) => part !== '')
      .join(': '),
    amount: paperMoney(amountCents),
    at: fromDay === untilDay ? whenOnPaper(fromDay) : `${whenOnPaper(fromDay)} – ${whenOnPaper(untilDay)}`,
    from: `Line ${id}, ${recordedBy}`,
  }));
  const { owedCents } = sumsOf(ledger);
  return rows.length === 0 ? [] : [...rows, { what: 'Owed by these lines', amount: paperMoney(owedCents), at: '', from: 'Sum' }];
}
