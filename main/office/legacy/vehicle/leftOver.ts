import { createHash } from 'node:crypto';
import type { Change } from '../../changes';
import type { Bench } from '../bench';
import { readDate } from '../dates';
import type { Findings } from '../findings';
import { get, isCounter, isPersonal, isSecret, type SourceRow } from '../source/row';
import { fieldColumns } from './fields';

/** Steps of the old program that have a date and are no event here: each is a line of the history. */
const dated: readonly (readonly [column: string, action: string, told: string])[] = [
  ['decision_date', 'DECISION', 'decision'],
  ['action_date', 'ACTION', 'decision'],
  ['notice_sent_date', 'NOTICE_SENT', 'notice_sent_date'],
  ['paperwork_received_date', 'PAPERWORK_RECEIVED', 'paperwork_received_date'],
  ['tr52_available_date', 'TR52_AVAILABLE', 'tr52_available_date'],
  ['redemption_end_date', 'REDEMPTION_END', 'redemption_end_date'],
  ['estimated_date', 'LEGAL_SCRAP_DATE', 'estimated_date'],
  ['top_form_generated_at', 'TOP_FORM_GENERATED', 'top_form_generated_by'],
  ['tr52_form_generated_at', 'TR52_FORM_GENERATED', 'tr52_form_generated_by'],
  ['tr208_form_generated_at', 'TR208_FORM_GENERATED', 'tr208_form_generated_by'],
  ['tr208_filed_date', 'TR208_FILED', 'tr208_status'],
  ['certified_mail_sent_date', 'CERTIFIED_MAIL_SENT', 'certified_mail_number'],
  ['certified_mail_received_date', 'CERTIFIED_MAIL_RECEIVED', 'certified_mail_number'],
  ['hearing_date', 'HEARING', 'hearing_requested'],
];

/** Keeps in the history all that the row says besides the fields of a vehicle: its steps with their dates, and one line of the rest. */
export function keepLeftOver(bench: Bench, change: Change, vehicleId: number, row: SourceRow, out: Findings): void {
  const keep = (action: string, at: string | null, details: string) => {
    const key = `vehicles:${createHash('sha256')
      .update(JSON.stringify([vehicleId, action, at, details]))
      .digest('hex')
      .slice(0, 32)}`;
    if (bench.history.add(change, { vehicleId, at, by: null, action, details, table: 'vehicles', key })) out.made('history');
  };
  for (const [column, action, told] of dated) {
    const written = get(row, column);
    if (written === null) continue;
    const value = told === column ? null : get(row, told);
    keep(action, readDate(written).at, value === null ? `${column}: ${written}` : `${told}: ${value} (${column}: ${written})`);
  }
  const rest = [...row.cells].filter(
    ([column, value]) =>
      value !== null &&
      !isCounter(column) &&
      column !== 'id' &&
      !isPersonal(column) &&
      !isSecret(column) &&
      get(row, column) !== null &&
      !fieldColumns.has(column),
  );
  if (rest.length > 0) keep('OLD_RECORD', null, rest.map(([column]) => `${column}: ${get(row, column) ?? ''}`).join('; '));
}
