import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { Answer } from './http';
import { escapeHtml, html, plain, redirect } from './http';
import { barePage } from './layout';
import type { Site } from './site';
import type { Switches } from './switches';
import { loginVariants, outages, pageChanges } from './switches';
import type { Visit } from './visit';

const wholeNumber = z.coerce.number().int().min(0).max(600_000);
const countOrNever = z.union([z.literal('').transform(() => null), wholeNumber]);
const tick = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');

const formShape = z.object({
  expireSessionAfter: countOrNever,
  expireEverySession: tick,
  botChallenge403: tick,
  lockAfterFailures: countOrNever,
  lateRowsMs: wholeNumber,
  stuckLoader: tick,
  welcomeDialog: tick,
  emptyAlert: tick,
  rowVanishes: z.string().transform((text) => text.split(/[\s,]+/).filter((part) => part !== '')),
  changedPage: z.enum(pageChanges),
  dialogStaysOpen: tick,
  nativeConfirmOnCancel: tick,
  slowMs: wholeNumber,
  down: z.enum(outages),
  hostile: tick,
  loginVariant: z.enum(loginVariants),
}) satisfies z.ZodType<Switches>;

const titles: Readonly<Record<keyof Switches, string>> = {
  expireSessionAfter: 'End the session after this many call editors (empty: never)',
  expireEverySession: 'End every session so, not only the next',
  botChallenge403: 'Answer with a bot challenge (403)',
  lockAfterFailures: 'Lock the account after this many wrong passwords (empty: never)',
  lateRowsMs: 'Draw the rows late, milliseconds',
  stuckLoader: 'Never finish loading a report',
  welcomeDialog: 'Open the welcome dialog',
  emptyAlert: 'Say that every range is empty',
  rowVanishes: 'Calls that vanish while they are read (numbers)',
  changedPage: 'Change a page',
  dialogStaysOpen: 'Keep the call editor open on Cancel',
  nativeConfirmOnCancel: 'Ask before Cancel closes the call editor',
  slowMs: 'Answer slowly, milliseconds',
  down: 'Be down',
  hostile: 'List the calls with hostile text',
  loginVariant: 'Log-in page',
};
const choices: Readonly<Partial<Record<keyof Switches, readonly string[]>>> = {
  changedPage: pageChanges,
  down: outages,
  loginVariant: loginVariants,
};

function control(name: keyof Switches, value: Switches[keyof Switches]): string {
  if (typeof value === 'boolean') return `<input type="checkbox" name="${name}"${value ? ' checked' : ''}>`;
  const names = choices[name];
  if (names !== undefined) {
    return `<select name="${name}">${names.map((one) => `<option${one === value ? ' selected' : ''}>${one}</option>`).join('')}</select>`;
  }
  const text = value === null ? '' : typeof value === 'object' ? value.join(' ') : String(value);
  return `<input name="${name}" value="${escapeHtml(text)}">`;
}

function form(site: Site, message: string): string {
  const rows = (Object.keys(titles) as (keyof Switches)[])
    .map((name) => `<tr><td><label>${titles[name]}</label></td><td>${control(name, site.switches[name])}</td></tr>`)
    .join('');
  const counts = Object.entries(site.counters)
    .map(([name, count]) => `<li>${name}: ${count}</li>`)
    .join('');
  return `<main><h2>Practice TowBook</h2><p>${escapeHtml(message)}</p><form method="post" action="/practice"><table>${rows}</table><button type="submit">Set</button></form>
<h3>Counts</h3><ul>${counts}</ul><p>Username <b>${escapeHtml(site.credentials.username)}</b>, password <b>${escapeHtml(site.credentials.password)}</b>. <a href="/Security/Login.aspx">Go to the log-in</a></p></main>`;
}

/** `/practice`: the switches as a form. It answers only pages of its own origin, so that no other web page can flip a switch. */
export function practicePage(site: Site, visit: Visit, request: IncomingMessage): Answer {
  const origin = request.headers.origin;
  if (visit.method !== 'POST') return html(barePage('Practice TowBook', form(site, `${site.calls.length} calls are listed.`)));
  if (origin !== undefined && origin !== `http://${request.headers.host}`)
    return plain('Refused: the form was sent from another page.', 403);
  const parsed = formShape.safeParse(Object.fromEntries(new URLSearchParams(visit.body)));
  if (!parsed.success) return html(barePage('Practice TowBook', form(site, 'Nothing was changed: one of the values is not valid.')), 400);
  Object.assign(site.switches, parsed.data);
  return redirect('/practice');
}
