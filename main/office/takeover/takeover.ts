import { value } from '../../../db/query';
import { desc } from 'drizzle-orm';
import { takeoverActs, type TakeoverDone } from '../../../db/schema';
import { Problem } from '../../../preload/contract/problem';
import {
  takeoverQuestion,
  takeoverQuestions,
  type TakeoverAct,
  type TakeoverGroup,
  type TakeoverQuestion,
} from '../../../preload/contract/takeover';
import type { TowType } from '../../../preload/contract/law';
import type { Agencies } from '../agencies/store';
import type { Base, Noun } from '../noun';
import type { Change } from '../changes';
import { summarize } from '../vehicles/summary';
import { withOffset } from '../zone';
import { keepDone, runAct, type ActParts } from './act';
import { createFirstImports, type FirstImports } from './firstImport';
import { createMembers, type Found, type MemberNeighbours } from './members';
import { selected } from './selection';
import { undoAct } from './undo';
import { questions } from './wording';

type Names = 'takeover.state' | 'takeover.groups' | 'takeover.vehicles' | 'takeover.act' | 'takeover.undo' | 'takeover.dismiss';

type Neighbours = MemberNeighbours & Readonly<{ agencies: Pick<Agencies, 'get'> }>;

const shownActs = 200;

/** *Bring the yard up to date*: the questions on the vehicles of first imports, and the acts that answer them. */
export function openTakeover(base: Base, neighbours: Neighbours): Noun<Names> & Readonly<{ firstImports: FirstImports }> {
  const members = createMembers(base, neighbours);
  const { store, settings } = base;
  const parts: ActParts = { store, settings, members, ...neighbours };
  const standing = value<number>(store.sqlite, 'SELECT count(*) FROM takeover_acts WHERE undone_at IS NULL');
  const acts = (): TakeoverAct[] =>
    store.orm.select().from(takeoverActs).orderBy(desc(takeoverActs.id)).limit(shownActs).all().map(shownAct);

  return {
    firstImports: createFirstImports(store),
    operations: {
      'takeover.state': () => ({ ...members.counts(), acts: standing() }),
      'takeover.groups': (_input, { now }) => {
        const byQuestion = Map.groupBy(members.all(now()), ({ question }) => question);
        const groups = takeoverQuestions.flatMap((question) => {
          const found = byQuestion.get(question);
          return found === undefined ? [] : [groupOf(question, found)];
        });
        return { ...members.counts(), groups, acts: acts() };
      },
      'takeover.vehicles': ({ limit, offset, ...selection }, { now }) => {
        const found = selected(members.all(now()), selection);
        return {
          rows: found.slice(offset, offset + limit).map(({ row, member }) => ({
            ...summarize(row, now()),
            account: row.account,
            lot: row.storageLot,
            steps: member.open.map(({ verb }) => verb),
          })),
          total: found.length,
        };
      },
      'takeover.act': (input, change) => runAct(parts, change, input),
      'takeover.undo': ({ act }, change) => undoAct(parts, change, act),
      'takeover.dismiss': (_input, change) => dismiss(change),
    },
  };

  function dismiss(change: Change) {
    const found = members.all(change.now);
    if (found.length === 0) throw new Problem('NOTHING_TO_DO', 'No vehicle waits to be brought up to date. Nothing was changed.');
    const sentence = 'Dismissed: every vehicle to the queue as it is';
    const { id } = store.orm
      .insert(takeoverActs)
      .values({ at: change.now, by: change.by, question: '', kind: 'dismiss', sentence, done: { vehicles: [] } })
      .returning({ id: takeoverActs.id })
      .get();
    const done: TakeoverDone['vehicles'][number][] = found.map(({ row, member }) => {
      members.answer(row.id, new Set([...member.answered, 'dismissed']), change.now);
      return [row.id, ['dismissed']] as const;
    });
    keepDone(parts, id, { vehicles: done });
    change.touched('takeover', 'vehicles', 'queue');
    change.audit(`dismissed bringing the yard up to date: ${done.length} vehicles went to the queue as they are`);
    return { act: id, vehicles: done.length };
  }
}

function groupOf(question: TakeoverQuestion, found: readonly Found[]): TakeoverGroup {
  const { byAccount, answers, title, assumed } = questions[question];
  const accounts = Map.groupBy(byAccount ? found : [], ({ row }) => row.account);
  return {
    question,
    title,
    assumed,
    vehicles: found.length,
    withoutAgency: found.filter(({ member }) => member.agencyId === null).length,
    answers: [...answers],
    accounts: [...accounts]
      .map(([account, own]) => ({
        account,
        vehicles: own.length,
        towTypes: [...new Set(own.map(({ row }) => row.towType as TowType))],
      }))
      .sort((one, other) => other.vehicles - one.vehicles),
  };
}

function shownAct({ id, at, by, question, sentence, done, undoneAt, undoneBy }: typeof takeoverActs.$inferSelect): TakeoverAct {
  return {
    id,
    at: withOffset(at),
    by,
    question: takeoverQuestion.safeParse(question).data ?? null,
    sentence,
    vehicles: done.vehicles.length,
    undone: undoneAt === null ? null : { at: withOffset(undoneAt), by: undoneBy ?? '' },
  };
}
