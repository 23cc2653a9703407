import { noticeTitles, type NoticeKind } from '../../../preload/contract/notices';
import { Problem } from '../../../preload/contract/problem';
import type { ParsedInput } from '../../../preload/contract';
import type { Handlers, ReadContext } from '../call';
import { refuseOtherEvidence } from '../evidence/ofVehicle';
import { prepareMany, type BatchResult } from './batch';
import { recordDispatch } from '../delivery/dispatch';
import { joinPdfs } from '../paper/join';
import { fileOf, type NoticeOperationParts } from './operations';
import { plan } from './prepare';
import { proofOf } from '../delivery/proof';
import { addressesFor, namesParty, queueNotices } from '../delivery/sending';

type Names = 'notices.record' | 'notices.proof' | 'notices.review' | 'notices.makeMany' | 'notices.printMany';

/** Documents in numbers: reviewing, making, sending, printing many, and recording what went another way. */
export function batchOperations(parts: NoticeOperationParts): Handlers<Names> {
  const { store, notices, vehicles, settings, giving } = parts;

  const wanted = ({ kind, vehicleIds, due }: Readonly<{ kind: NoticeKind; vehicleIds: readonly number[]; due: boolean }>, now: string) => {
    const open = due ? notices.due(kind, parts.rulesOf(kind), undefined, now).map(({ vehicleId }) => vehicleId) : [];
    return [...new Set([...vehicleIds, ...open])];
  };

  const review = (kind: NoticeKind, vehicleId: number, context: ReadContext) => {
    const { description, callNumber, complaintNumber } = vehicles.need(vehicleId);
    const newest = notices.newest(vehicleId, kind);
    const row = { vehicleId, description, callNumber, complaintNumber, noticeId: newest?.id ?? null, noticeState: newest?.state ?? null };
    try {
      // Owner data is read when a letter is made, not when a list of letters is looked at.
      const isMade = namesParty(kind)
        ? partyKnown(parts, kind, vehicleId) && newest !== undefined
        : !('draft' in plan(parts, { vehicleId, kind }, context));
      const recipients = namesParty(kind) ? [] : [...reachable(parts, kind, vehicleId)];
      return { ...row, state: isMade ? ('made' as const) : ('ready' as const), recipients, problem: null };
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      return { ...row, state: 'blocked' as const, recipients: [], problem: failure.message };
    }
  };

  const makeMany = async (input: ParsedInput<'notices.makeMany'>, context: ReadContext) => {
    const results = await prepareMany(
      parts,
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
        notice: notice === null ? null : parts.notices.see(notice.id),
        queued: queued.get(wish.vehicleId) ?? 0,
        problem: own && { code: own.code, message: own.message },
      };
    });
    const count = (outcome: (typeof items)[number]['outcome']) => items.filter((item) => item.outcome === outcome).length;
    return { items, made: count('made'), unchanged: count('unchanged'), failed: count('failed'), messages };
  };

  return {
    'notices.record'({ id, ...given }, change) {
      const notice = notices.need(id);
      if (given.evidenceId !== undefined)
        refuseOtherEvidence(parts.evidence, given.evidenceId, { vehicleId: notice.vehicleId, called: notice.fileName });
      return recordDispatch(store, vehicles, change, notice, given);
    },
    'notices.proof'({ vehicleId }) {
      const { rows } = notices.list({ vehicleId: vehicles.need(vehicleId).id, state: [], kind: [], limit: 200, offset: 0 });
      return { rows: rows.map((notice) => ({ notice, lines: proofOf(store, settings, notice) })) };
    },
    'notices.review': (input, context) => ({
      rows: wanted(input, context.now()).map((vehicleId) => review(input.kind, vehicleId, context)),
    }),
    'notices.makeMany': { long: makeMany },
    async 'notices.printMany'({ ids, ...wish }, context) {
      const files = ids.map((id) => fileOf(notices.need(id)));
      const joined = await joinPdfs(
        files.map((file) => giving.bytesOf(file, context)),
        `${ids.length} documents`,
      );
      return giving.unkept(`Documents_${context.now().slice(0, 10)}.pdf`, joined, wish, context, 'The documents are kept in the database.');
    },
  };
}

const nothingSent = { problems: new Map<number, Problem>(), queued: new Map<number, number>(), messages: 0 };

/** Queues what was made: one message a document and recipient, or one a recipient with all its documents. */
function sendAll(
  parts: NoticeOperationParts,
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
      const documents = group.map((id) => parts.notices.see(id));
      const message = context.write((change) => queueNotices(parts, change, documents, recipient, wish));
      messages.add(message.id);
      for (const { vehicleId } of documents) queued.set(vehicleId, (queued.get(vehicleId) ?? 0) + 1);
    }
  }
  return { problems, queued, messages: messages.size };
}

function partyKnown(parts: NoticeOperationParts, kind: NoticeKind, vehicleId: number): boolean {
  const role = kind === 'OWNER_LETTER' ? 'owner' : 'lienholder';
  if (parts.parties.has(vehicleId, role)) return true;
  throw new Problem('NO_PARTY', `Name and address of the ${role} are not recorded, so there is no ${noticeTitles[kind]} to make.`);
}

/** The addresses of a vehicle's agency; none where it has none, since the document can still be made. */
function reachable(parts: NoticeOperationParts, kind: NoticeKind, vehicleId: number): readonly string[] {
  try {
    return addressesFor(parts, kind, vehicleId, []);
  } catch (failure) {
    if (failure instanceof Problem) return [];
    throw failure;
  }
}
