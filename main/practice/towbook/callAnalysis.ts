import { callAnalysisScript } from './callAnalysisScript';
import { plainRowTemplate, reportColumns, rowTemplate } from './callAnalysisTemplate';
import { comboboxScript } from './comboboxScript';
import { editorScript } from './editorScript';
import { usDay } from './format';
import type { Answer } from './http';
import { escapeHtml, html } from './http';
import { page } from './layout';
import type { Site } from './site';

const reasons = [
  '(other)',
  'Abandoned Vehicle',
  'Accident',
  'Fuel Delivery',
  'GOA',
  'Jump Start',
  'Lock-Out',
  'Police',
  'Relocation',
  'Repossession',
  'Secondary Accident',
  'See Notes...',
  'Service Call',
  'Tire Service',
  'Tow',
  'Winch Out',
] as const;
const houseAccounts = [
  '.Accident',
  '.Nonpayment',
  '.PPI',
  '.Police Accident',
  '.Police Hold',
  '.Police Impound',
  '.Storage',
  'Practice Body Shop',
  'Practice Insurance Group',
] as const;
const accountTypes = [
  'Other',
  'Police Department',
  'Individual',
  'Body Shop',
  'Insurance',
  'Motor Club',
  'Municipality',
  'Service Shop',
  'Storage Facility',
  'Private Property',
  'Repossession Agency',
  'Dealership',
  'Heavy Equipment',
  'Fleet',
  'Broker',
  'Transport',
  'Subcontractor',
] as const;
const serviceItems = ['Tow/Hook', 'Gate Fee', 'Admin Fee', 'Impound fee', 'Daily Impound', 'Release fee', 'Winching'] as const;

const options = (names: readonly string[], first = 1): string =>
  names.map((name, index) => `<option value="${index + first}">${escapeHtml(name)}</option>`).join('');
const select = (id: string, names: readonly string[]): string =>
  `<select id="${id}"><option value="">All</option>${options(names)}</select>`;
const choices = (id: string, pairs: readonly (readonly [value: string, name: string])[]): string =>
  `<select id="${id}">${pairs.map(([value, name]) => `<option value="${value}">${name}</option>`).join('')}</select>`;
const multiselect = (id: string, names: readonly string[], first = 1): string =>
  `<select id="${id}" multiple class="ui-towbook-multiselect" style="display:none">${options(names, first)}</select><span class="ui-combobox"><input class="ui-combobox-input" placeholder="All" autocomplete="off"><a class="ui-combobox-toggle" tabindex="-1" title="Show All Items">&#9662;</a></span>`;
const filter = (id: string, title: string, control: string, hidden = false): string =>
  `<li id="${id}"${hidden ? ' style="display:none"' : ''}><span>${title}</span> ${control}</li>`;
const yesNo = [
  ['', 'All'],
  ['1', 'Yes'],
  ['0', 'No'],
] as const;

/** What other reports filter by; this one hides it. */
const hiddenFilters = [
  filter(
    'filterDateRangeField',
    'Date Field',
    choices('cbDateRangeField', [
      ['0', 'Completion'],
      ['1', 'Lock'],
      ['3', 'Modified'],
    ]),
    true,
  ),
  filter(
    'filterImpounds',
    'Impounds',
    choices('cbImpounds', [
      ['0', 'All'],
      ['3', 'All, storage excluded on unreleased'],
      ['5', 'Exclude lots'],
      ['1', 'Released in range only'],
      ['2', 'None'],
    ]),
    true,
  ),
  filter('filterIsAudited', 'Audited', choices('cbIsAudited', yesNo), true),
  filter('filterIsLocked', 'Locked', choices('cbIsLocked', yesNo), true),
  filter('filterIsBilled', 'Billed', choices('cbIsBilled', yesNo), true),
  filter('filterWeightClass', 'Weight Class', multiselect('cbWeightClass', ['Light', 'Medium', 'Heavy']), true),
  filter('filterCompany', 'Company', multiselect('cbCompany', ['Practice Yard', '.PPI']), true),
].join('\n');

function filters(site: Site): string {
  const today = site.now();
  const names = (pick: (call: Site['calls'][number]) => string): readonly string[] => [...new Set(site.calls.map(pick))].toSorted();
  return `<div id="filterOptions"><ul>
${filter('filterDateRange', 'Date Range', `<input id="dpStartDate" class="datePicker" value="${usDay(today.subtract({ days: 7 }))}"> to <input id="dpEndDate" class="datePicker" value="${usDay(today)}">`)}
${filter('filterReason', 'Reason', select('cbReason', reasons))}
${filter('filterAccount', 'Account', multiselect('cbAccount', [...new Set([...houseAccounts, ...names((call) => call.account)])].toSorted()))}
${filter('filterAccountType', 'Account Type', multiselect('cbAccountType', accountTypes, 0))}
${filter(
  'filterDriver',
  'Driver',
  select(
    'cbDriver',
    names((call) => call.driver),
  ),
)}
${filter(
  'filterTruck',
  'Truck',
  select(
    'cbTruck',
    names((call) => call.truck),
  ),
)}
${filter(
  'filterDispatcher',
  'Dispatcher',
  select(
    'cbDispatcher',
    names((call) => call.dispatcher),
  ),
)}
${filter('filterPaymentStatus', 'Payment Status', '<select id="cbPaymentStatus"><option value="">All</option><option value="p">Paid</option><option value="u">Unpaid</option><option value="partially">Partially</option></select>')}
${filter('filterRateItem', 'Service Item', multiselect('cbRateItem', serviceItems))}
${hiddenFilters}
</ul>${site.switches.changedPage === 'noUpdateButton' ? '<a id="runReport" href="#">Run report</a>' : '<input id="btnRefresh" type="button" class="standard-button" value="Update">'}</div>`;
}

const renamed: Readonly<Record<string, string>> = { 'Call #': 'Job No.', Date: 'Opened' };

/** The report page; its rows are drawn by script after Update, from the template. */
export function callAnalysisPage(site: Site): Answer {
  const change = site.switches.changedPage;
  const heads = reportColumns
    .map((name) => (change === 'renamedColumn' ? (renamed[name] ?? name) : name))
    .map((name) => `<th${name === 'Service Item(s) Total' ? ' class="colRateItem"' : ''}>${name}</th>`)
    .join('');
  const [id, look] = change === 'noTable' ? ['jobGrid', 'grid'] : ['callAnalysis', 'sortable list'];
  const content = `<form onsubmit="return false"><input type="hidden" id="content_reportType" name="ctl00$content$reportType" value="CallAnalysis">
<input type="hidden" name="__VIEWSTATE" value=""><input type="hidden" id="content_hfStartDate" value="1/1/2000">
<div id="toolbar"><a id="exportReport" href="javascript:void(0)" onclick="ExportReport()">Export to Excel</a></div>${filters(site)}
<div id="tabLoader" style="display:none">Loading Report</div><div id="businessMetrics"><table id="summary"><tbody></tbody></table></div>
<div id="callGroups" style="display:none"><table class="sortable list"><thead><tr><th>Driver</th><th>Call #</th></tr></thead><tbody><tr data-id="1"><td>Total calls</td><td><a href="/DispatchEditor/Editor.aspx?id=1">999999</a></td></tr></tbody></table></div>
<div id="callAnalysisTable"><table id="${id}" class="${look}"><thead><tr>${heads}</tr></thead><tbody></tbody></table></div><div id="multiNav"></div></form>
<script type="text/x-jquery-tmpl" id="t-callAnalysisRow">${change === 'noTable' ? plainRowTemplate : rowTemplate}</script>`;
  return html(page('Reports - Call Analysis', content, site.switches, comboboxScript + editorScript + callAnalysisScript));
}
