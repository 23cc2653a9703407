import { filled } from '../values/filled';
import { readDate } from './dates';
import type { Line } from './history';
import { get, isPersonal, isSecret, original, type SourceRow } from './source/row';

const times = [
  'timestamp',
  'communication_date',
  'submission_date',
  'created_at',
  'created_date',
  'uploaded_at',
  'upload_date',
  'generated_date',
  'entered_date',
  'auction_date',
  'approval_date',
  'sent_date',
  'sent_at',
  'scheduled_date',
  'due_date',
  'updated_at',
  'date',
];
const people = ['username', 'user', 'user_id', 'logged_by', 'uploaded_by', 'created_by', 'performed_by'];
const kinds = [
  'action_type',
  'activity_type',
  'notification_type',
  'communication_type',
  'form_type',
  'document_type',
  'disposition_type',
  'action',
  'stage',
  'type',
  'level',
];
const texts = ['details', 'action_details', 'activity_details', 'description', 'message'];
const vehicleColumns = ['vehicle_id', 'towbook_call_number', 'vehicle_call_number', 'call_number', 'vehicle'];

/** The vehicle a row names, as it is written there. */
export const vehicleReference = (row: SourceRow): string | null => get(row, ...vehicleColumns);

/** Tables that are logs: their text is kept to the letter. In others the columns are written out. */
const isLog = (row: SourceRow): boolean => texts.some((name) => row.cells.has(name)) && row.cells.has('timestamp');

/** A row as a line of the history, with its own time, person and text. */
export function lineOf(row: SourceRow): Omit<Line, 'vehicleId' | 'key'> {
  const timeColumn = times.find((name) => filled(row.cells.get(name)) !== null);
  const written = timeColumn === undefined ? null : get(row, timeColumn);
  const { at } = readDate(written);
  const by = get(row, ...people);
  const told = isLog(row) ? logText(row) : { action: actionOf(row), details: columnsOf(row) };
  return {
    at,
    by,
    action: told.action,
    details: at === null && written !== null && isLog(row) ? `${told.details}\n(time as written: ${written.slice(0, 60)})` : told.details,
    table: row.table,
  };
}

function logText(row: SourceRow): Readonly<{ action: string; details: string }> {
  const action = get(row, 'action');
  const type = get(row, 'action_type', 'activity_type');
  const details = original(row, ...texts);
  const named = type !== null && action !== null && type.toLowerCase() !== action.toLowerCase() ? `${type}: ${action}` : (type ?? action);
  return { action: named ?? row.table.toUpperCase(), details: details ?? '' };
}

const actionOf = (row: SourceRow): string => {
  const kind = get(row, ...kinds);
  return kind === null ? row.table.toUpperCase() : `${row.table.toUpperCase()}: ${kind}`;
};

function columnsOf(row: SourceRow): string {
  return [...row.cells]
    .filter(([name]) => name !== 'id' && !isSecret(name) && !isPersonal(name))
    .flatMap(([name, value]) => (value === null || filled(value) === null ? [] : [`${name}: ${value.trim()}`]))
    .join('\n');
}
