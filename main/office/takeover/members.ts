import { rows, value } from '../../../db/query';
import type { TakeoverQuestion } from '../../../preload/contract/takeover';
import type { Rulebook } from '../rulebook/rulebook';
import type { Base } from '../noun';
import { defaultTypeTable } from '../towTypes/typeTable';
import type { Standings } from '../vehicles/standing/refresh';
import type { Vehicles, VehicleRow } from '../vehicles/vehicles';
import { asksAboutAccount } from './accounts';
import { questionOf, stateOf, type Member } from './question';
import type { TakeoverState } from '../law/standing';

export type Found = Readonly<{ row: VehicleRow; member: Member; question: TakeoverQuestion }>;

export type MemberNeighbours = Readonly<{
  vehicles: Vehicles;
  standings: Pick<Standings, 'caseForStanding' | 'refresh'>;
  rulebook: Pick<Rulebook, 'standing'>;
}>;
type Stored = Readonly<{ vehicleId: number; answered: string; begunAt: string }>;

/** The vehicles of first imports, and which question each stands under. */
export function createMembers({ store, settings }: Base, { vehicles, standings, rulebook }: MemberNeighbours) {
  const { sqlite } = store;
  const columns = 'vehicle_id AS vehicleId, answered, begun_at AS begunAt';
  const from = 'FROM takeover_vehicles JOIN takeovers ON takeovers.id = takeover_id';
  const unsettled = rows<Stored>(sqlite, `SELECT ${columns} ${from} WHERE state IN ('waits', 'look') ORDER BY vehicle_id`);
  const one = rows<Stored>(sqlite, `SELECT ${columns} ${from} WHERE vehicle_id = ?`);
  const count = value<number>(sqlite, 'SELECT count(*) FROM takeover_vehicles WHERE state = ?');
  const keep = sqlite.prepare('UPDATE takeover_vehicles SET answered = ?, state = ? WHERE vehicle_id = ?');

  // Many vehicles share account, reason and lot; comparing their words with every line of the table takes longer than the law does.
  let asked = { table: '', answers: new Map<string, boolean>() };
  const asksAccount = ({ account, reason, storageLot: lot }: VehicleRow): boolean => {
    const own = settings.get('towbook.typeMap');
    const table = own === null ? '' : JSON.stringify(own);
    if (table !== asked.table) asked = { table, answers: new Map() };
    const key = JSON.stringify([account, reason, lot]);
    const known = asked.answers.get(key);
    if (known !== undefined) return known;
    const answer = asksAboutAccount(own ?? defaultTypeTable, { account, reason, lot });
    asked.answers.set(key, answer);
    return answer;
  };

  const found = ({ vehicleId, answered, begunAt }: Stored, now: string): Found | null => {
    const row = vehicles.find({ id: vehicleId });
    if (row === undefined) return null;
    const { takeover: _heldBack, ...free } = standings.caseForStanding(vehicleId);
    const { inYard, towedAt, open } = rulebook.standing(free, Date.parse(now));
    const member: Member = {
      inYard,
      towedAt,
      begunAt,
      agencyId: row.agencyId,
      asksAccount: asksAccount(row),
      events: free.events,
      open,
      answered: new Set(JSON.parse(answered) as string[]),
    };
    return { row, member, question: questionOf(member) };
  };

  const find = (vehicleId: number, now: string): Found | null => {
    const stored = one.get(vehicleId);
    return stored === undefined ? null : found(stored, now);
  };

  return {
    find,
    /** Those that wait for an answer or a look. */
    all: (now: string): readonly Found[] => unsettled.all().flatMap((stored) => found(stored, now) ?? []),
    counts: () => ({ waiting: count('waits'), look: count('look') }),
    /** Writes the answers of a vehicle and how far they bring it, and its standing with them. Call inside a transaction. */
    answer(vehicleId: number, answered: ReadonlySet<string>, now: string): TakeoverState | null {
      const before = find(vehicleId, now);
      if (before === null) return null;
      const state = stateOf({ ...before.member, answered });
      keep.run(JSON.stringify([...answered]), state, vehicleId);
      standings.refresh(vehicleId, now);
      return state;
    },
  };
}
export type Members = ReturnType<typeof createMembers>;
