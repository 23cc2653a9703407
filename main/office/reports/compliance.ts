import { column, value } from '../../../db/query';
import type { When } from '../law/engine/counting/when';
import type { Instant } from '../law/engine/counting/zone';
import { towTypes } from '../../../preload/contract/law';
import type { ComplianceRow } from '../../../preload/contract/reports';
import { evaluate } from '../law/engine/assess/evaluate';
import type { CaseStep } from '../law/engine/assess/steps';
import { whyOf } from '../law/engine/assess/why';
import type { Law } from '../law/engine/compile';
import { dayText, type Day } from '../law/engine/counting/day';
import type { Rulebook } from '../rulebook/rulebook';
import type { Base } from '../noun';
import type { CaseOfVehicle } from '../law/standing';
import type { Standings } from '../vehicles/standing/refresh';
import type { Vehicles } from '../vehicles/vehicles';
import { addDays, dayOf, dayStart, momentText, readWhen } from '../zone';
import { caseAsOf, judge, type Duty } from './rules';

export type ComplianceNeighbours = Readonly<{
  vehicles: Pick<Vehicles, 'need'>;
  standings: Pick<Standings, 'caseOf'>;
  rulebook: Pick<Rulebook, 'law' | 'rulesKey'>;
}>;

export type Filter = Readonly<{ from: string; to: string; actor: readonly ComplianceRow['actor'][] }>;

type Found = Readonly<{ vehicleId: number; duty: Duty }>;
type Report = Readonly<{ found: readonly Found[]; onTime: number; late: number; missed: number; vehicles: number; validUntil: Instant }>;

/** Keeps the main process free for the window. */
const sliceMs = 15;
const idsPerRead = 1000;

/** Who met the law's times and who did not, over all vehicles, in slices between other work. */
export function createCompliance({ store }: Base, { vehicles, standings, rulebook }: ComplianceNeighbours) {
  const { caseOf } = standings;
  const { law, rulesKey } = rulebook;
  const { sqlite } = store;
  const lastId = value<number | null>(sqlite, 'SELECT max(id) FROM vehicles');
  // A vehicle that left long before the period has no duty in it: what is due after a disposition is due within the longest count of the rules.
  const candidates = column<number>(
    sqlite,
    'SELECT id FROM vehicles WHERE id > @after AND id <= @upTo AND (in_yard = 1 OR updated_at >= @since) ORDER BY id',
  );
  const totalChanges = sqlite.prepare('SELECT total_changes()').pluck();
  let kept: Readonly<{ key: string; from: Instant; report: Promise<Report> }> | null = null;

  const compute = async ({ from, to, actor }: Filter, now: Instant): Promise<Report> => {
    const current = law();
    const period = { from: dayNumberOf(from), to: dayNumberOf(to) };
    const since = dayStart(addDays(from, -longestCount(current, period.to)));
    const byDay = new Map<Day, Found[]>();
    const counts = { on_time: 0, late: 0, missed: 0 };
    let seen = 0;
    let validUntil = Infinity;
    const slice = slices();
    const last = lastId() ?? 0;
    for (let after = 0; after < last; after += idsPerRead) {
      for (const id of candidates.all({ after, upTo: after + idsPerRead, since })) {
        const judgement = judge(caseOf(id), current, now, period);
        const duties = judgement.duties.filter(({ step }) => actor.length === 0 || actor.includes(step.rule.rule.actor));
        validUntil = Math.min(validUntil, judgement.changesAt);
        if (duties.length > 0) seen += 1;
        for (const duty of duties) {
          counts[duty.outcome] += 1;
          if (duty.outcome === 'on_time') continue;
          const day = dayOf(duty.due);
          const others = byDay.get(day);
          if (others) others.push({ vehicleId: id, duty });
          else byDay.set(day, [{ vehicleId: id, duty }]);
        }
        if (slice.over()) await slice.next();
      }
    }
    const found: Found[] = [];
    for (const day of [...byDay.keys()].sort((one, other) => one - other)) {
      const ofDay = (byDay.get(day) ?? []).sort((one, other) => one.duty.due - other.duty.due || one.vehicleId - other.vehicleId);
      for (const one of ofDay) found.push(one);
      if (slice.over()) await slice.next();
    }
    return { found, onTime: counts.on_time, late: counts.late, missed: counts.missed, vehicles: seen, validUntil };
  };

  /** Pages of one report are read one after the other: it is computed again only when data, rules or the time make it another one. */
  const report = async (filter: Filter, now: Instant): Promise<Report> => {
    const stamp = `${sqlite.pragma('data_version', { simple: true })}/${totalChanges.get()}`;
    const key = JSON.stringify([filter.from, filter.to, [...filter.actor].sort(), rulesKey(), stamp]);
    if (kept?.key === key && kept.from <= now) {
      const known = await kept.report.catch(() => null);
      if (known !== null && now < known.validUntil) return known;
    }
    const next = { key, from: now, report: compute(filter, now) };
    kept = next;
    return next.report;
  };

  const whyAt = (one: CaseOfVehicle, instant: Instant, { rule }: CaseStep): string => {
    const { steps, line } = evaluate(one, law(), instant);
    const step = steps.find((other) => other.rule.rule.id === rule.rule.id);
    return step ? whyOf(step, line, law()) : '';
  };

  const rowOf = ({ vehicleId, duty }: Found, now: Instant): ComplianceRow => {
    const { step, due, outcome, asOf } = duty;
    const one = caseOf(vehicleId);
    const whys = [...(asOf === null ? [] : [whyAt(caseAsOf(one, asOf), asOf, step)]), whyAt(one, now, step)];
    const { description, complaintNumber, callNumber } = vehicles.need(vehicleId);
    const data = step.rule.rule;
    return {
      vehicleId,
      description,
      complaintNumber,
      callNumber,
      rule: data.id,
      title: data.title,
      citation: step.rule.citation,
      mark: data.mark,
      actor: data.actor,
      dueAt: momentText(due),
      doneAt: step.done === null ? null : whenText(step.done),
      outcome: outcome === 'late' ? 'late' : 'missed',
      isOpen: outcome === 'missed' && asOf === null,
      why: whys.join(' '),
    };
  };

  return {
    report,
    /** Words for some of a report's rows, in slices. */
    async rows<Row>(found: readonly Found[], now: Instant, make: (row: ComplianceRow) => Row): Promise<Row[]> {
      const rows: Row[] = [];
      const slice = slices();
      for (const one of found) {
        rows.push(make(rowOf(one, now)));
        if (slice.over()) await slice.next();
      }
      return rows;
    },
  };
}

/** Long work in slices: the rest of the process runs between them. */
function slices() {
  let until = performance.now() + sliceMs;
  return {
    over: () => performance.now() > until,
    async next() {
      await new Promise((resolve) => void setImmediate(resolve));
      until = performance.now() + sliceMs;
    },
  };
}

const whenText = (when: When): string => (when.dateOnly ? dayText(when.day) : momentText(when.instant));
const dayNumberOf = (day: string): number => readWhen(day)?.day ?? 0;

/** Days that are surely more than any duty lies after the last thing recorded of a vehicle: counts in a row, weekends and all. */
function longestCount(law: Law, day: Day): number {
  const rules = towTypes.flatMap((towType) => [...law.track(towType, day).byId.values()]).filter(({ rule }) => rule.kind !== 'standing');
  return 4 * Math.max(...rules.map(({ amount, until }) => Math.max(amount, until))) + 30;
}
