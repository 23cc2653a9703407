import type { CaseEvent, Level } from '../../../preload/contract/law';
import type { TakeoverQuestion } from '../../../preload/contract/takeover';
import type { RuleRole } from '../law/engine/roles';
import { withCorrections } from '../law/engine/timeline/corrections';
import { daysBetween } from '../zone';
import type { TakeoverState } from '../law/standing';

/** A vehicle of a first import as its questions are read: what is recorded of it, and what the queue would ask. */
export type Member = Readonly<{
  inYard: boolean;
  towedAt: string | null;
  /** When the import began that brought it. */
  begunAt: string;
  agencyId: number | null;
  /** Its account does not say what it is. */
  asksAccount: boolean;
  events: readonly CaseEvent[];
  open: readonly Readonly<{ rule: string; role: RuleRole | null; level: Level; actor: string; verb: string }>[];
  answered: ReadonlySet<string>;
}>;

const oldDays = 365;
const telling = new Set<RuleRole>(['police_telling', 'written_telling']);
const marks = new Set<RuleRole>(['vin', 'plate']);

/** What cannot be unless the police knew of the tow. */
const policeKnew = new Set<CaseEvent['type']>([
  'police_notified',
  'register_entered',
  'state_notice_mailed',
  'state_release_requested',
  'state_release_received',
  'hold_placed',
  'police_released',
  'abandonment_reported',
]);

const asks = (member: Member, roles: ReadonlySet<RuleRole>) => member.open.some(({ role }) => role !== null && roles.has(role));

const knew = (member: Member) => withCorrections(member.events).some(({ type }) => policeKnew.has(type));

/** Whether a question is open for a vehicle, each by itself. */
const isOpen: Readonly<Record<Exclude<TakeoverQuestion, 'ready' | 'look'>, (member: Member) => boolean>> = {
  account: ({ inYard, asksAccount }) => inYard && asksAccount,
  gone: ({ inYard, open }) => !inYard && open.length > 0,
  old: ({ inYard, towedAt, begunAt }) => inYard && towedAt !== null && daysBetween(towedAt, begunAt) > oldDays,
  told: (member) => member.inYard && asks(member, telling) && knew(member),
  untold: (member) => member.inYard && asks(member, telling) && !knew(member),
  agency: ({ inYard, agencyId, open }) => inYard && agencyId === null && open.some(({ role }) => role === 'agency'),
  police: ({ inYard, open }) => inYard && open.some(({ actor, level }) => actor !== 'yard' && level !== 'WAIT'),
  marks: (member) => member.inYard && asks(member, marks),
};
const order = Object.keys(isOpen) as (keyof typeof isOpen)[];

/** The one question a vehicle stands under: the first that is open and not answered; `ready` when none is, `look` while it waits for a look. */
export function questionOf(member: Member): TakeoverQuestion {
  const { answered } = member;
  const isForLook = member.inYard && answered.has('look') && !answered.has('looked');
  return order.find((question) => !answered.has(question) && isOpen[question](member)) ?? (isForLook ? 'look' : 'ready');
}

/** How far a vehicle is brought up to date by the answers given so far. */
export function stateOf(member: Member): TakeoverState {
  if (member.answered.has('dismissed') || (member.inYard && member.answered.has('looked'))) return 'settled';
  const question = questionOf(member);
  return question === 'ready' ? 'settled' : question === 'look' ? 'look' : 'waits';
}
