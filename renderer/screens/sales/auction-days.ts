import { useQueries } from '@tanstack/react-query';
import type { Output } from '../../../preload/contract';
import type { Status } from '../../../preload/contract/law';
import type { VehicleSummary } from '../../../preload/contract/vehicles';
import { call, callKey, useCall } from '../../data/call';
import type { CallFailure } from '../../data/failure';

type Options = Output<'vehicles.saleOptions'>;
export type Lot = Readonly<{ vehicle: VehicleSummary; missing: readonly string[]; basis: 'earliest' | 'safe' }>;
/** `handInBy` is null where every vehicle's ad has run. */
export type AuctionDay = Readonly<{ at: string; handInBy: string | null; printsOn: string; lots: readonly Lot[] }>;
export type Waiting = Readonly<{ vehicle: VehicleSummary; missing: readonly string[]; earliestAt: string | null }>;
type Plan = Readonly<{
  days: readonly AuctionDay[];
  waiting: readonly Waiting[];
  isReading: boolean;
  failure: CallFailure | null;
  retry: () => void;
}>;

/** Where a vehicle stands when it may be sold soon. */
const nearSale: Status[] = ['register_entered', 'notice_mailed', 'redemption_over', 'ready_for_disposition', 'sale_scheduled'];
const mostVehicles = 200;
const shownDays = 6;

/** The next auction days with the vehicles that may be sold on each, and those that something else than time keeps back. */
export function useAuctionDays(): Plan {
  const allowed = useCall('vehicles.list', { view: 'can_be_sold', limit: mostVehicles });
  const near = useCall('vehicles.list', { view: 'in_yard', status: nearSale, limit: mostVehicles });
  const vehicles = new Map([...(allowed.data?.rows ?? []), ...(near.data?.rows ?? [])].map((vehicle) => [vehicle.id, vehicle]));
  const ids = [...vehicles.keys()].slice(0, mostVehicles);
  const answers = useQueries({
    queries: ids.map((id) => ({ queryKey: callKey('vehicles.saleOptions', { id }), queryFn: () => call('vehicles.saleOptions', { id }) })),
  });
  const known = answers.flatMap(({ data }, index) => {
    const vehicle = vehicles.get(ids[index] ?? 0);
    return data === undefined || vehicle === undefined ? [] : [{ vehicle, options: data }];
  });
  const failure = allowed.error ?? near.error;
  return {
    days: daysOf(known),
    waiting: known
      .filter(({ options }) => options.auctions.length === 0)
      .map(({ vehicle, options }) => ({ vehicle, missing: options.missing, earliestAt: options.earliestAt })),
    isReading: allowed.data === undefined || near.data === undefined || answers.some(({ isPending }) => isPending),
    failure,
    retry: () => void Promise.all([allowed.refetch(), near.refetch()]),
  };
}

function daysOf(known: readonly Readonly<{ vehicle: VehicleSummary; options: Options }>[]): readonly AuctionDay[] {
  const days = new Map<string, { at: string; handInBy: string | null; printsOn: string; lots: Lot[] }>();
  for (const { vehicle, options } of known)
    for (const { at, handInBy, printsOn, basis } of options.auctions) {
      const day = days.get(at) ?? { at, handInBy, printsOn, lots: [] };
      if (handInBy !== null && (day.handInBy === null || handInBy < day.handInBy)) Object.assign(day, { handInBy, printsOn });
      day.lots.push({ vehicle, missing: options.missing, basis });
      days.set(at, day);
    }
  return [...days.values()].toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at)).slice(0, shownDays);
}
