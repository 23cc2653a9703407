import { Fragment } from 'react';
import { setImmediate as breathe } from 'node:timers/promises';
import { Problem } from '../../../preload/contract/problem';
import type { ReadContext } from '../call';
import { splitPdf } from './join';
import { paperHtml } from './paper/html';
import { paperStyle } from './paper/style';
import { keepNotice, plan, prepareNotice, type Planned, type PrepareParts, type Wish } from './prepare';
import type { NoticeRecord } from './store';

/** So many documents are printed as one and cut apart: a page alone costs the printer more than ten in a row. */
const printedTogether = 20;

export type BatchResult = Readonly<{ wish: Wish; notice: NoticeRecord | null; unchanged: boolean; problem: Problem | null }>;

/** Makes documents for many wishes. One that cannot be made does not stop the others; what says the same already is answered. */
export async function prepareMany(parts: PrepareParts, wishes: readonly Wish[], context: ReadContext): Promise<readonly BatchResult[]> {
  const results: BatchResult[] = [];
  let waiting: Planned[] = [];
  const flush = async () => {
    results.push(...(await printGroup(parts, waiting, context)));
    waiting = [];
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
  return results;
}

async function printGroup(parts: PrepareParts, group: readonly Planned[], context: ReadContext): Promise<BatchResult[]> {
  if (group.length === 0) return [];
  let pdfs: readonly (Uint8Array | null)[];
  try {
    pdfs = group.length === 1 ? [null] : await printAsOne(parts, group, context.now());
  } catch {
    // One bad page must not spoil its neighbours: each is printed alone and shows its own error.
    pdfs = group.map(() => null);
  }
  const results: BatchResult[] = [];
  for (const [index, planned] of group.entries()) {
    const { wish } = planned;
    try {
      const pdf = pdfs[index] ?? null;
      const notice = pdf === null ? await prepareNotice(parts, wish, context) : keepNotice(parts, planned, pdf, context);
      results.push({ wish, notice, unchanged: false, problem: null });
      await breathe();
    } catch (failure) {
      results.push({ wish, notice: null, unchanged: false, problem: problemOf(failure) });
    }
  }
  return results;
}

async function printAsOne({ printer, paper }: PrepareParts, group: readonly Planned[], now: string): Promise<Uint8Array[]> {
  const pages = group.map(({ draft, version, wish }) => (
    <Fragment key={`${wish.kind} ${wish.vehicleId}`}>{draft.body(version, now)}</Fragment>
  ));
  const pdf = await printer.pdf(paperHtml('', pages, paperStyle(paper())));
  return splitPdf(
    pdf,
    group.map(({ draft }) => draft.pages),
    group.map(({ draft }) => draft.title),
  );
}

/** A failure of one item that is no Problem is a fault of the program and stops the batch. */
function problemOf(failure: unknown): Problem {
  if (failure instanceof Problem) return failure;
  if (failure instanceof Error && 'code' in failure && typeof failure.code === 'string')
    return new Problem(failure.code, failure.message, { cause: failure });
  throw failure;
}
