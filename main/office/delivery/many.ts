import type { ParsedInput } from '../../../preload/contract';
import type { NoticeKind } from '../../../preload/contract/notices';
import { Problem } from '../../../preload/contract/problem';
import type { Handlers, ReadContext } from '../call';
import { roleOf } from '../documents/audience';
import type { BatchResult } from '../documents/batch';
import { addressesFor, queueNotices } from './email';
import type { DeliveryOperationParts } from './operations';

/** Documents in numbers: a look at what would be made for each vehicle, and making and sending it. */
export function manyOperations(parts: DeliveryOperationParts): Handlers<'notices.review' | 'notices.makeMany'> {
  const { documents, vehicles, parties } = parts;
  const { kinds, notices } = documents;

  const wanted = ({ kind, vehicleIds, due }: Readonly<{ kind: NoticeKind; vehicleIds: readonly number[]; due: boolean }>, now: string) => {
    return [...new Set([...vehicleIds, ...(due ? documents.due(kind, now) : [])])];
  };

  const review = (kind: NoticeKind, vehicleId: number, context: ReadContext) => {
    const { description, callNumber, complaintNumber } = vehicles.need(vehicleId);
    const newest = notices.newest(vehicleId, kind);
    const row = { vehicleId, description, callNumber, complaintNumber, noticeId: newest?.id ?? null, noticeState: newest?.state ?? null };
    try {
      // Owner data is read when a letter is made, not when a list of letters is looked at.
      const { title, audience } = kinds.of(kind);
      const role = roleOf(audience);
      if (role !== null && !parties.has(vehicleId, role))
        throw new Problem('NO_PARTY', `Name and address of the ${role} are not recorded, so there is no ${title} to make.`);
      const isMade = role === null ? !('draft' in documents.plan({ vehicleId, kind }, context)) : newest !== undefined;
      const recipients = role === null ? [...reachable(parts, kind, vehicleId)] : [];
      return { ...row, state: isMade ? ('made' as const) : ('ready' as const), recipients, problem: null };
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      return { ...row, state: 'blocked' as const, recipients: [], problem: failure.message };
    }
  };

  const makeMany = async (input: ParsedInput<'notices.makeMany'>, context: ReadContext) => {
    const results = await documents.makeMany(
      wanted(input, context.now()).map((vehicleId) => ({ vehicleId, kind: input.kind })),
      context,
    );
    const { problems, queued, messages } = input.send ? sendAll(parts, results, input, context) : nothingSent;
    const items = results.map(({ wish, notice, unchanged, problem }) => {
      const own = problem ?? problems.get(wish.vehicleId) ?? null;
      return {
        vehicleId: wish.vehicleId,
        description: vehicles.need(wish.vehicleId).description,
        outcome: notice === null ? ('failed' as const) : unchanged ? ('unchanged' as const) : ('made' as const),
        notice: notice === null ? null : parts.documents.notices.see(notice.id),
        queued: queued.get(wish.vehicleId) ?? 0,
        problem: own && { code: own.code, message: own.message },
      };
    });
    const count = (outcome: (typeof items)[number]['outcome']) => items.filter((item) => item.outcome === outcome).length;
    return { items, made: count('made'), unchanged: count('unchanged'), failed: count('failed'), messages };
  };

  return {
    'notices.review': (input, context) => ({
      rows: wanted(input, context.now()).map((vehicleId) => review(input.kind, vehicleId, context)),
    }),
    'notices.makeMany': { long: makeMany },
  };
}

const nothingSent = { problems: new Map<number, Problem>(), queued: new Map<number, number>(), messages: 0 };

/** Queues what was made: one message a document and recipient, or one a recipient with all its documents. */
function sendAll(
  parts: DeliveryOperationParts,
  results: readonly BatchResult[],
  input: ParsedInput<'notices.makeMany'>,
  context: ReadContext,
) {
  const wish = { to: [], message: input.message, hold: input.hold };
  const problems = new Map<number, Problem>();
  const queued = new Map<number, number>();
  const byRecipient = new Map<string, number[]>();
  for (const { wish: one, notice } of results) {
    if (notice === null) continue;
    try {
      for (const recipient of addressesFor(parts, input.kind, one.vehicleId, []))
        byRecipient.set(recipient, [...(byRecipient.get(recipient) ?? []), notice.id]);
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      problems.set(one.vehicleId, failure);
    }
  }
  const messages = new Set<number>();
  for (const [recipient, ids] of byRecipient) {
    const groups = input.together ? [ids] : ids.map((id) => [id]);
    for (const group of groups) {
      const documents = group.map((id) => parts.documents.notices.see(id));
      const message = context.write((change) => queueNotices(parts, change, documents, recipient, wish));
      messages.add(message.id);
      for (const { vehicleId } of documents) queued.set(vehicleId, (queued.get(vehicleId) ?? 0) + 1);
    }
  }
  return { problems, queued, messages: messages.size };
}

/** The addresses of a vehicle's agency; none where it has none, since the document can still be made. */
function reachable(parts: DeliveryOperationParts, kind: NoticeKind, vehicleId: number): readonly string[] {
  try {
    return addressesFor(parts, kind, vehicleId, []);
  } catch (failure) {
    if (failure instanceof Problem) return [];
    throw failure;
  }
}
