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
#root{display:flex;gap:18px;list-style:none;margin:0;padding:10px 16px;background:#2b4a6f}#root a{color:#fff;text-decoration:none}
main{padding:12px 16px}#filterOptions ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:10px}
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

/** A page without navigation, for those who are not logged in. */
export function barePage(title: string, content: string): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${style}</style></head><body>${content}<div class="practice-note">Practice TowBook. Every name and number is made up.</div></body></html>`;
}

/** A page of a logged-in person: top navigation, the hidden session popup, and a socket that stays open. */
export function page(title: string, content: string, switches: Switches, script = ''): string {
  const links = navigation.map(([address, name]) => `<li><a href="${address}">${name}</a></li>`).join('');
  return barePage(
    title,
    `<ul id="root" class="towbook-top-navigation">${links}<li class="x-icon"><a href="/support/" title="Help">?</a></li><li class="x-icon"><a href="/notifications" title="Notifications"><span class="bubble">3</span></a></li><li class="x-icon"><a href="/security/logout.aspx?id=00000000000000000000000000000000">Log out</a></li></ul>
<main><div id="pageHolder-title"><h2>${escapeHtml(title)}</h2></div>${content}</main>${sessionPopup}${switches.welcomeDialog ? welcome : ''}
<script>${commonScript}${script}</script>`,
  );
}
