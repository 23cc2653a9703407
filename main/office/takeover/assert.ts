import type { CaseEvent, TowType } from '../../../preload/contract/law';
import type { TakeoverAnswer, TakeoverKind } from '../../../preload/contract/takeover';
import type { RuleRole } from '../law/engine/roles';
import { traitsOf } from '../law/packs/inForce';
import { assertNever } from '../law/engine/assertNever';
import type { NewEvent, VehicleRow } from '../vehicles/vehicles';
import { localDay } from '../zone';
import type { Found } from './members';

export type Asserted = Pick<NewEvent, 'type' | 'at' | 'data'> & Readonly<{ why: string }>;
type Context = Readonly<{ answer: TakeoverAnswer; found: Found; now: string }>;

const disposals = new Set<CaseEvent['type']>(['released', 'sold', 'scrapped', 'transferred']);
const isOpen = ({ member }: Found, ...roles: readonly RuleRole[]) => member.open.some(({ role }) => role !== null && roles.includes(role));

/**
 * What an answer says happened to one vehicle. It is an assertion: nobody has seen a proof. An entry in the register, a notice date, a police
 * release, an ad and a release for disposition are never among it, for a sale rests on them.
 */
export function assertedBy({ answer, found, now }: Context): readonly Asserted[] {
  switch (answer.kind) {
    case 'told':
      return isOpen(found, 'police_telling', 'written_telling') ? [told(answer, found, now)] : [];
    case 'left':
      return found.member.inYard
        ? [{ type: answer.how, at: answer.at, data: {}, why: `it left the yard by ${localDay(answer.at)}; the day is the office's` }]
        : [];
    case 'reported':
      return reported(answer.at, found);
    case 'tow_type':
      return typeChange(found.row, answer.towType, now);
    case 'agency':
    case 'look':
    case 'looked':
    case 'queue':
      return [];
    default:
      return assertNever(answer);
  }
}

/** Another kind of tow by the answer for an account. A police hold stays one: only the police lift it. */
export function typeChange({ towType, account }: VehicleRow, answer: TowType | null, now: string): readonly Asserted[] {
  if (answer === null || answer === towType || traitsOf(towType)?.policeRelease === 'held') return [];
  const data = { towType: answer, reason: `The office's answer for account ${account ?? ''}` };
  return [{ type: 'type_changed', at: now, data, why: 'one answer for all vehicles of its account' }];
}

function told(answer: Extract<TakeoverAnswer, { kind: 'told' }>, { member }: Found, now: string): Asserted {
  const towDay = member.towedAt === null ? null : localDay(member.towedAt);
  const at = answer.at === null || (towDay !== null && answer.at < towDay) ? (towDay ?? localDay(now)) : answer.at;
  const day =
    at === answer.at
      ? 'the day is the office’s'
      : towDay === null
        ? 'neither its day nor that of the tow is known, so the day of this act was taken'
        : 'its day is not known, so the day of the tow was taken';
  return {
    type: 'police_notified',
    at,
    data: { ...(answer.how === null ? {} : { how: answer.how }), ...(answer.written ? { written: true } : {}) },
    why: `the police were told at the time; ${day}`,
  };
}

function reported(at: string | null, found: Found): readonly Asserted[] {
  const left = found.member.events.findLast(({ type }) => disposals.has(type));
  if (left === undefined) return [];
  const leftDay = localDay(left.at);
  const day = at === null || at < leftDay ? leftDay : at;
  // One on the very day of a leaving whose hour is known would lie before it, were it counted by the hour.
  const why = day === at ? 'the day is the office’s' : 'its day is not known, so the day it left was taken';
  const of = (type: Asserted['type'], data: Asserted['data'], what: string): Asserted => ({
    type,
    at: day,
    data: data ?? {},
    why: `${what}; ${why}`,
  });
  return [
    ...(isOpen(found, 'disposition_report') ? [of('disposition_reported', {}, 'its disposition was reported at the time')] : []),
    ...(isOpen(found, 'fee_remittance') ? [of('fee_remitted', { what: 'abandoned_fee' }, 'its fee was remitted at the time')] : []),
    ...(isOpen(found, 'surplus') ? [of('fee_remitted', { what: 'surplus' }, 'its surplus was remitted at the time')] : []),
  ];
}

/** The questions that an answer settles besides the one it was given to. */
export function settledBy(kind: TakeoverKind): readonly string[] {
  switch (kind) {
    case 'told':
      return ['told', 'untold'];
    case 'look':
      return ['look', 'marks'];
    case 'left':
    case 'tow_type':
    case 'reported':
    case 'agency':
    case 'looked':
    case 'queue':
      return [];
    default:
      return assertNever(kind);
  }
}
