import { escapeHtml } from './http';
import { commonScript } from './commonScript';
import type { Switches } from './switches';

const navigation = [
  ['/default.aspx', 'Dashboard'],
  ['/DS4/', 'Dispatching'],
  ['/Map/', 'Map'],
  ['/Impounds/', 'Impounds'],
  ['/Accounts/', 'Accounts'],
  ['/Reports/', 'Reports'],
  ['/Settings/', 'Settings'],
] as const;

const style = `
body{font:13px Arial,sans-serif;margin:0;color:#222}
#root{display:flex;gap:18px;list-style:none;margin:0;padding:10px 16px 10px 24px;background:#2b4a6f}#root a{color:#fff;text-decoration:none}
main,#pageHolder-content{padding:12px 16px}#pageHolder-title{padding:0 16px}#x-logo{position:absolute;left:0;top:0;width:14px;height:14px}#intercom-container{position:fixed;left:6px;bottom:6px;background:#fff;border:1px solid #ccc}#filterOptions ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:10px}
table.list{border-collapse:collapse}table.list td,table.list th{border:1px solid #ccc;padding:3px 8px;max-width:420px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.ui-autocomplete{position:absolute;z-index:20;background:#fff;border:1px solid #888;list-style:none;margin:0;padding:4px;max-height:260px;overflow:auto}
.ui-autocomplete label{display:block;padding:2px 12px 2px 2px}
.modal-backdrop{position:fixed;inset:0;background:#0006;z-index:40}
.modal{position:fixed;left:10%;right:10%;top:6%;max-height:85%;overflow:auto;background:#fff;z-index:50;padding:14px;border:1px solid #555}
.edit-form label{display:inline-block;width:160px;margin:2px}.x-colRateItem,.colRateItem{display:none}
td.w2ui-tb-caption a{visibility:hidden}.practice-note{position:fixed;right:6px;bottom:6px;color:#666;background:#fffbe6;padding:2px 8px}
`;

const welcome = `
<div class="modal-backdrop" data-welcome></div>
<div class="modal" role="dialog" data-welcome><h3>Welcome to the new TowBook</h3><p>Would you like to take a short tour?</p>
<button type="button">Start the tour</button> <button type="button" onclick="leaveWelcome()">Not right now</button></div>`;

const sessionPopup = `
<div class="modal" id="sesssion-expired-message" title="Session Expired" role="alertdialog" style="display:none"><h3>Session Expired</h3>
<p>Your session has expired. Please log in again.</p><input type="button" class="standard-button" value="OK" onclick="location.href='/Security/Login?ReturnUrl='+encodeURIComponent(location.pathname+location.search)"></div>`;

/** The help that stands over every page: a dialog with a field and a Cancel of its own. */
const intercom = `
<div id="intercom-container" class="intercom-namespace"><div class="intercom-lightweight-app" role="dialog" aria-label="Help">
<form class="edit-form"><input type="text" id="intercom-message" placeholder="Ask a question"><input type="button" class="standard-button" value="Cancel" onclick="this.form.reset()"></form></div></div>`;

/** What a page is drawn from later stands in it as templates; their text is no part of the page. */
const templates = `
<script type="text/x-jquery-tmpl" id="t-quickSearchRow"><tr data-id="\${id}"><td><a id="callEditorLink_\${id}" href="/DispatchEditor/Editor.aspx?id=\${id}">\${callNumber}</a></td></tr></script>
<script type="text/x-jquery-tmpl" id="t-sessionExpired"><form><input name="Password" type="password"></form></script>`;

const menu = [
  ['/Impounds/?view=current', 'Impounds'],
  ['/Accounts/?export=1', 'Export'],
  ['/Reports/?go=last', 'Reports'],
] as const;

/** A page without navigation, for those who are not logged in. Like all of TowBook's it lies in a table. */
export function barePage(title: string, content: string): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${style}</style></head><body>
<table class="x-frame" width="100%" cellspacing="0" cellpadding="0"><tbody><tr><td>${content}</td></tr></tbody></table><div class="practice-note">Practice TowBook. Every name and number is made up.</div></body></html>`;
}

/** A page of a logged-in person: top navigation, what it shows in a table within a table, hidden parts of other pages, and a socket that stays open. */
export function page(title: string, content: string, switches: Switches, script = ''): string {
  const links = navigation.map(([address, name]) => `<li><a href="${address}">${name}</a></li>`).join('');
  const hidden = menu.map(([address, name]) => `<tr><td><a href="${address}">${name}</a></td></tr>`).join('');
  return barePage(
    title,
    `<a id="x-logo" href="/default.aspx" title="Towbook">&nbsp;</a><ul id="root" class="towbook-top-navigation">${links}<li class="x-icon"><a href="/support/" title="Help">?</a></li><li class="x-icon"><a href="/notifications" title="Notifications"><span class="bubble">3</span></a></li><li class="x-icon"><a href="/security/logout.aspx?id=00000000000000000000000000000000">Log out</a></li></ul>
<div id="x-menu" style="display:none"><table class="list"><thead><tr><th>Call #</th></tr></thead><tbody>${hidden}</tbody></table><input id="x-quick-search" type="text"><input type="button" class="standard-button" value="Update"><input type="button" class="standard-button" value="Cancel"></div>
<input type="hidden" id="x-userDrivingLicense" name="vinDecoder" value="off"><input type="hidden" id="x-vin-service" value="https://example.com/vin">
<table id="x-layout" width="100%" cellspacing="0" cellpadding="0"><tbody><tr><td>
<table id="pageHolder" width="100%"><tbody><tr><td id="pageHolder-title"><h2>${escapeHtml(title)}</h2></td></tr><tr><td id="pageHolder-content">${content}</td></tr></tbody></table>
</td></tr></tbody></table>${sessionPopup}${switches.welcomeDialog ? welcome : ''}${intercom}${templates}
<script>${commonScript}${script}</script>`,
  );
}
