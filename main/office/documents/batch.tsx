import { Fragment } from 'react';
import { setImmediate as breathe } from 'node:timers/promises';
import { Problem } from '../../../preload/contract/problem';
import type { ReadContext } from '../call';
import { splitPdf } from '../paper/join';
import { paperHtml } from '../paper/html';
import { paperStyle } from '../paper/style';
import { asPrinted } from './keep';
import { keepNotice, plan, prepareNotice, type Planned, type PrepareParts, type Wish } from './prepare';
import type { NoticeRecord } from './store';

/** So many documents are printed as one and cut apart: a page alone costs the printer more than ten in a row. */
const printedTogether = 20;

export type BatchResult = Readonly<{ wish: Wish; notice: NoticeRecord | null; unchanged: boolean; problem: Problem | null }>;

/** Makes documents for many wishes. One that cannot be made does not stop the others; what says the same already is answered. */
export async function prepareMany(parts: PrepareParts, wishes: readonly Wish[], context: ReadContext): Promise<readonly BatchResult[]> {
  const results: BatchResult[] = [];
  let waiting: Planned[] = [];
  let keeping: Promise<unknown> = Promise.resolve();
  /** Prints the next documents while those before are cut apart and stored; never more than one group ahead. */
  const flush = async () => {
    const group = waiting;
    waiting = [];
    const before = keeping;
    const printed = printGroup(parts, group, context.now());
    keeping = Promise.all([printed, before]).then(async ([pdf]) => results.push(...(await keepGroup(parts, group, pdf, context))));
    // Its failure is thrown where it is awaited.
    keeping.catch(() => undefined);
    await before;
  };
  for (const wish of wishes) {
    try {
      const planned = plan(parts, wish, context);
      if ('draft' in planned) waiting.push(planned);
      else results.push({ wish, notice: planned, unchanged: true, problem: null });
    } catch (failure) {
      results.push({ wish, notice: null, unchanged: false, problem: problemOf(failure) });
    }
    await breathe();
    if (waiting.length === printedTogether) await flush();
  }
  await flush();
  await keeping;
  return results;
}

/** The documents of a group as one; null where they are to be printed one by one. */
async function printGroup({ printer, paper }: PrepareParts, group: readonly Planned[], now: string): Promise<Uint8Array | null> {
  if (group.length <= 1) return null;
  const pages = group.map(({ draft, version, wish }) => (
    <Fragment key={`${wish.kind} ${wish.vehicleId}`}>{draft.body(version, now)}</Fragment>
  ));
  // One bad page must not spoil its neighbours: each is printed alone then and shows its own error.
  return printer.pdf(paperHtml('', pages, paperStyle(paper()))).catch(() => null);
}

async function keepGroup(
  parts: PrepareParts,
  group: readonly Planned[],
  printed: Uint8Array | null,
  context: ReadContext,
): Promise<BatchResult[]> {
  const pdfs = printed === null ? [] : await cut(printed, group).catch(() => []);
  const results: BatchResult[] = [];
  for (const [index, planned] of group.entries()) {
    const { wish } = planned;
    try {
      const pdf = pdfs[index] ?? null;
      const notice = pdf === null ? await prepareNotice(parts, wish, context) : keepNotice(parts, planned, asPrinted(pdf), context);
      results.push({ wish, notice, unchanged: false, problem: null });
      await breathe();
    } catch (failure) {
      results.push({ wish, notice: null, unchanged: false, problem: problemOf(failure) });
    }
  }
  return results;
}

const cut = (pdf: Uint8Array, group: readonly Planned[]): Promise<readonly Uint8Array[]> =>
  splitPdf(
    pdf,
    group.map(({ draft }) => draft.pages),
    group.map(({ draft }) => draft.title),
  );

/** A failure of one item that is no Problem is a fault of the program and stops the batch. */
function problemOf(failure: unknown): Problem {
  if (failure instanceof Problem) return failure;
  if (failure instanceof Error && 'code' in failure && typeof failure.code === 'string')
    return new Problem(failure.code, failure.message, { cause: failure });
  throw failure;
}
