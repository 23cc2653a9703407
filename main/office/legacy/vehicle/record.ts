import { eventForms } from '../../../../preload/contract/events';
import { Problem } from '../../../../preload/contract/problem';
import { capped } from '../../values/filled';
import type { EventRow } from '../../vehicles/events';
import type { Change } from '../../changes';
import { localDay } from '../../zone';
import type { Bench } from '../bench';
import type { Findings } from '../findings';
import type { Fact } from './facts';

const disposals = new Set(['released', 'sold', 'scrapped', 'transferred']);
/** Of these a vehicle may have many. */
const repeatable = new Set(['note']);

const textCap = 490;

/** `known`: an earlier import recorded it; `stands`: something else here answers the same question. */
export type Recorded = 'recorded' | 'known' | 'stands' | 'refused';

/**
 * Records one fact of the old database: once, never against what was typed here or came from TowBook, with the first date that can
 * be. A date that is an assumption is marked `asserted` in the event.
 */
export function recordFact(bench: Bench, change: Change, vehicleId: number, fact: Fact, out: Findings): Recorded {
  const rows = bench.events.rows(vehicleId);
  if (rows.some(({ source, data }) => source === 'legacy' && data['origin'] === fact.origin)) return 'known';
  const { title } = eventForms[fact.type];
  const stands = standing(rows, fact);
  const [first] = fact.moments;
  if (stands !== undefined) {
    if (stands.type !== fact.type || (first !== undefined && first.asserted === null && localDay(stands.at) !== localDay(first.at)))
      out.warn(
        `${title} on ${localDay(first?.at ?? change.now)} in the old database; here it is "${eventForms[stands.type as Fact['type']].title}" on ${localDay(stands.at)}, and stays so.`,
      );
    return 'stands';
  }
  let refusal: string | null = null;
  for (const { at, asserted } of fact.moments) {
    const data = { ...shortened(fact.data), origin: fact.origin, ...(asserted === null ? {} : { asserted: true }) };
    const assumed = asserted === null ? null : `Asserted by migration: the old database tells no usable date; ${asserted}.`;
    const note = [fact.note, assumed].filter((part) => part !== null).join(' ');
    try {
      bench.attempt(() => {
        bench.vehicles.record(change, bench.vehicles.need(vehicleId), {
          type: fact.type,
          at,
          data,
          note: note === '' ? null : capped(note, 4000),
          source: 'legacy',
        });
      });
      if (refusal !== null) out.warn(refusal);
      if (asserted !== null) out.assert(fact.type, at, asserted);
      out.made('events');
      return 'recorded';
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      refusal ??= failure.message;
    }
  }
  out.warn(`It is kept in the history only: ${refusal ?? `${title} has no date.`}`);
  return 'refused';
}

/** What is recorded here already in answer to the same question, by a person, by TowBook or by an earlier line of the old database. */
function standing(rows: readonly EventRow[], fact: Fact): EventRow | undefined {
  if (repeatable.has(fact.type)) return undefined;
  if (disposals.has(fact.type)) return rows.find(({ type }) => disposals.has(type));
  const same = rows.filter(({ type }) => type === fact.type);
  const own = same.find(({ source }) => source !== 'legacy');
  if (own !== undefined) return own;
  const [first] = fact.moments;
  return same.find(
    ({ at, data }) => first !== undefined && localDay(at) === localDay(first.at) && data['form'] === (fact.data['form'] ?? undefined),
  );
}

const shortened = (data: Fact['data']): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      typeof value === 'string' ? capped(value, name === 'text' ? 3900 : textCap) : value,
    ]),
  );
