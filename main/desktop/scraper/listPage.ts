/** What the page of the report shows now. Runs in the page. */
export function tableState(): Readonly<{ isLoading: boolean; isSessionOver: boolean; rows: number; promised: number | null }> {
  const isVisible = (element: Element | null) => element !== null && element.getClientRects().length > 0;
  const promised = /total\s+calls\D{0,40}?([\d,]+)/i.exec(document.querySelector('#summary, #businessMetrics')?.textContent ?? '')?.[1];
  return {
    isLoading: isVisible(document.querySelector('#tabLoader')),
    isSessionOver: isVisible(document.querySelector('#sesssion-expired-message, #session-expired-message')),
    rows: document.querySelectorAll('#callAnalysisTable tbody tr, table#callAnalysis tbody tr').length,
    promised: promised === undefined ? null : Number(promised.replaceAll(',', '')),
  };
}

/** The rows of the list, each value as it stands there; `missing` names what the page lacks. Runs in the page. */
export function readTable(): Readonly<{ missing: string | null; rows: readonly Readonly<Record<string, string | undefined>>[] }> {
  const table = document.querySelector('table#callAnalysis, #callAnalysisTable table');
  if (table === null) return { missing: 'the table of calls', rows: [] };
  const titles = Array.from(table.querySelectorAll('th'), (head) => (head.textContent ?? '').trim().toLowerCase());
  const at = (title: string) => titles.indexOf(title);
  for (const needed of ['call #', 'reason', 'date', 'account']) if (at(needed) < 0) return { missing: `the column "${needed}"`, rows: [] };
  const cap = (text: string | null | undefined) => (text ?? '').trim().slice(0, 20_000);
  const rows = Array.from(table.querySelectorAll('tbody tr'), (row) => {
    const cells = row.querySelectorAll(':scope > td');
    const text = (title: string) => (at(title) < 0 ? undefined : cap(cells[at(title)]?.textContent));
    const link = row.querySelector('a[id^="callEditorLink_"], a[href*="CallEditor"], a[href*="DispatchEditor"]');
    const id = /(\d+)$/.exec(link?.id ?? '')?.[1] ?? /[?&]id=(\d+)/.exec(link?.getAttribute('href') ?? '')?.[1] ?? '';
    return {
      internalId: link === null ? '' : (row.getAttribute('data-id') ?? id),
      callNumber: cap(link?.textContent),
      reason: text('reason'),
      receivedSeconds: cap(cells[at('date')]?.getAttribute('sorttable_customkey')).slice(0, 40),
      account: text('account'),
      purchaseOrder: text('po #'),
      driver: text('driver'),
      balance: text('balance'),
    };
  });
  return { missing: null, rows };
}
