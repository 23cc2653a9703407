import { CarFront, ListFilter, Plus } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useMemory } from '../../data/memory';
import { useNow } from '../../data/office';
import { go, usePlace } from '../../data/place';
import { formatMany } from '../../format/money';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ErrorNote } from '../../parts/error-note';
import { SearchBox } from '../../parts/search-box';
import { Page } from '../../parts/page';
import { Busy, EmptyState } from '../../parts/states';
import { toastError } from '../../parts/toast';
import { NewVehicleDialog } from './new-vehicle';
import { VehiclePanel } from './panel';
import { ColumnChoice } from './column-choice';
import { Filters } from './filters';
import { pickWidth, VehicleList } from './list';
import { usePickedVehicles } from './picked';
import { PickedBar } from './picked-bar';
import { useListQuery, viewNamed, type ListQuery } from './query';
import { everyRow, useListRows } from './rows';
import { useWidth } from './width';
import { useColumns } from './visible-columns';
import styles from './vehicles.module.css';

/** Beside a list at least this wide, the selected vehicle shows as a card. */
const panelFrom = 1400;

/** Every vehicle the office has, as a list to filter, sort and walk through. */
export function VehiclesScreen() {
  const now = useNow();
  const place = usePlace();
  const [query, setQuery] = useListQuery();
  const [windows, setWindows] = useState<readonly number[]>([0]);
  const [selected, setSelected] = useMemory<{ id: number; index: number } | undefined>('vehicles.selected', undefined);
  const { rows, failure, retry } = useListRows(query, windows);
  const filterBox = useRef<HTMLInputElement>(null);
  const [measured, width] = useWidth();
  const hasPanel = width >= panelFrom;
  const columns = useColumns((hasPanel ? width - 442 : width) - pickWidth);
  const { picked, set: pick, clear } = usePickedVehicles();

  const asked = viewNamed(place.search.get('view'));
  useEffect(() => {
    if (asked === undefined) return;
    setQuery({ ...query, view: asked, status: [], towType: [], agencyId: [], text: '' });
    go('/vehicles', 'replace');
  }, [asked, query, setQuery]);

  const change = (next: Partial<ListQuery>) => setQuery({ ...query, ...next });
  const onWindows = useCallback((next: readonly number[]) => setWindows(next), []);
  const pickAll = async () => {
    try {
      pick(await everyRow(query), true);
    } catch (caught) {
      toastError(caught);
    }
  };
  const onSelect = (id: number, index: number) => setSelected({ id, index });

  // A row that was not here yet when the keyboard reached it, and a selected row that moved.
  const here = rows === undefined || selected === undefined ? -1 : rows.indexOf(selected.id);
  const current = here >= 0 && selected !== undefined ? { id: selected.id, index: here } : byIndex(selected ?? { id: 0, index: 0 }, rows);
  const isFiltered = query.text !== '' || query.status.length + query.towType.length + query.agencyId.length > 0;

  return (
    <Page
      title="Vehicles"
      sub={rows === undefined ? undefined : `${formatMany(rows.total, 'vehicle')} shown`}
      actions={
        <>
          <SearchBox
            label="Filter by text"
            placeholder="Type to filter"
            icon={ListFilter}
            text={query.text}
            inputRef={filterBox}
            onChange={(text) => change({ text })}
            onLeave={focusList}
          />
          <ColumnChoice columns={columns} />
          <Button look="primary" icon={Plus} onPress={() => go('/vehicles?new')}>
            New vehicle
          </Button>
        </>
      }
    >
      <Filters query={query} views={rows?.views} onChange={change} />
      {picked.size > 0 && <PickedBar picked={picked} total={rows?.total ?? 0} onAll={() => void pickAll()} onClear={clear} />}
      <div ref={measured} className={hasPanel ? styles.split : styles.alone}>
        <Card padding="none" className={styles.card}>
          {failure !== null && rows === undefined && <ErrorNote error={failure.error} onRetry={retry} />}
          {rows === undefined && failure === null && <Busy rows={14} />}
          {rows !== undefined && rows.total === 0 && (
            <NoVehicle isFiltered={isFiltered} onClear={() => change({ text: '', status: [], towType: [], agencyId: [] })} />
          )}
          {rows !== undefined && rows.total > 0 && (
            <VehicleList
              rows={rows}
              now={now}
              visible={columns.visible}
              selected={current}
              onSelect={onSelect}
              onOpen={(id) => go(`/vehicle/${id}`)}
              picked={picked}
              onPick={pick}
              onSort={(sort) => change({ sort })}
              onWindows={onWindows}
              onType={(letter) => {
                change({ text: query.text + letter });
                filterBox.current?.focus();
              }}
            />
          )}
        </Card>
        {hasPanel && <VehiclePanel id={current === undefined || current.id === 0 ? undefined : current.id} now={now} />}
      </div>
      {place.search.has('new') && <NewVehicleDialog onClose={() => go('/vehicles', 'replace')} />}
    </Page>
  );
}

function byIndex(
  selected: Readonly<{ id: number; index: number }>,
  rows: ReturnType<typeof useListRows>['rows'],
): Readonly<{ id: number; index: number }> {
  if (selected.id !== 0 || rows === undefined) return selected;
  return { id: rows.rowAt(selected.index)?.id ?? 0, index: selected.index };
}

function focusList(): void {
  document.querySelector<HTMLElement>('[role="grid"][aria-label="Vehicles"]')?.focus();
}

function NoVehicle({ isFiltered, onClear }: Readonly<{ isFiltered: boolean; onClear: () => void }>) {
  return (
    <EmptyState icon={CarFront} title={isFiltered ? 'No vehicle fits these filters' : 'No vehicle here'}>
      {isFiltered ? <Button onPress={onClear}>Clear the filters</Button> : 'Vehicles come from TowBook, or are entered with New vehicle.'}
    </EmptyState>
  );
}
