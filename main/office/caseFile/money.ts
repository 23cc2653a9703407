import { eventForms } from '../../../preload/contract/events';
import type { EventType, CaseEvent } from '../../../preload/contract/law';
import { withCorrections } from '../law/engine/timeline/corrections';
import type { EventRow } from '../vehicles/events';
import type { VehicleRow } from '../vehicles/vehicles';
import type { TimelineEntry } from './timeline';
import { whenOnPaper } from '../documents/terms';
import { paperMoney } from '../paper/money';

export type MoneyRow = Readonly<{ what: string; amount: string; at: string; from: string }>;

/** Amounts on record: the balance, and what events name, corrections applied. */
export function moneyRows(row: VehicleRow, events: readonly EventRow[], timeline: readonly TimelineEntry[]): readonly MoneyRow[] {
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
    ...balance,
  ];
}
