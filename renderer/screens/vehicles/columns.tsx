import { columnVisibilityFeature, createColumnHelper, tableFeatures } from '@tanstack/react-table';
import { labelOfField } from '../../../preload/contract/vehicleFields';
import type { VehicleSummary, vehicleSorts } from '../../../preload/contract/vehicles';
import { hrefOf } from '../../data/place';
import { formatCountdown } from '../../format/countdown';
import { formatShortDay } from '../../format/moment';
import { statusWords, towTypeWords } from '../../../preload/contract/caseWords';
import { Plate } from '../../parts/plate';
import { LevelTag } from '../../parts/tag';
import styles from './list.module.css';

export type SortBy = (typeof vehicleSorts)[number];

export const features = tableFeatures({ columnVisibilityFeature });
const helper = createColumnHelper<typeof features, VehicleSummary>();

/** How a column is laid out; `keep` says how long it stays when the room gets less: 0 always. */
export type Layout = Readonly<{ width: string; pixels: number; sort: SortBy; end?: true; keep: number }>;

const none = <span className={styles.none}>–</span>;

/** The list's columns; `now` tells how far a step is. */
export const columnsAt = (now: string) =>
  helper.columns([
    helper.accessor('level', { id: 'level', cell: ({ getValue }) => <LevelTag level={getValue()} /> }),
    helper.accessor('description', {
      id: 'description',
      cell: ({ row, getValue }) => (
        <a className={styles.name} href={hrefOf(`/vehicle/${row.original.id}`)} tabIndex={-1} title={getValue()}>
          {getValue()}
        </a>
      ),
    }),
    helper.accessor('plate', {
      id: 'plate',

      cell: ({ row }) => <Plate plate={row.original.plate} state={row.original.plateState} />,
    }),
    helper.accessor('nextStep', { id: 'nextStep', cell: ({ getValue }) => getValue()?.verb ?? none }),
    helper.accessor((row) => row.nextStep?.dueAt ?? null, {
      id: 'due',

      cell: ({ getValue }) => {
        const due = getValue();
        return due === null ? none : formatCountdown(due, now);
      },
    }),
    helper.accessor('towedAt', {
      id: 'towedAt',

      cell: ({ getValue }) => {
        const at = getValue();
        return at === null ? <span className={styles.none}>not known</span> : formatShortDay(at, now);
      },
    }),
    helper.accessor('daysHeld', { id: 'daysHeld', cell: ({ getValue }) => getValue() ?? none }),
    helper.accessor('agencyName', { id: 'agencyName', cell: ({ getValue }) => getValue() ?? none }),
    helper.accessor('callNumber', { id: 'callNumber', cell: ({ getValue }) => getValue() ?? none }),
    helper.accessor('complaintNumber', { id: 'complaintNumber', cell: ({ getValue }) => getValue() ?? none }),
    helper.accessor('status', { id: 'status', cell: ({ getValue }) => statusWords[getValue()] }),
    helper.accessor('towType', { id: 'towType', cell: ({ getValue }) => towTypeWords[getValue()] }),
  ]);

/** Widths and sort of each column, by its id. */
export const layouts: Readonly<Record<string, Layout>> = {
  level: { width: '88px', pixels: 88, sort: 'urgency', keep: 0 },
  description: { width: 'minmax(168px, 1.5fr)', pixels: 190, sort: 'description', keep: 0 },
  plate: { width: '124px', pixels: 124, sort: 'plate', keep: 0 },
  nextStep: { width: 'minmax(200px, 2.2fr)', pixels: 260, sort: 'nextStep', keep: 0 },
  due: { width: '122px', pixels: 122, sort: 'urgency', keep: 3 },
  towedAt: { width: '76px', pixels: 76, sort: 'towedAt', keep: 2 },
  daysHeld: { width: '56px', pixels: 56, sort: 'daysHeld', end: true, keep: 1 },
  agencyName: { width: 'minmax(110px, 1fr)', pixels: 150, sort: 'agencyName', keep: 1 },
  callNumber: { width: '78px', pixels: 78, sort: 'callNumber', keep: 2 },
  complaintNumber: { width: '96px', pixels: 96, sort: 'complaintNumber', keep: 4 },
  status: { width: '142px', pixels: 142, sort: 'status', keep: 5 },
  towType: { width: '134px', pixels: 134, sort: 'towType', keep: 6 },
};

/** The columns that fit a width: the least needed leave first. */
export function fittingColumns(width: number): Readonly<Record<string, boolean>> {
  const entries = Object.entries(layouts);
  const dropped = new Set<string>();
  let used = entries.reduce((sum, [, layout]) => sum + layout.pixels, 0);
  for (const [id, layout] of entries.toSorted(([, one], [, other]) => other.keep - one.keep)) {
    if (used <= width || layout.keep === 0) break;
    dropped.add(id);
    used -= layout.pixels;
  }
  return Object.fromEntries(entries.map(([id]) => [id, !dropped.has(id)]));
}

/** The heading of each column, by its id. */
export const columnTitles: Readonly<Record<string, string>> = {
  level: 'Level',
  description: 'Vehicle',
  plate: labelOfField('plate'),
  nextStep: 'Next step',
  due: 'Due',
  towedAt: labelOfField('towedAt'),
  daysHeld: 'Days',
  agencyName: labelOfField('agency'),
  callNumber: labelOfField('callNumber'),
  complaintNumber: labelOfField('complaintNumber'),
  status: labelOfField('status'),
  towType: labelOfField('towType'),
};
