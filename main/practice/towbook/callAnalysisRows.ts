import { z } from 'zod';
import type { TowbookCall } from '../yard/call';
import { reportColumns } from './callAnalysisTemplate';
import { chargesOf } from './charges';
import { dollars, listedDay, readUsDay, sortKey, usMoment } from './format';
import type { Answer } from './http';
import { download, escapeHtml, json } from './http';
import type { Site } from './site';
import { listedCalls } from './site';

const names = z.array(z.string()).default([]);
const filterShape = z.object({
  start: z.string(),
  end: z.string(),
  accounts: names,
  accountTypes: names,
  reasons: names,
  drivers: names,
  trucks: names,
  dispatchers: names,
  payment: z.string().default(''),
});
type Filter = z.infer<typeof filterShape>;

const nothingFound = "The report you ran didn't return any results. Please adjust the filters and try again.";

function callsIn(site: Site, filter: Filter): readonly TowbookCall[] | null {
  const from = readUsDay(filter.start);
  const to = readUsDay(filter.end);
  if (from === null || to === null) return null;
  const asks = (wanted: readonly string[], value: string): boolean => wanted.length === 0 || wanted.includes(value);
  return listedCalls(site)
    .filter((call) => call.impoundDay >= from && call.impoundDay <= to)
    .filter(
      (call) => asks(filter.accounts, call.account) && asks(filter.accountTypes, call.accountType) && asks(filter.reasons, call.reason),
    )
    .filter((call) => asks(filter.drivers, call.driver) && asks(filter.trucks, call.truck) && asks(filter.dispatchers, call.dispatcher))
    .filter((call) => filter.payment === '' || (filter.payment === 'p') === (call.releasedAt !== null));
}

function rowOf(site: Site, call: TowbookCall): Readonly<Record<string, string>> {
  const charges = chargesOf(call, site.now());
  return {
    dispatchEntryId: call.internalId,
    callNumber: call.callNumber,
    reason: call.reason,
    received: listedDay(call.receivedAt),
    receivedKey: sortKey(call.receivedAt),
    completed: listedDay(call.completedAt),
    completedKey: sortKey(call.completedAt),
    accountName: call.account,
    purchaseOrder: call.purchaseOrder,
    driver: call.driver,
    dispatcher: call.dispatcher,
    truck: call.truck,
    rateItemTotal: dollars(charges.totalCents),
    invoiceTotal: dollars(charges.totalCents),
    paymentsApplied: dollars(charges.totalCents - charges.balanceCents),
    balanceDue: dollars(charges.balanceCents),
  };
}

/** The data behind Update: the rows, or a message for a native alert. */
export function reportData(site: Site, body: string): Answer {
  const parsed = filterShape.safeParse(JSON.parse(body));
  if (!parsed.success) return json({ message: 'The report could not be run.' });
  site.counters.reports += 1;
  const calls = callsIn(site, parsed.data);
  if (calls === null) return json({ message: 'Please enter a valid date range.' });
  if (calls.length === 0 || site.switches.emptyAlert) return json({ message: nothingFound });
  const total = calls.reduce((sum, call) => sum + chargesOf(call, site.now()).totalCents, 0);
  return json({
    rows: calls.map((call) => rowOf(site, call)),
    drawAfterMs: site.switches.lateRowsMs,
    summary: [
      ['Total calls in this period', String(calls.length)],
      ['Average calls per day', (calls.length / 7).toFixed(2)],
      ['Average invoice', dollars(Math.round(total / calls.length))],
      ['Invoices', dollars(total)],
      ['Payments', dollars(0)],
      ['Outstanding', dollars(total)],
    ],
  });
}

/** Export to Excel: an HTML table under the name of a workbook. */
export function reportExport(site: Site, query: URLSearchParams): Answer {
  const filter = filterShape.parse({ start: query.get('start') ?? '', end: query.get('end') ?? '', accounts: query.getAll('account') });
  site.counters.exports += 1;
  const cell = (text: string): string => `<td>${escapeHtml(text)}</td>`;
  const rows = (callsIn(site, filter) ?? []).map((call) => {
    const charges = chargesOf(call, site.now());
    const when = (moment: string | null): string => (moment === null ? 'N/A' : usMoment(moment));
    return [
      call.callNumber,
      call.reason,
      when(call.receivedAt),
      when(call.completedAt),
      call.account,
      call.purchaseOrder,
      call.driver,
      call.dispatcher,
      call.truck,
      dollars(charges.totalCents),
      dollars(charges.totalCents),
      dollars(charges.totalCents - charges.balanceCents),
      dollars(charges.balanceCents),
    ];
  });
  const heads = reportColumns
    .map((name) => `<th>${name === 'Call #' && site.switches.changedPage === 'renamedColumn' ? 'Job No.' : name}</th>`)
    .join('');
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\r\n');
  const table = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body><table border="1"><tr>${heads}</tr>\r\n${body}</table></body></html>`;
  return download('CallAnalysis.xls', 'application/vnd.ms-excel; charset=utf-8', table);
}
