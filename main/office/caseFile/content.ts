import type { FeeLine } from '../../../preload/contract/fees';
import type { VehicleDetail } from '../../../preload/contract/vehicles';
import type { Law } from '../law/engine/compile';
import type { Letterhead } from '../paper/Page';
import type { EventRow } from '../vehicles/events';
import type { CaseOfVehicle } from '../law/standing';
import type { VehicleRow } from '../vehicles/vehicles';
import { daysBetween } from '../zone';
import { factsOnPaper, type Facts } from './facts';
import { moneyRows, type MoneyRow } from './money';
import { documentsOnPaper, evidenceOnPaper, sentByMail, type DocumentRow, type EvidenceRow, type Sending } from './proof';
import { lawOnPaper, type LawOnPaper } from './steps';
import type { CaseStore } from './store';
import { timelineOnPaper, type TimelineEntry } from './timeline';
import { whenOnPaper } from '../documents/terms';
import { statusWords, towTypeFullWords, type TowType } from '../../../preload/contract/caseWords';

/** Everything a case file says, as printed. */
export type CaseContent = Readonly<{
  letterhead: Letterhead;
  vehicle: VehicleRow;
  towType: string;
  status: string;
  towedAt: string | null;
  daysHeld: string | null;
  law: LawOnPaper;
  rulesOf: string;
  facts: Facts;
  timeline: readonly TimelineEntry[];
  documents: readonly DocumentRow[];
  otherMessages: readonly Sending[];
  evidence: readonly EvidenceRow[];
  money: readonly MoneyRow[];
  eventOverrides: readonly Readonly<{
    number: number;
    title: string;
    at: string;
    reason: string;
    recorded: string;
    despite: readonly string[];
  }>[];
  warnings: readonly string[];
  audit: readonly Readonly<{ id: number; at: string; by: string; operation: string; summary: string }>[];
  history: readonly Readonly<{ at: string; by: string; what: string; origin: string }>[];
  printedAt: string;
  printedBy: string;
}>;

export type CaseSources = Readonly<{
  row: VehicleRow;
  events: readonly EventRow[];
  ledger: readonly FeeLine[];
  case: CaseOfVehicle;
  law: Law;
  rulesOf: string;
  doubts: VehicleDetail['dataWarnings'];
  letterhead: Letterhead;
  now: string;
  by: string;
}>;

/** Reads and words a whole case. */
export function caseContent(sources: CaseSources, store: CaseStore): CaseContent {
  const { row, events, now, by } = sources;
  const law = lawOnPaper(sources.case, sources.law, now);
  const documents = documentsOnPaper(store, row.id);
  const names = new Map(store.notices(row.id).map(({ notice }) => [notice.id, notice.fileName]));
  const timeline = timelineOnPaper(events, (id) => names.get(id) ?? null);
  return {
    letterhead: sources.letterhead,
    vehicle: row,
    towType: towTypeFullWords[row.towType as TowType],
    status: statusWords[law.assessment.status],
    towedAt: row.towedAt === null ? null : whenOnPaper(row.towedAt),
    daysHeld: row.towedAt === null || !row.inYard ? null : String(Math.max(0, daysBetween(row.towedAt, now))),
    law,
    rulesOf: sources.rulesOf,
    facts: factsOnPaper(row, store.changes(row.id)),
    timeline,
    documents,
    otherMessages: store.otherMessages(row.id).map(sentByMail),
    evidence: evidenceOnPaper(store, row.id),
    money: moneyRows(sources, timeline),
    eventOverrides: overriddenEvents(events, timeline),
    warnings: warningsOf(sources, law, timeline),
    audit: store.audit(row.id).map(({ id, at, by: who, operation, summary }) => ({ id, at: whenOnPaper(at), by: who, operation, summary })),
    history: store.history(row.id).map((line) => ({
      at: line.at === null ? 'Not known' : whenOnPaper(line.at),
      by: line.by ?? 'Not known',
      what: [line.action, line.details].filter((part) => part !== '').join(': '),
      origin: line.origin,
    })),
    printedAt: whenOnPaper(now),
    printedBy: by,
  };
}

function overriddenEvents(events: readonly EventRow[], timeline: readonly TimelineEntry[]): CaseContent['eventOverrides'] {
  return timeline.flatMap((entry) => {
    const reason = events.find(({ id }) => id === entry.id)?.data['override'];
    if (typeof reason !== 'string' || reason.trim() === '') return [];
    return [{ number: entry.number, title: entry.title, at: entry.at, reason, recorded: entry.recorded, despite: entry.warnings }];
  });
}

function warningsOf({ doubts }: CaseSources, law: LawOnPaper, timeline: readonly TimelineEntry[]): readonly string[] {
  return [
    ...law.assessment.warnings,
    ...doubts.map(({ message, suggestion }) => (suggestion === null ? message : `${message} Perhaps: ${suggestion}.`)),
    ...timeline.flatMap(({ number, warnings }) => warnings.map((warning) => `Entry no. ${number}: ${warning}`)),
  ];
}
