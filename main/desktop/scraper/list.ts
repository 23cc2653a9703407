import { setTimeout as wait } from 'node:timers/promises';
import { listedCall, type ListedCall, type ListQuery } from '../../office/towbookSource';
import { SessionEnded, unreachable } from './failures';
import { openReport } from './filters';
import { readTable, tableState } from './listPage';
import type { Visit } from './visit';

const nothingFound = /return any results|no results|no calls/i;
const lookEveryMs = 50;
/** The list is complete when it has not grown for this many looks; one is enough where the page itself tells how many calls there are. */
const steadyLooks = { promised: 1, unknown: 6 } as const;

/** The calls of a report, and the address at which the report stands. */
export type Listed = Readonly<{ calls: readonly ListedCall[]; address: string }>;

/** Runs Call Analysis for a range and an account, and reads its list. Throws TOWBOOK_CHANGED where the list cannot be trusted. */
export async function listCalls(visit: Visit, query: ListQuery, known: string | null): Promise<Listed> {
  const address = await openReport(visit, query, known);
  const update = await visit.expect('the button Update', 'input#btnRefresh');
  visit.takeAlert();
  await update.click({ noWaitAfter: true });
  if ((await waitForRows(visit)) === 'empty') return { calls: [], address };
  const { missing, rows } = await visit.page.evaluate(readTable);
  if (missing !== null) return visit.explain(missing);
  const calls: ListedCall[] = [];
  for (const row of rows) {
    const parsed = listedCall.safeParse(row);
    if (!parsed.success) return visit.explain('a call number and a link to the call editor in every row');
    calls.push(parsed.data);
  }
  return { calls, address };
}

async function waitForRows(visit: Visit): Promise<'rows' | 'empty'> {
  const until = performance.now() + visit.timeoutMs;
  let before = -1;
  let steady = 0;
  for (;;) {
    const alert = visit.takeAlert();
    if (alert !== null)
      return nothingFound.test(alert) ? 'empty' : visit.explain(`a report instead of the message "${alert.slice(0, 120)}"`);
    const state = await visit.page.evaluate(tableState);
    if (state.isSessionOver) throw new SessionEnded();
    const isReady = !state.isLoading && state.rows > 0 && (state.promised === null || state.rows >= state.promised);
    steady = isReady && state.rows === before ? steady + 1 : 0;
    before = state.rows;
    if (steady >= (state.promised === null ? steadyLooks.unknown : steadyLooks.promised)) return 'rows';
    if (performance.now() > until) {
      if (state.isLoading) throw unreachable(`its report was not ready within ${visit.timeoutMs / 1000} seconds`);
      return visit.explain(state.promised === null ? 'the table of calls with its rows' : `a row for each of the ${state.promised} calls`);
    }
    await wait(lookEveryMs);
  }
}
