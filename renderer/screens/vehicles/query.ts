import type { Input } from '../../../preload/contract';
import type { Status, TowType } from '../../../preload/contract/law';
import { vehicleViews, type VehicleView } from '../../../preload/contract/vehicles';
import { useMemory } from '../../data/memory';
import type { SortBy } from './columns';

/** What the list shows and in which order. */
export type ListQuery = Readonly<{
  view: VehicleView;
  status: readonly Status[];
  towType: readonly TowType[];
  agencyId: readonly number[];
  text: string;
  sort: Readonly<{ by: SortBy; direction: 'ascending' | 'descending' }>;
}>;

const initialQuery: ListQuery = {
  view: 'in_yard',
  status: [],
  towType: [],
  agencyId: [],
  text: '',
  sort: { by: 'urgency', direction: 'ascending' },
};

export const pageSize = 200;

/** The list's query as the clerk left it. */
export const useListQuery = () => useMemory('vehicles.query', initialQuery);

/** One window of 200 rows. */
export const windowInput = (query: ListQuery, index: number): Input<'vehicles.list'> => ({
  view: query.view,
  status: [...query.status],
  towType: [...query.towType],
  agencyId: [...query.agencyId],
  text: query.text,
  sort: { ...query.sort },
  limit: pageSize,
  offset: index * pageSize,
});

/** The view a link such as `/vehicles?view=gone` asks for. */
export const viewNamed = (name: string | null): VehicleView | undefined => vehicleViews.find((view) => view === name);
