import type { ComplianceRow } from '../../../preload/contract/reports';
import { dutyWord } from '../../../preload/contract/stepWords';
import type { Base, Noun } from '../noun';
import { csvFile, csvLine } from '../values/csv';
import { createCompliance, type ComplianceNeighbours } from './compliance';

/** Reports over all vehicles. */
export function openReports(base: Base, neighbours: ComplianceNeighbours): Noun<'reports.compliance' | 'reports.complianceCsv'> {
  const compliance = createCompliance(base, neighbours);
  return {
    operations: {
      async 'reports.compliance'({ limit, offset, ...filter }, context) {
        const now = Date.parse(context.now());
        const { found, onTime, late, missed, vehicles } = await compliance.report(filter, now);
        const rows = await compliance.rows(found.slice(offset, offset + limit), now, (row) => row);
        return { rows, total: found.length, onTime, late, missed, vehicles };
      },
      async 'reports.complianceCsv'(filter, context) {
        const now = Date.parse(context.now());
        const { found } = await compliance.report(filter, now);
        const lines = await compliance.rows(found, now, (row) => csvLine(columns.map(([, cell]) => cell(row))));
        const text = csvFile([csvLine(columns.map(([title]) => title)), ...lines]);
        return { fileName: `compliance_${filter.from}_${filter.to}.csv`, mediaType: 'text/csv', text, rows: lines.length };
      },
    },
  };
}

const columns: readonly (readonly [string, (row: ComplianceRow) => string | number | null])[] = [
  ['Complaint number', (row) => row.complaintNumber],
  ['Call number', (row) => row.callNumber],
  ['Vehicle', (row) => row.description],
  ['Rule', (row) => row.rule],
  ['Step', (row) => row.title],
  ['Citation', (row) => row.citation],
  ['Evidence mark', (row) => row.mark],
  ['Whose duty', (row) => row.actor.replaceAll('_', ' ')],
  ['Due', (row) => row.dueAt],
  ['Done', (row) => row.doneAt],
  ['Outcome', dutyWord],
  ['Why', (row) => row.why],
];
