import type { QueueRow } from '../../../../preload/contract/vehicles';
import { yearQuestion } from '../../../../preload/contract/year';
import { longDay, paperDay, paperTime } from '../../paper/moments';
import type { ListContent } from './lists';

type MorningRow = Pick<QueueRow, 'level' | 'verb' | 'dueAt'> &
  Readonly<{ vehicle: Pick<QueueRow['vehicle'], 'description' | 'plate' | 'complaintNumber' | 'callNumber'> }>;

/** A year that cannot be is asked about, so that the row is found. */
const moment = (at: string | null) =>
  at === null ? '' : [paperDay(at), paperTime(at), yearQuestion(Number(at.slice(0, 4)))].filter(Boolean).join(' ');

/** What is due, for the desk. */
export const morningList = (rows: readonly MorningRow[], now: string): ListContent => ({
  form: 'Morning list',
  fields: [
    { label: 'Day', value: longDay(now), span: 8 },
    { label: 'Open steps', value: String(rows.length), span: 4 },
  ],
  columns: [
    { title: 'Level', width: '11%' },
    { title: 'What to do', width: '31%' },
    { title: 'Due', width: '16%' },
    { title: 'Vehicle', width: '25%' },
    { title: 'Complaint #', width: '17%' },
  ],
  rows: rows.map(({ level, verb, dueAt, vehicle }) => [
    level,
    verb,
    moment(dueAt),
    [vehicle.description, vehicle.plate].filter(Boolean).join(', '),
    vehicle.complaintNumber ?? vehicle.callNumber ?? '',
  ]),
});
