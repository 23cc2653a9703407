/** What the page of the report shows now. Runs in the page, so it stands by itself. */
export function tableState(): Readonly<{ isLoading: boolean; isSessionOver: boolean; rows: number; promised: number | null }> {
  const isVisible = (element: Element | null) => element !== null && element.getClientRects().length > 0;
  const tableOf = (...selectors: readonly string[]) =>
    selectors.map((selector) => document.querySelector(selector)).find((found) => found instanceof HTMLTableElement);
  const lines = Array.from(tableOf('table#summary', '#businessMetrics > table')?.rows ?? [], (row) =>
    Array.from(row.cells, (cell) => (cell.textContent ?? '').trim()),
  );
  const total = lines.find(([title = '']) => /^total\s+calls\b/i.test(title))?.findLast((text, at) => at > 0 && /^[\d,]+$/.test(text));
  const bodies = tableOf('table#callAnalysis', '#callAnalysisTable > table')?.tBodies ?? [];
  return {
    isLoading: isVisible(document.querySelector('#tabLoader')),
    isSessionOver: [...document.querySelectorAll('#sesssion-expired-message, #session-expired-message')].some(isVisible),
    rows: Array.from(bodies).reduce((sum, body) => sum + body.rows.length, 0),
    promised: total === undefined ? null : Number(total.replaceAll(',', '')),
  };
}

export type ReadTable = Readonly<{ missing: string | null; rows: readonly Readonly<Record<string, string | undefined>>[] }>;

/**
 * The rows of the list, each value as it stands there; `missing` names what the page lacks. Runs in the page, so it stands by itself.
 * The page lies in tables itself, and a selector of descendants matches against the whole document: rows and cells are asked of the
 * one table alone.
 */
export function readTable(): ReadTable {
  const lacks = (missing: string): ReadTable => ({ missing, rows: [] });
  const cap = (text: string | null | undefined) => (text ?? '').replaceAll('\u00A0', ' ').trim().slice(0, 20_000);
  const table = ['table#callAnalysis', '#callAnalysisTable > table']
    .map((selector) => document.querySelector(selector))
    .find((found) => found instanceof HTMLTableElement);
  if (table === undefined) return lacks('the table of calls');

  // The column the list is sorted by has an arrow after its title.
  const titleOf = (head: Element) =>
    Array.from(head.childNodes, (node) => (node instanceof Element && node.id.startsWith('sorttable_') ? '' : (node.textContent ?? '')))
      .join('')
      .replaceAll(/\s+/g, ' ')
      .trim()
      .toLowerCase();
  const heads = [...(table.tHead?.rows[table.tHead.rows.length - 1]?.cells ?? [])];
  const whole = heads.map(titleOf);
  // The hidden column may be left out of the rows that are drawn.
  const withoutHidden = heads.filter((head) => !head.classList.contains('colRateItem')).map(titleOf);
  for (const needed of ['call #', 'reason', 'date', 'completed', 'account']) {
    const found = whole.filter((title) => title === needed).length;
    if (found !== 1) return lacks(`${found === 0 ? 'the' : 'only one'} column "${needed}"`);
  }

  const lines = Array.from(table.tBodies).flatMap((body) => Array.from(body.rows));
  const rows: Record<string, string | undefined>[] = [];
  for (const row of lines) {
    const cells = [...row.cells];
    const titles = [whole, withoutHidden].find(({ length }) => length === cells.length);
    if (titles === undefined) return lacks(`a cell for each of the ${whole.length} columns in every row of the calls`);
    const cell = (title: string) => (titles.includes(title) ? cells[titles.indexOf(title)] : undefined);
    const text = (title: string) => (titles.includes(title) ? cap(cell(title)?.textContent) : undefined);
    const seconds = (title: string) => cap(cell(title)?.getAttribute('sorttable_customkey')).slice(0, 40);
    const link = [...(cell('call #')?.querySelectorAll('a') ?? [])].find(
      (one) => /^callEditorLink_\d+$/.test(one.id) || /Editor/i.test((one.getAttribute('href') ?? '').split('?')[0] ?? ''),
    );
    const id = /(\d+)$/.exec(link?.id ?? '')?.[1] ?? /[?&]id=(\d+)/.exec(link?.getAttribute('href') ?? '')?.[1] ?? '';
    rows.push({
      internalId: link === undefined ? '' : (row.getAttribute('data-id') ?? id),
      callNumber: cap(link?.textContent),
      reason: text('reason'),
      receivedSeconds: seconds('date'),
      completedSeconds: seconds('completed'),
      account: text('account'),
      purchaseOrder: text('po #'),
      driver: text('driver'),
      balance: text('balance'),
    });
  }
  return { missing: null, rows };
}
