import { column } from '../../../db/query';
import type { Store } from '../../../db/open';
import { takeoverActs, type TakeoverDone } from '../../../db/schema';
import type { Output, ParsedInput } from '../../../preload/contract';
import { Problem } from '../../../preload/contract/problem';
import type { TakeoverAnswer } from '../../../preload/contract/takeover';
import type { Agencies } from '../agencies/store';
import type { Settings } from '../settings/store';
import type { VehicleRow, Vehicles } from '../vehicles/vehicles';
import type { Change } from '../changes';
import { addDays, localDay } from '../zone';
import { assertedBy, settledBy, typeChange, type Asserted } from './assert';
import type { Found, Members } from './members';
import { selected } from './selection';
import { rememberType } from './typeLine';
import { questions, sentenceOf } from './wording';

export type ActParts = Readonly<{
  store: Store;
  vehicles: Vehicles;
  members: Members;
  agencies: Pick<Agencies, 'get'>;
  settings: Pick<Settings, 'get' | 'set'>;
}>;
type Given = ParsedInput<'takeover.act'>;
type Added = TakeoverDone['vehicles'][number];

/**
 * Answers a question for many vehicles at once. What it records carries the act's number (`data.act`) and is marked as asserted; what
 * cannot be recorded for a vehicle leaves that one under its question, with the reason. Throws BAD_INPUT or NOTHING_TO_DO.
 */
export function runAct(parts: ActParts, change: Change, given: Given): Output<'takeover.act'> {
  const { store, vehicles, members, agencies } = parts;
  const { question, answer, accounts } = given;
  const account = accounts.length === 1 ? (accounts[0] ?? null) : null;
  refuseUnfit(parts, change, given);
  const chosen = selected(members.all(change.now), given).filter((found) => isMeant(found, answer, change.now));
  if (chosen.length === 0)
    throw new Problem('NOTHING_TO_DO', 'No vehicle stands under this question any more. Nothing was changed. Look at the page again.');

  const agency = answer.kind === 'agency' ? (agencies.get(answer.agency)?.name ?? null) : null;
  const sentence = sentenceOf(answer, question, agency, accounts);
  const typeLine = answer.kind === 'tow_type' ? rememberType(parts.settings, change, account, answer.towType) : undefined;
  const empty: TakeoverDone = { vehicles: [] };
  const { id } = store.orm
    .insert(takeoverActs)
    .values({ at: change.now, by: change.by, question, kind: answer.kind, sentence, done: empty })
    .returning({ id: takeoverActs.id })
    .get();

  const done: Added[] = [];
  const agenciesBefore: (readonly [number, number | null])[] = [];
  const refused: { vehicleId: number; description: string; reason: string }[] = [];
  let events = 0;
  const recordAll = (vehicleId: number, asserted: readonly Asserted[]) => {
    for (const { why, ...event } of asserted)
      vehicles.record(change, vehicles.need(vehicleId), {
        ...event,
        data: { ...event.data, asserted: true, act: id },
        note: `Asserted at set-up by ${change.by}: ${why}.`,
        source: 'system',
      });
    events += asserted.length;
  };
  const attempt = store.sqlite.transaction((run: () => void) => run());
  for (const found of chosen) {
    const { row } = found;
    try {
      attempt(() => {
        recordAll(row.id, assertedBy({ answer, found, now: change.now }));
        if (answer.kind === 'agency') vehicles.updateFields(change, row, { fields: {}, agencyId: answer.agency, source: 'hand' });
        done.push([row.id, answerFor(members, found, given, change.now)]);
        if (answer.kind === 'agency') agenciesBefore.push([row.id, row.agencyId]);
      });
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      refused.push({ vehicleId: row.id, description: row.description, reason: failure.message });
    }
  }
  if (answer.kind === 'tow_type')
    for (const row of newcomers(parts, accounts[0] ?? null, answer.towType)) {
      recordAll(row.id, typeChange(row, answer.towType, change.now));
      done.push([row.id, []]);
    }
  if (done.length === 0)
    throw new Problem('NOTHING_TO_DO', `It could be recorded for none of the vehicles. Nothing was changed. ${refused[0]?.reason ?? ''}`);
  keepDone(parts, id, {
    vehicles: done,
    ...(answer.kind === 'agency' ? { agency: { chosen: answer.agency, before: agenciesBefore } } : {}),
    ...(typeLine === undefined ? {} : { typeLine }),
  });
  change.touched('takeover', 'vehicles', 'queue', 'events');
  change.audit(`act ${id} of bringing the yard up to date, ${done.length} vehicles: ${sentence}`);
  return { act: id, sentence, vehicles: done.length, events, refused: refused.slice(0, 200), ...members.counts() };
}

/** Vehicles of the account that came with a first import and do not wait, towed within the last day: their kind of tow is answered too. */
function newcomers({ store, vehicles }: ActParts, account: string | null, towType: string | null): readonly VehicleRow[] {
  if (account === null || towType === null) return [];
  const ids = column<number>(
    store.sqlite,
    `SELECT id FROM vehicles WHERE account = ? AND in_yard = 1 AND created_at >= (SELECT min(begun_at) FROM takeovers)
         AND id NOT IN (SELECT vehicle_id FROM takeover_vehicles)
         AND NOT EXISTS (SELECT 1 FROM events WHERE vehicle_id = vehicles.id AND type = 'type_changed')`,
  ).all(account);
  return ids.map((id) => vehicles.need(id)).filter((row) => row.sources['account'] === 'towbook');
}

/** The answers that are new on a vehicle by this act. */
function answerFor(members: Members, { row, member }: Found, { question, answer }: Given, now: string): readonly string[] {
  const isRecent =
    answer.kind === 'look' &&
    member.towedAt !== null &&
    localDay(member.towedAt) >= addDays(now, -answer.recentDays) &&
    answer.recentDays > 0;
  const given =
    answer.kind === 'looked' ? ['looked'] : answer.kind === 'left' ? [] : [question, ...(isRecent ? ['marks'] : settledBy(answer.kind))];
  const added = given.filter((one) => !member.answered.has(one));
  members.answer(row.id, new Set([...member.answered, ...added]), now);
  return added;
}

function isMeant({ member, row }: Found, answer: TakeoverAnswer, now: string): boolean {
  if (answer.kind !== 'left') return true;
  // It cannot have left before it came.
  return member.inYard && (row.towedAt === null || answer.at >= localDay(row.towedAt)) && answer.at <= localDay(now);
}

function refuseUnfit({ agencies }: ActParts, change: Change, { question, answer, accounts }: Given): void {
  const unfit = (message: string, field: string) =>
    new Problem('BAD_INPUT', `${message} Nothing was changed.`, { fields: { [field]: message } });
  if (!questions[question].answers.includes(answer.kind)) throw unfit(`"${answer.kind}" is no answer to this question.`, 'answer');
  if ('at' in answer && answer.at !== null && answer.at > localDay(change.now)) throw unfit('The day is still to come.', 'at');
  if (answer.kind === 'tow_type' && accounts.length !== 1) throw unfit('One account is answered at a time.', 'accounts');
  if (answer.kind === 'agency' && agencies.get(answer.agency) === undefined) throw unfit('There is no such agency.', 'agency');
}

export function keepDone({ store }: Pick<ActParts, 'store'>, id: number, done: TakeoverDone): void {
  store.sqlite.prepare('UPDATE takeover_acts SET done = ? WHERE id = ?').run(JSON.stringify(done), id);
}
