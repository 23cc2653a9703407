import { rows, value } from '../../../db/query';
import type { Store } from '../../../db/open';
import type { Output, ParsedInput } from '../../../preload/contract';
import { Problem } from '../../../preload/contract/problem';
import type { Vehicles } from '../vehicles/vehicles';
import { levelOf } from '../vehicles/summary';
import type { Change } from '../changes';
import { addMinutes, inWords, stored, withOffset } from '../zone';

/** A row without a legal due time may be put off for this long at most. */
const longestDays = 30;

type Row = Readonly<{ vehicleId: number; description: string; rule: string; levelRank: number; until: string; reason: string; by: string }>;

/** Rows that a person put off. */
export function createSnoozes(parts: Readonly<{ store: Store; vehicles: Vehicles }>) {
  const { store, vehicles } = parts;
  const { sqlite } = store;
  const keep = sqlite.prepare(
    'INSERT OR REPLACE INTO snoozes (vehicle_id, rule, until, reason, "by", at) VALUES (@vehicleId, @rule, @until, @reason, @by, @at)',
  );
  const remove = sqlite.prepare('DELETE FROM snoozes WHERE vehicle_id = ? AND rule = ?');
  const forget = sqlite.prepare('DELETE FROM snoozes WHERE until <= ?');
  const standing = `FROM snoozes JOIN queue USING (vehicle_id, rule) JOIN vehicles ON vehicles.id = queue.vehicle_id WHERE until > ?`;
  const count = value<number>(sqlite, `SELECT count(*) ${standing}`);
  const select = rows<Row>(
    sqlite,
    `SELECT queue.vehicle_id AS vehicleId, description, queue.rule, queue.level_rank AS levelRank, until, snoozes.reason, snoozes."by" ${standing} ORDER BY until, queue.vehicle_id LIMIT ? OFFSET ?`,
  );

  return {
    /** Throws NO_SUCH_STEP, SNOOZE_PAST_DUE or BAD_INPUT. */
    snooze(change: Change, { vehicleId, rule, until, reason }: ParsedInput<'queue.snooze'>): Output<'queue.snooze'> {
      const row = vehicles.need(vehicleId);
      const step = vehicles.assess(vehicleId, change.now).steps.find((one) => one.rule === rule && one.level !== null);
      if (!step) throw new Problem('NO_SUCH_STEP', 'That step is not open any more. Nothing was changed. Look at the vehicle again.');
      const moment = stored(until);
      if (moment <= change.now)
        throw new Problem('BAD_INPUT', 'The moment to come back lies in the past. Nothing was changed. Choose a later one.', {
          fields: { until: 'in the past' },
        });
      const latest = step.dueAt === null ? addMinutes(change.now, longestDays * 24 * 60) : stored(step.dueAt);
      if (moment > latest) {
        const limit = step.dueAt === null ? `for ${longestDays} days` : `until it is due, ${inWords(latest)}`;
        throw new Problem(
          'SNOOZE_PAST_DUE',
          `This can be put off ${limit}, and no longer. Nothing was changed. Choose an earlier moment, or do the step.`,
          {
            fields: { until: 'too late' },
          },
        );
      }
      forget.run(change.now);
      keep.run({ vehicleId, rule, until: moment, reason, by: change.by, at: change.now });
      change.touched('queue');
      change.audit(`put off ${rule} of ${row.complaintNumber ?? row.description} until ${moment}: ${reason}`, vehicleId);
      return { until: withOffset(moment) };
    },
    wake(change: Change, vehicleId: number, rule: string): void {
      remove.run(vehicleId, rule);
      change.touched('queue');
      change.audit(`took back putting off ${rule}`, vehicleId);
    },
    list(now: string, limit: number, offset: number): Output<'queue.snoozed'> {
      const rows = select.all(now, limit, offset);
      return {
        rows: rows.map(({ levelRank, until, ...row }) => ({ ...row, level: levelOf(levelRank) ?? 'WAIT', until: withOffset(until) })),
        total: count(now),
      };
    },
  };
}
