import { z } from 'zod';
import type { Answer } from './http';
import { download, escapeHtml, html, json } from './http';
import type { ImpoundView } from './impoundsCsv';
import { impoundsCsv, impoundsIn, impoundViews } from './impoundsCsv';
import { page } from './layout';
import type { Site } from './site';
import { listedCalls } from './site';

const pageSize = 50;

function viewOf(query: URLSearchParams): ImpoundView {
  return z.enum(impoundViews).catch('current').parse(query.get('view'));
}

const script = (view: ImpoundView): string => String.raw`
var loaded=0,busy=false,grid=document.getElementById('grid_grid_records');
function more(){
  if(busy)return;busy=true;
  call('GET','/api/impounds?view=${view}&offset='+loaded).then(function(answer){return answer.json()}).then(function(data){
    data.rows.forEach(function(row){var tr=element('tr',{recid:row.stockNumber});Object.keys(row).forEach(function(key){tr.append(element('td',{},row[key]))});grid.querySelector('tbody').append(tr)});
    loaded+=data.rows.length;busy=data.rows.length===0;
  }).catch(function(){});
}
grid.addEventListener('scroll',function(){if(grid.scrollTop+grid.clientHeight>grid.scrollHeight-60)more()});
window.addEventListener('load',more);
`;

/** The impounds grid; its rows come as it is scrolled, its Export button is there but not visible. */
export function impoundsPage(site: Site, query: URLSearchParams): Answer {
  const view = viewOf(query);
  const tabs = impoundViews.map((name) => `<a href="/Impounds/?view=${name}">${name === 'report' ? 'All' : name}</a>`).join(' | ');
  const button = (id: string, caption: string, action: string): string =>
    `<td id="tb_grid_toolbar_item_${id}"><table class="w2ui-button" onclick="${action}"><tbody><tr><td><table cellpadding="1" cellspacing="0"><tbody><tr><td class="w2ui-tb-caption" nowrap><a>${caption}</a></td></tr></tbody></table></td></tr></tbody></table></td>`;
  const content = `<p>${tabs}</p><div id="grid" class="w2ui-reset w2ui-grid"><div id="grid_grid_toolbar" class="w2ui-grid-toolbar w2ui-reset w2ui-toolbar"><table cellspacing="0" cellpadding="0"><tbody><tr>${button('reload', 'Reload', 'location.reload()')}${button('export', 'Export', `location.href='/Impounds/Export?view=${view}'`)}</tr></tbody></table></div>
<div id="grid_overlay" style="display:none"><table><tbody><tr><td class="w2ui-tb-caption"><a href="/Accounts/?export=1">Export</a></td></tr></tbody></table></div>
<div id="grid_grid_records" class="w2ui-grid-records" style="height:420px;overflow:auto"><table class="list"><thead><tr><th>Stock #</th><th>Call #</th><th>Impound Date</th><th>Vehicle</th><th>VIN</th></tr></thead><tbody></tbody></table></div></div>`;
  return html(page('Impounds', content, site.switches, script(view)));
}

export function impoundsData(site: Site, query: URLSearchParams): Answer {
  const offset = z.coerce.number().int().min(0).catch(0).parse(query.get('offset'));
  const rows = impoundsIn(site, viewOf(query)).slice(offset, offset + pageSize);
  return json({
    rows: rows.map((call) => ({
      stockNumber: call.stockNumber,
      callNumber: call.callNumber,
      impoundDay: call.impoundDay,
      vehicle: `${call.year} ${call.make} ${call.model}`.trim(),
      vin: call.vin,
    })),
  });
}

export function impoundsExport(site: Site, query: URLSearchParams): Answer {
  site.counters.exports += 1;
  return download('Impounds.csv', 'text/csv; charset=utf-8', impoundsCsv(site, viewOf(query)));
}

/** `/impounds/Impound?id=<stock number>`. */
export function impoundPage(site: Site, query: URLSearchParams): Answer {
  const call = listedCalls(site).find((one) => one.stockNumber === query.get('id'));
  if (call === undefined) return html(page('Impound not found', '<p>This impound does not exist.</p>', site.switches), 404);
  const rows = [
    ['Stock #', call.stockNumber],
    ['Call #', call.callNumber],
    ['VIN', call.vin],
    ['Have Keys', call.hasKeys ? 'Yes' : 'No'],
    ['Storage Lot', call.storageLot],
  ] as const;
  const body = rows.map(([name, value]) => `<tr><th>${name}</th><td>${escapeHtml(value)}</td></tr>`).join('');
  return html(page('Impound', `<table class="list">${body}</table>`, site.switches));
}
