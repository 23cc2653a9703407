import type { Output } from '../../../preload/contract';
import type { TowType } from '../../../preload/contract/law';
import { automationModes, type AutomationMode } from '../../../preload/contract/workflow';
import { Problem } from '../../../preload/contract/problem';
import type { Call } from '../call';
import { countInWords } from '../law/engine/assess/words';
import type { Law } from '../law/engine/compile';
import type { Rule } from '../law/engine/rules';
import type { Base } from '../noun';
import type { Session } from '../ports';
import { rankOf } from '../vehicles/summary';
import type { Change } from '../changes';

const itself: Session = { name: 'workflow', role: 'clerk' };

/** A legal duty always shows; only the office's own rules and rows about data may be silent. */
const allowedModes = (rule: Rule): readonly AutomationMode[] =>
  automationModes.filter((mode) => (mode === 'off' ? rule.mark === 'office' : mode === 'remind' || rule.action?.notice !== undefined));

/** A rule's number as a clerk reads it: `20 days to 30 days`; empty where it counts nothing. */
function countOf(rule: Rule | undefined): string {
  if (rule === undefined || (rule.amount === 0 && rule.until === undefined)) return '';
  const least = countInWords(rule.amount, rule.unit);
  return rule.until === undefined ? least : `${least} to ${countInWords(rule.until, rule.unit)}`;
}

type Made = Readonly<{ prepared: number; queued: number }>;

/** Makes and queues the documents of rules that the office lets go by themselves; once a step, since a step whose document is there is passed over. */
export function createAutomation({ store, settings, log }: Base, { law, call }: Readonly<{ law: () => Law; call: Call }>) {
  const unmade = store.sqlite
    .prepare(
      `SELECT DISTINCT vehicle_id FROM queue WHERE rule = ? AND level_rank <= ${rankOf('SOON')}
         AND NOT EXISTS (SELECT 1 FROM notices WHERE notices.vehicle_id = queue.vehicle_id AND notices.kind = ?) ORDER BY vehicle_id`,
    )
    .pluck();
  const unsent = store.sqlite
    .prepare(
      `SELECT max(notices.id) FROM queue JOIN notices ON notices.vehicle_id = queue.vehicle_id AND notices.kind = ?
         WHERE queue.rule = ? AND level_rank <= ${rankOf('SOON')} AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.vehicle_id = queue.vehicle_id AND outbox.notice_id IN
           (SELECT id FROM notices AS other WHERE other.vehicle_id = queue.vehicle_id AND other.kind = ?))
       GROUP BY queue.vehicle_id ORDER BY 1`,
    )
    .pluck();
  // What a run is still bringing may be a first import, whose vehicles wait for a person first.
  const importing = store.sqlite
    .prepare(
      "SELECT EXISTS (SELECT 1 FROM import_runs WHERE state = 'running') OR EXISTS (SELECT 1 FROM legacy_runs WHERE state = 'running')",
    )
    .pluck();
  const modeOf = (rule: string): AutomationMode => settings.get('automation.rules')[rule] ?? 'remind';
  const rules = () => [...new Map(law().pack.rules.map((rule) => [rule.id, rule])).values()];

  const succeeds = async (name: string, input: unknown): Promise<boolean> => {
    const result = await call(name, input, itself);
    if (!result.ok)
      log.warn('the workflow could not go on by itself', { operation: name, input: JSON.stringify(input), code: result.error.code });
    return result.ok;
  };

  return {
    async run(): Promise<Made> {
      let prepared = 0;
      let queued = 0;
      if (importing.get() === 1) return { prepared, queued };
      for (const { id, action } of rules()) {
        const kind = action?.notice;
        const mode = modeOf(id);
        if (kind === undefined || (mode !== 'prepare' && mode !== 'queue')) continue;
        for (const vehicleId of unmade.all(id, kind)) if (await succeeds('notices.prepare', { vehicleId, kind })) prepared += 1;
        if (mode !== 'queue') continue;
        for (const notice of unsent.all(kind, id, kind)) if (await succeeds('notices.send', { id: notice })) queued += 1;
      }
      return { prepared, queued };
    },

    list(): Output<'workflow.rules'> {
      return {
        rules: rules().map((rule) => {
          const override = settings.get('law.overrides').findLast((one) => one.rule === rule.id);
          return {
            rule: rule.id,
            title: rule.title,
            text: rule.text,
            citation: rule.citation,
            mark: rule.mark,
            doubt: rule.doubt,
            effectiveFrom: rule.effectiveFrom,
            effectiveTo: rule.effectiveTo,
            towTypes: rule.towTypes as TowType[],
            count: countOf(rule),
            isWindow: rule.until !== undefined,
            override:
              override === undefined
                ? null
                : `${override.amount ?? ''}${override.until === undefined ? '' : ` to ${override.until}`} (${override.by}: ${override.reason})`,
            mode: modeOf(rule.id),
            allowed: [...allowedModes(rule)],
          };
        }),
        bills: law().pack.bills.map(({ id, name, status, standing, source, mark, changes }) => ({
          id,
          name,
          status,
          standing,
          source,
          mark,
          changes: changes.map(({ rule, title, text, amount, unit }) => ({
            rule,
            title,
            text,
            inForce: countOf(rules().find((one) => one.id === rule)),
            asked: amount === null || unit === null ? '' : countInWords(amount, unit),
          })),
        })),
      };
    },

    /** Throws NO_SUCH_RULE or MODE_NOT_ALLOWED. */
    setMode(change: Change, id: string, mode: AutomationMode): void {
      const rule = rules().find((one) => one.id === id);
      if (!rule) throw new Problem('NO_SUCH_RULE', `There is no rule ${id}. Nothing was changed.`);
      if (!allowedModes(rule).includes(mode))
        throw new Problem(
          'MODE_NOT_ALLOWED',
          mode === 'off'
            ? `${id} is a duty of the law and always shows. Nothing was changed.`
            : `${id} has no document to make. Nothing was changed. Choose remind.`,
        );
      settings.set(change, { 'automation.rules': { ...settings.get('automation.rules'), [id]: mode } });
      change.audit(`set ${id} to ${mode}`);
    },
  };
}
