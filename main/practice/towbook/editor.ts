import type { TowbookCall } from '../yard/call';
import { usDayOf, usMoment, usTime } from './format';
import type { Answer } from './http';
import { html, json } from './http';
import { editorScript } from './editorScript';
import { page } from './layout';
import type { Site } from './site';
import { listedCalls } from './site';
import type { Visit } from './visit';

function expireIfDue(site: Site, visit: Visit): void {
  const limit = site.switches.expireSessionAfter;
  const session = visit.session;
  if (limit === null || session === undefined || session.editorsOpened < limit) return;
  site.sessions.end(visit.cookies.get('.xtl'));
  if (!site.switches.expireEverySession) site.switches.expireSessionAfter = null;
}

const vanished = (site: Site): readonly string[] =>
  site.calls.filter((call) => site.switches.rowVanishes.includes(call.callNumber)).map((call) => call.internalId);

function serviceOf(receivedAt: string | null): Readonly<{ serviceDate: string; serviceTime: string }> {
  const [serviceDate = '', ...time] = receivedAt === null ? [] : usMoment(receivedAt).split(' ');
  return { serviceDate, serviceTime: time.join(' ') };
}

const fieldsOf = (call: TowbookCall): Readonly<Record<string, string>> => ({
  callNumber: call.callNumber,
  account: call.account,
  towFrom: call.towFrom,
  poNumber: call.purchaseOrder,
  ...serviceOf(call.receivedAt),
  impoundDate: usDayOf(call.impoundDay),
  impoundTime: call.impoundTime === null ? '' : usTime(call.impoundTime),
  vin: call.vin,
  year: call.year,
  make: call.make,
  model: call.model,
  color: call.color,
  plate: call.plate,
  plateState: call.plateState,
  odometer: call.odometer,
});

/** The data of one call editor, `missing` for a call that is no longer there. */
export function editorData(site: Site, visit: Visit, internalId: string): Answer {
  if (visit.method === 'POST') {
    site.counters.saves += 1;
    return json({ saved: true });
  }
  if (visit.session !== undefined) visit.session.editorsOpened += 1;
  site.counters.editorsOpened += 1;
  expireIfDue(site, visit);
  const gone = vanished(site);
  const call = listedCalls(site).find((one) => one.internalId === internalId);
  if (call === undefined || gone.includes(internalId)) return json({ missing: true, gone: [...gone, internalId] }, 404);
  return json({
    ...fieldsOf(call),
    gone,
    withoutVin: site.switches.changedPage === 'noVinField',
    confirmOnCancel: site.switches.nativeConfirmOnCancel,
    staysOpen: site.switches.dialogStaysOpen,
  });
}

/** `/DispatchEditor/Editor.aspx?id=<internal id>`: the same editor on a page of its own. */
export function editorPage(site: Site, query: URLSearchParams): Answer {
  const internalId = (query.get('id') ?? '').replaceAll(/\D/g, '');
  return html(page('Modify Call', '', site.switches, `${editorScript}editCall('${internalId}');`));
}
