import { statuses, towTypes } from '../../../preload/contract/law';
import { vehicleViews, type VehicleView } from '../../../preload/contract/vehicles';
import { useCall } from '../../data/call';
import { statusWords, towTypeWords } from '../../../preload/contract/caseWords';
import { MultiChoice } from '../../parts/multi-choice';
import { Pills } from '../../parts/pills';
import type { ListQuery } from './query';
import styles from '../../parts/list-page.module.css';

const viewWords: Readonly<Record<VehicleView, string>> = {
  in_yard: 'In the yard',
  needs_step: 'Needs a step',
  waiting_police: 'Waiting on police',
  can_be_sold: 'Can be sold',
  gone: 'Gone',
  all: 'All',
};

type FiltersProps = Readonly<{
  query: ListQuery;
  views: Readonly<Record<VehicleView, number>> | undefined;
  onChange: (next: Partial<ListQuery>) => void;
}>;

/** Views with their counts, then filters by status, tow type and agency. */
export function Filters({ query, views, onChange }: FiltersProps) {
  const agencies = useCall('agencies.list', {}).data?.rows ?? [];
  return (
    <div className={styles.filters}>
      <Pills
        label="View"
        value={query.view}
        onChange={(view) => onChange({ view })}
        pills={vehicleViews.map((value) => ({ value, label: viewWords[value], count: views?.[value] }))}
      />
      <div className={styles.right}>
        <MultiChoice
          label="Status"
          choices={statuses.map((value) => ({ value, label: statusWords[value] }))}
          values={query.status}
          onChange={(values) => onChange({ status: statuses.filter((status) => values.includes(status)) })}
        />
        <MultiChoice
          label="Tow type"
          choices={towTypes.map((value) => ({ value, label: towTypeWords[value] }))}
          values={query.towType}
          onChange={(values) => onChange({ towType: towTypes.filter((type) => values.includes(type)) })}
        />
        <MultiChoice
          label="Agency"
          choices={agencies.map((agency) => ({ value: String(agency.id), label: agency.name }))}
          values={query.agencyId.map(String)}
          onChange={(values) => onChange({ agencyId: values.map(Number) })}
        />
      </div>
    </div>
  );
}
