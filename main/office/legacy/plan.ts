import type { SourceTable } from './source/source';

/** What a table of the old database becomes. */
export type Part = 'sequence' | 'staff' | 'agency' | 'vehicle' | 'police' | 'document' | 'history' | 'refused';
export type Step = Readonly<{ table: SourceTable; part: Part; becomes: string; refusal?: string }>;

const told: Readonly<Record<Exclude<Part, 'refused'>, string>> = {
  sequence: 'complaint numbers',
  staff: 'names of staff, inactive',
  agency: 'police agencies',
  vehicle: 'vehicles and their events',
  police: 'events',
  document: 'files and history',
  history: 'history',
};

const parts: Readonly<Record<string, Exclude<Part, 'refused'>>> = {
  complaint_sequence: 'sequence',
  complaint_sequence_override: 'sequence',
  users: 'staff',
  contacts: 'agency',
  vehicles: 'vehicle',
  police_log: 'police',
  police_logs: 'police',
  documents: 'document',
};

const refusals: Readonly<Record<string, string>> = {
  settings: 'a setting of the old program; what is still wanted is set under Settings',
  automation_config: 'a timer of the old program; here nothing moves by a timer, and the rules are set under Rules',
  invitations: 'an invitation to the old program',
  user_sessions: 'a log-in of the old program',
  alembic_version: 'a mark of the old program for itself',
};

const order: readonly Part[] = ['sequence', 'staff', 'agency', 'vehicle', 'police', 'document', 'history', 'refused'];

/** Every table of the file in the order in which it is read: what others refer to comes first. */
export function planOf(tables: readonly SourceTable[]): readonly Step[] {
  return tables
    .map((table): Step => {
      const name = table.name.toLowerCase();
      const refusal = Object.hasOwn(refusals, name) ? refusals[name] : undefined;
      if (refusal !== undefined) return { table, part: 'refused', becomes: 'nothing', refusal };
      const part = (Object.hasOwn(parts, name) ? parts[name] : undefined) ?? 'history';
      return { table, part, becomes: told[part] };
    })
    .sort((one, other) => order.indexOf(one.part) - order.indexOf(other.part) || (one.table.name < other.table.name ? -1 : 1));
}

/** The tables of the office's copy, and the columns of `vehicles` that are read. */
export const usualTables = ['vehicles', 'logs', 'contacts', 'documents', 'police_logs', 'notifications', 'notification_queue', 'users'];
export const usualColumns = [
  'towbook_call_number',
  'vin',
  'make',
  'model',
  'tow_date',
  'status',
  'top_form_sent_date',
  'release_date',
  'jurisdiction',
  'complaint_number',
];
