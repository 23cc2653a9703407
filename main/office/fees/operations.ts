import { feeKinds, type FeeLine } from '../../../preload/contract/fees';
import type { Base, Noun } from '../noun';
import { paperMoney } from '../paper/money';
import type { Vehicles } from '../vehicles/vehicles';
import type { Change } from '../changes';
import { createFees, type Fees } from './store';
import { sumsOf } from './sums';

type Names = 'fees.list' | 'fees.add' | 'fees.takeBack';

/** What the yard asks for a vehicle and what was paid, line by line. */
export function openFees({ store }: Base, { vehicles }: Readonly<{ vehicles: Pick<Vehicles, 'need'> }>): Noun<Names> & Fees {
  const fees = createFees(store);
  return { ...fees, operations: feeOperations(fees, vehicles) };
}

function feeOperations(fees: Fees, vehicles: Pick<Vehicles, 'need'>): Noun<Names>['operations'] {
  const told = (change: Change, { kind, amountCents, detail, vehicleId }: FeeLine, what: string): void =>
    change.audit(
      [`${what} ${feeKinds[kind].label}, ${paperMoney(amountCents)}`, detail].filter((part) => part !== '').join(': '),
      vehicleId,
    );

  return {
    'fees.list'({ vehicleId, until, limit, offset }) {
      const { balanceCents } = vehicles.need(vehicleId);
      const lines = fees.lines(vehicleId);
      return {
        rows: lines.slice(offset, offset + limit),
        total: lines.length,
        sums: sumsOf(lines, until ?? null),
        towbookBalanceCents: balanceCents,
      };
    },
    'fees.add'(line, change) {
      vehicles.need(line.vehicleId);
      const added = fees.add(change, { ...line, source: 'hand' });
      told(change, added, 'entered');
      return added;
    },
    'fees.takeBack'({ id, reason }, change) {
      const added = fees.takeBack(change, id, reason);
      told(change, added, 'took back');
      return added;
    },
  };
}
