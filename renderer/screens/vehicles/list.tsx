import { useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp, Check } from 'lucide-react';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { VehicleSummary } from '../../../preload/contract/vehicles';
import { useMemory } from '../../data/memory';
import { classes } from '../../parts/classes';
import { columnsAt, columnTitles, features, layouts, type SortBy } from './columns';
import { pageSize, type ListQuery } from './query';
import type { ListRows } from './rows';
import { movedTo } from './keys';
import type { PickedVehicles } from './picked';
import styles from './list.module.css';

const rowHeight = 32;
/** The room of the box at the left of each row. */
export const pickWidth = 30;
/** Rows beyond those in sight that are read, so that they are here when they come into sight. */
const readAhead = 80;

type VehicleListProps = Readonly<{
  rows: ListRows;
  now: string;
  visible: Readonly<Record<string, boolean>>;
  selected: Readonly<{ id: number; index: number }> | undefined;
  onSelect: (id: number, index: number) => void;
  onOpen: (id: number) => void;
  picked: PickedVehicles;
  onPick: (vehicles: readonly VehicleSummary[], isPicked: boolean) => void;
  onSort: (sort: ListQuery['sort']) => void;
  /** The windows of 200 rows in sight. */
  onWindows: (windows: readonly number[]) => void;
  /** A letter typed while the list has the focus. */
  onType: (letter: string) => void;
}>;

/** Every matching vehicle; only the rows in sight exist. */
export function VehicleList(props: VehicleListProps) {
  const { rows, now, visible, selected, onSelect, onOpen, picked, onPick, onSort, onWindows, onType } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [scrollTop, keepScrollTop] = useMemory('vehicles.scroll', 0);
  const virtual = useVirtualizer({
    count: rows.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: 0,
    paddingStart: 30,
    scrollPaddingStart: 30,
    initialOffset: scrollTop,
  });
  const items = virtual.getVirtualItems();
  const inSight = useMemo(() => {
    const first = Math.floor(Math.max(0, (items[0]?.index ?? 0) - readAhead) / pageSize);
    const last = Math.floor(Math.min(rows.total - 1, (items.at(-1)?.index ?? 0) + readAhead) / pageSize);
    return Array.from({ length: last - first + 1 }, (_, place) => first + place);
  }, [items, rows.total]);
  const sightKey = inSight.join();
  useEffect(() => onWindows(sightKey.split(',').map(Number)), [sightKey, onWindows]);

  const data = items.flatMap((item) => rows.rowAt(item.index) ?? []);
  const columns = useMemo(() => columnsAt(now), [now]);
  const table = useTable({
    features,
    columns,
    data,
    getRowId: (row: VehicleSummary) => String(row.id),
    state: { columnVisibility: { ...visible } },
  });
  const shownColumns = table.getVisibleLeafColumns();
  const rowOf = new Map(table.getRowModel().rows.map((row) => [row.id, row]));
  const template = [`${pickWidth}px`, ...shownColumns.map((column) => layouts[column.id]?.width ?? '1fr')].join(' ');

  useEffect(() => {
    // The arrow keys work at once, unless a dialog or a box has the focus already.
    if (document.activeElement === document.body || document.activeElement?.closest('nav') !== null)
      scroller.current?.focus({ preventScroll: true });
  }, []);

  // What is asked for anew starts at its top; what merely changed stays where it is.
  const query = useRef(rows.query);
  useLayoutEffect(() => {
    if (query.current === rows.query) return;
    query.current = rows.query;
    scroller.current?.scrollTo({ top: 0 });
  }, [rows.query]);

  const turned = useRef<number | undefined>(undefined);
  const select = (index: number) => {
    virtual.scrollToIndex(index, { align: 'auto' });
    const row = rows.rowAt(index);
    if (row !== undefined) onSelect(row.id, index);
    else onSelect(0, index);
  };
  /** Chooses a row or leaves it out; with Shift all rows from the one turned before, as far as they were read. */
  const turn = (index: number, isRange: boolean) => {
    const vehicle = rows.rowAt(index);
    if (vehicle === undefined) return;
    const from = isRange ? (turned.current ?? index) : index;
    const [first, last] = [Math.min(from, index), Math.max(from, index)];
    const range = Array.from({ length: last - first + 1 }, (_, place) => rows.rowAt(first + place) ?? []).flat();
    onPick(range, !picked.has(vehicle.id));
    turned.current = index;
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const next = movedTo(event.key, selected?.index ?? -1, rows.total, page);
    if (next !== undefined) {
      event.preventDefault();
      select(next);
    } else if (event.key === 'Enter' && selected !== undefined && selected.id > 0) {
      event.preventDefault();
      onOpen(selected.id);
    } else if (event.key === ' ' && selected !== undefined) {
      event.preventDefault();
      turn(selected.index, false);
    } else if (event.key.length === 1 && event.key !== ' ') {
      event.preventDefault();
      onType(event.key);
    }
  };

  return (
    <div
      ref={scroller}
      className={styles.list}
      role="grid"
      tabIndex={0}
      aria-label="Vehicles"
      aria-rowcount={rows.total + 1}
      aria-colcount={shownColumns.length + 1}
      aria-multiselectable
      aria-activedescendant={selected === undefined ? undefined : `vehicle-row-${selected.id}`}
      onKeyDown={onKeyDown}
      onScroll={(event) => keepScrollTop(event.currentTarget.scrollTop)}
      style={{ '--columns': template } as React.CSSProperties}
    >
      <div className={styles.inner} style={{ height: virtual.getTotalSize() }}>
        <div className={styles.head} role="row" aria-rowindex={1}>
          <div role="columnheader" aria-label="Chosen" />
          {shownColumns.map((column) => (
            <HeadCell key={column.id} id={column.id} title={columnTitles[column.id] ?? column.id} sort={rows.query.sort} onSort={onSort} />
          ))}
        </div>
        {items.map((item) => {
          const vehicle = rows.rowAt(item.index);
          const row = vehicle === undefined ? undefined : rowOf.get(String(vehicle.id));
          const isSelected = vehicle !== undefined && vehicle.id === selected?.id;
          return (
            <div
              key={item.key}
              id={vehicle === undefined ? undefined : `vehicle-row-${vehicle.id}`}
              className={classes(styles.row, isSelected && styles.selected)}
              role="row"
              tabIndex={-1}
              aria-rowindex={item.index + 2}
              aria-selected={isSelected}
              style={{ transform: `translateY(${item.start}px)` }}
              onMouseDown={(event) => {
                event.preventDefault();
                scroller.current?.focus({ preventScroll: true });
                if (vehicle !== undefined) onSelect(vehicle.id, item.index);
              }}
              onDoubleClick={() => {
                if (vehicle !== undefined) onOpen(vehicle.id);
              }}
            >
              {row === undefined ? (
                <i className={styles.coming} />
              ) : (
                <PickCell isPicked={vehicle !== undefined && picked.has(vehicle.id)} onTurn={(isRange) => turn(item.index, isRange)} />
              )}
              {row !== undefined &&
                row.getVisibleCells().map((cell) => (
                  <div key={cell.id} className={classes(styles.cell, layouts[cell.column.id]?.end && styles.end)} role="gridcell">
                    <table.FlexRender cell={cell} />
                  </div>
                ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The box at the left of a row. A click in it does not select the row. */
function PickCell({ isPicked, onTurn }: Readonly<{ isPicked: boolean; onTurn: (isRange: boolean) => void }>) {
  return (
    <div
      className={styles.pick}
      role="gridcell"
      tabIndex={-1}
      aria-label={isPicked ? 'Chosen' : 'Not chosen'}
      onMouseDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onTurn(event.shiftKey);
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <span className={isPicked ? styles.ticked : styles.box}>{isPicked && <Check aria-hidden />}</span>
    </div>
  );
}

type HeadCellProps = Readonly<{ id: string; title: string; sort: ListQuery['sort']; onSort: (sort: ListQuery['sort']) => void }>;

function HeadCell({ id, title, sort, onSort }: HeadCellProps) {
  const layout = layouts[id];
  const by: SortBy = layout?.sort ?? 'urgency';
  const isSorted = sort.by === by && id !== 'due';
  const Arrow = sort.direction === 'ascending' ? ArrowUp : ArrowDown;
  const turn = () => onSort({ by, direction: sort.by === by && sort.direction === 'ascending' ? 'descending' : 'ascending' });
  return (
    <div className={classes(styles.cell, layout?.end && styles.end)} role="columnheader" aria-sort={isSorted ? sort.direction : 'none'}>
      <button type="button" className={styles.sort} onClick={turn} tabIndex={-1}>
        {title}
        {isSorted && <Arrow aria-hidden />}
      </button>
    </div>
  );
}
