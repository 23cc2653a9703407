import type { Store } from '../../../../db/open';
import type { Output, ParsedInput } from '../../../../preload/contract';
import type { Alerts } from '../../alerts/store';
import { Problem } from '../../../../preload/contract/problem';
import type { Removal } from '../../vehicles/removal';
import type { Vehicles } from '../../vehicles/vehicles';
import type { Change } from '../../changes';
import { createStandingTow } from '../tow/standing';
import { mergeVehicles } from './merge';
import { disagreementRules } from './rules';
import { shownDisagreement, type Disagreements } from './store';
import { takeTowbooksTime } from './tow';

type Parts = Readonly<{
  store: Store;
  vehicles: Vehicles;
  removal: Removal;
  disagreements: Disagreements;
  alerts: Pick<Alerts, 'raise' | 'clear'>;
}>;

/** One sentence on every screen while anything waits for a decision. */
export function tellDisagreements(alerts: Parts['alerts'], change: Change, count: number): void {
  const key = 'towbook.matters';
  if (count === 0) alerts.clear(change, key);
  else
    alerts.raise(
      change,
      key,
      'warning',
      count === 1
        ? 'One vehicle of the TowBook import waits for a decision: TowBook and the office disagree, or it may be here twice.'
        : `${count} vehicles of the TowBook import wait for a decision: TowBook and the office disagree, or one may be here twice.`,
    );
}

/** Lists and settles what imports left to people. */
export function disagreementOperations(parts: Parts) {
  const { vehicles, disagreements } = parts;
  const standingTow = createStandingTow(parts.store);
  return {
    'towbook.matters': ({ limit, offset }: ParsedInput<'towbook.matters'>): Output<'towbook.matters'> => ({
      rows: disagreements.ids(limit, offset).flatMap((id) => {
        const row = disagreements.get(id);
        if (row === undefined) return [];
        return [shownDisagreement(row, vehicles.need(row.vehicleId), row.otherId === null ? null : vehicles.need(row.otherId))];
      }),
      total: disagreements.count(),
    }),

    'towbook.settle': ({ id, decision }: ParsedInput<'towbook.settle'>, change: Change): Output<'towbook.settle'> => {
      const row = disagreements.get(id);
      if (row === undefined || row.closedAt !== null)
        throw new Problem('NOT_FOUND', 'This is decided already, or its vehicle is gone. Nothing was changed. Look at the list again.');
      if (!disagreementRules[row.kind].decisions.some((one) => one.decision === decision))
        throw new Problem('BAD_INPUT', `"${decision}" is no answer to this. Nothing was changed.`);
      disagreements.close(change, id, decision);
      const vehicle = vehicles.need(row.vehicleId);
      change.audit(`${row.message} Decided: ${decision.replaceAll('_', ' ')}.`, vehicle.id);
      if (decision === 'take_towbook') takeTowbooksTime({ vehicles, standingTow }, change, vehicle, row);
      if (decision === 'merge' && row.otherId !== null) mergeVehicles(parts, change, vehicle, vehicles.need(row.otherId));
      const left = disagreements.count();
      tellDisagreements(parts.alerts, change, left);
      return { vehicleId: row.vehicleId, left };
    },
  };
}
