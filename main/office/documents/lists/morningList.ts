import { sheetTitles } from '../../../../preload/contract/notices';
import { packInForce } from '../../law/packs/inForce';
import type { QueueRow } from '../../../../preload/contract/vehicles';
import { yearQuestion } from '../../../../preload/contract/year';
import { longDay, paperDay, paperTime } from '../../paper/moments';
import type { ListKind } from './kind';
import type { ListContent } from './pages';

type MorningRow = Pick<QueueRow, 'level' | 'verb' | 'dueAt'> &
  Readonly<{ vehicle: Pick<QueueRow['vehicle'], 'description' | 'plate' | 'complaintNumber' | 'callNumber'> }>;

/** A year that cannot be is asked about, so that the row is found. */
const moment = (at: string | null) =>
  at === null ? '' : [paperDay(at), paperTime(at), yearQuestion(Number(at.slice(0, 4)))].filter(Boolean).join(' ');

/** What is due, for the desk. */
const contentOf = (rows: readonly MorningRow[], now: string): ListContent => ({
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

const sampleNow = '2026-11-30T13:00:00.000Z';

/** What the desk does first on a day. */
export const morningList: ListKind = {
  title: sheetTitles.MORNING_LIST,
  usual: packInForce.papers.MORNING_LIST,
  draw(_wish, { now, urgent }) {
    const rows = urgent(now);
    return {
      content: contentOf(rows, now),
      plainText: '',
      vehicleIds: [...new Set(rows.map(({ vehicleId }) => vehicleId))],
      date: paperDay(now),
    };
  },
  sample: ({ rows }) => ({
    content: contentOf(
      rows.map(({ modelYear, make, model, plate, complaintNumber }, index) => ({
        level: index === 0 ? 'OVERDUE' : 'TODAY',
        verb: 'Send the TOP to Burton Police Department',
        dueAt: sampleNow,
        vehicle: { description: [modelYear, make, model].join(' '), plate, complaintNumber, callNumber: null },
      })),
      sampleNow,
    ),
    plainText: '',
  }),
};
