import type { VehicleDetail } from '../../../preload/contract/vehicles';
import type { Law } from '../law/engine/compile';
import type { Documents } from '../documents/documents';
import { print, type Printed } from '../documents/keep';
import type { Fees } from '../fees/store';
import type { Printer } from '../ports';
import type { EventRows } from '../vehicles/events';
import type { Standings } from '../vehicles/standing/refresh';
import type { VehicleRow, Vehicles } from '../vehicles/vehicles';
import { caseContent } from './content';
import { caseFileHtml } from './pages/CaseFile';
import type { CaseStore } from './store';

export type CaseParts = Readonly<{
  rows: CaseStore;
  printer: Printer;
  vehicles: Pick<Vehicles, 'need'>;
  events: EventRows;
  caseOf: Standings['caseOf'];
  law: () => Law;
  rulesOf: () => string;
  fees: Pick<Fees, 'lines'>;
  documents: Pick<Documents, 'letterhead' | 'kinds'>;
  dataWarnings: (row: VehicleRow, now: string) => VehicleDetail['dataWarnings'];
}>;

export type CaseFile = Printed & Readonly<{ row: VehicleRow; fileName: string }>;

/** Makes the case file of a vehicle as the record stands now. Throws NOT_FOUND, and what the printer throws. */
export function createCaseFiles(parts: CaseParts): (id: number, now: string, by: string) => Promise<CaseFile> {
  const { printer, vehicles, events, caseOf, law, rulesOf, fees, documents, dataWarnings } = parts;
  return async (id, now, by) => {
    const row = vehicles.need(id);
    const content = caseContent(
      {
        row,
        events: events.rows(id),
        ledger: fees.lines(id),
        case: caseOf(id),
        law: law(),
        rulesOf: rulesOf(),
        doubts: dataWarnings(row, now),
        letterhead: documents.letterhead(),
        now,
        by,
      },
      parts.rows,
    );
    return { row, fileName: `${caseName(row)}.pdf`, ...(await print(printer, caseFileHtml(content))) };
  };
}

/** A name every file system takes: `CaseFile_IT0087-26`. */
export function caseName({ complaintNumber, callNumber, id }: VehicleRow): string {
  const safe = safeName(complaintNumber ?? callNumber ?? '');
  return `CaseFile_${safe === '' ? `vehicle-${id}` : safe}`;
}

/** Letters, digits, dots, dashes: nothing that could be a folder or a command. */
export const safeName = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
    .replaceAll(/^[-._]+|[-._]+$/g, '')
    .slice(0, 60);
