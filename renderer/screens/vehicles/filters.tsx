import { X } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { statuses, towTypes } from '../../../preload/contract/law';
import { vehicleViews, type VehicleView } from '../../../preload/contract/vehicles';
import { useCall } from '../../data/call';
import { formatCount } from '../../format/money';
import { statusWords, towTypeWords } from '../../format/words';
import { Button } from '../../parts/button';
import { MultiChoice } from '../../parts/multi-choice';
import { layouts, columnTitles } from './columns';
import type { ListQuery } from './query';
import type { Columns } from './visible-columns';
import styles from './filters.module.css';

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
  columns: Columns;
  filterBox: React.Ref<HTMLInputElement>;
  onChange: (next: Partial<ListQuery>) => void;
}>;

/** Views with their counts, then filters by status, tow type and agency, and the text typed. */
export function Filters({ query, views, columns, filterBox, onChange }: FiltersProps) {
  const agencies = useCall('agencies.list', {}).data?.rows ?? [];
  const shownColumns = Object.keys(layouts).filter((id) => columns.visible[id] === true);
  return (
    <div className={styles.filters}>
      <ToggleButtonGroup
        className={styles.views ?? ''}
        aria-label="View"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[query.view]}
        onSelectionChange={(keys) => {
          const view = vehicleViews.find((known) => keys.has(known));
          if (view !== undefined) onChange({ view });
        }}
      >
        {vehicleViews.map((view) => (
          <ToggleButton key={view} id={view} className={styles.view ?? ''}>
            {viewWords[view]} {views !== undefined && <span>{formatCount(views[view])}</span>}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
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
        <MultiChoice
          label="Columns"
          quiet
          choices={Object.keys(layouts).map((id) => ({ value: id, label: columnTitles[id] ?? id }))}
          values={shownColumns}
          onChange={columns.choose}
          onReset={columns.isChosen ? columns.reset : undefined}
          resetLabel="Those that fit"
        />
        <div className={styles.text}>
          <input
            ref={filterBox}
            type="text"
            aria-label="Filter by text"
            placeholder="Type to filter"
            value={query.text}
            spellCheck={false}
            onChange={(event) => onChange({ text: event.target.value })}
            onKeyDown={(event) => {
              if (event.key === 'Escape') onChange({ text: '' });
              if (event.key === 'ArrowDown' || event.key === 'Enter') focusList(event);
            }}
          />
          {query.text !== '' && (
            <Button look="quiet" size="small" icon={X} aria-label="Clear the text" onPress={() => onChange({ text: '' })} />
          )}
        </div>
      </div>
    </div>
  );
}

function focusList(event: React.KeyboardEvent): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('[role="grid"][aria-label="Vehicles"]')?.focus();
}
