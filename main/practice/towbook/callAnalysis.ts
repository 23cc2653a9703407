import { callAnalysisScript } from './callAnalysisScript';
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

const options = (names: readonly string[]): string =>
  names.map((name, index) => `<option value="${index + 1}">${escapeHtml(name)}</option>`).join('');
const select = (id: string, names: readonly string[]): string =>
  `<select id="${id}"><option value="">All</option>${options(names)}</select>`;
const multiselect = (id: string, names: readonly string[]): string =>
  `<select id="${id}" multiple class="ui-towbook-multiselect" style="display:none">${options(names)}</select><span class="ui-combobox"><input class="ui-combobox-input" placeholder="All" autocomplete="off"><a class="ui-combobox-toggle" tabindex="-1" title="Show All Items">&#9662;</a></span>`;
const filter = (id: string, title: string, control: string, hidden = false): string =>
  `<li id="${id}"${hidden ? ' style="display:none"' : ''}><span>${title}</span> ${control}</li>`;

function filters(site: Site): string {
  const today = site.now();
  const names = (pick: (call: Site['calls'][number]) => string): readonly string[] => [...new Set(site.calls.map(pick))].toSorted();
  return `<div id="filterOptions"><ul>
${filter('filterDateRange', 'Date Range', `<input id="dpStartDate" class="datePicker" value="${usDay(today.subtract({ days: 7 }))}"> to <input id="dpEndDate" class="datePicker" value="${usDay(today)}">`)}
${filter('filterDateRangeField', 'Date Field', '<select id="cbDateRangeField"><option value="0">Completion</option><option value="1">Lock</option><option value="3">Modified</option></select>', true)}
${filter('filterReason', 'Reason', select('cbReason', reasons))}
${filter('filterAccount', 'Account', multiselect('cbAccount', [...new Set([...houseAccounts, ...names((call) => call.account)])].toSorted()))}
${filter('filterAccountType', 'Account Type', multiselect('cbAccountType', accountTypes))}
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
${filter('filterPaymentStatus', 'Payment Status', '<select id="cbPaymentStatus"><option value="">All</option><option value="p">Paid</option><option value="u">Unpaid</option></select>')}
${filter('filterRateItem', 'Service Item', multiselect('cbRateItem', serviceItems))}
${filter('filterImpounds', 'Impounds', '<select id="cbImpounds"><option value="0">All</option><option value="2">None</option></select>', true)}
</ul>${site.switches.changedPage === 'noUpdateButton' ? '<a id="runReport" href="#">Run report</a>' : '<input id="btnRefresh" type="button" class="standard-button" value="Update">'}</div>`;
}

/** The report page; its rows are drawn by script after Update. */
export function callAnalysisPage(site: Site): Answer {
  const change = site.switches.changedPage;
  const columns = [
    change === 'renamedColumn' ? 'Job No.' : 'Call #',
    'Reason',
    change === 'renamedColumn' ? 'Opened' : 'Date',
    'Completed',
    'Account',
    'PO #',
    'Driver',
    'Dispatcher',
    'Truck',
  ];
  const heads = columns.map((name) => `<th>${name}</th>`).join('');
  const content = `<form onsubmit="return false"><input type="hidden" id="content_reportType" name="ctl00$content$reportType" value="CallAnalysis">
<div id="toolbar"><a id="exportReport" href="javascript:void(0)" onclick="ExportReport()">Export to Excel</a></div>${filters(site)}
<div id="tabLoader" style="display:none">Loading Report</div><div id="businessMetrics"><table id="summary"><tbody></tbody></table></div>
<div id="callAnalysisTable"><table id="${change === 'noTable' ? 'jobGrid' : 'callAnalysis'}" class="${change === 'noTable' ? 'grid' : 'sortable list'}"><thead><tr>${heads}<th class="colRateItem">Service Item(s) Total</th><th>Total</th><th>Payments</th><th>Balance</th></tr></thead><tbody></tbody></table></div><div id="multiNav"></div></form>`;
  return html(page('Reports - Call Analysis', content, site.switches, comboboxScript + editorScript + callAnalysisScript));
}
