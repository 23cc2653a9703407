import type { Answer } from './http';
import { cookie, escapeHtml, html, redirect } from './http';
import { barePage } from './layout';
import type { Site } from './site';
import type { Visit } from './visit';

const antiforgeryCookie = '__RequestVerificationToken';

/** A path of this site to return to; anything else becomes the front page. */
function returnTo(visit: Visit): string {
  const wanted = visit.query.get('ReturnUrl') ?? '/';
  return /^\/(?![/\\])/.test(wanted) ? wanted : '/';
}

/** What else has a field and a button on the page. */
const siteSearch = `<p><a href="/Reports-and-analytics">Reports</a></p><form action="/search"><input name="username" type="text" placeholder="Newsletter e-mail"><input name="q" type="text"><button type="submit">Search</button></form>`;

function appForm(site: Site, visit: Visit, error: string, username: string): Answer {
  const form = site.sessions.openForm(visit.cookies.get(antiforgeryCookie));
  const errors =
    error === '' ? '' : `<div class="validation-summary-errors text-danger" id="val-summary"><ul><li>${escapeHtml(error)}</li></ul></div>`;
  const fields =
    site.switches.changedPage === 'noLoginFields'
      ? '<p><label for="Email">E-mail</label><input id="Email" name="Email" type="text"></p>'
      : `<p><label for="Username">Username</label><input id="Username" name="Username" type="text" value="${escapeHtml(username)}"></p>
<p><label for="Password">Password</label><input id="Password" name="Password" type="password"> <span class="text-danger">*</span></p>`;
  return {
    ...html(
      barePage(
        'Log in to Towbook',
        `<main><h2>Log in to Towbook</h2>${siteSearch}${errors}<form method="post" action="${escapeHtml(visit.address)}">${fields}
<button name="bSignIn" type="submit">Log in</button><input name="RequestVerificationToken" type="hidden" value="${form.token}"></form></main>`,
      ),
    ),
    cookies: [cookie(antiforgeryCookie, form.cookie), ...visit.newVisitorCookies],
  };
}

function marketingForm(visit: Visit, error: string, username: string): Answer {
  const errors = error === '' ? '' : `<div class="alert-danger">${escapeHtml(error)}</div>`;
  return {
    ...html(
      barePage(
        'Towbook | Log in',
        `<main><h2>Log in</h2>${errors}<form method="post" action="/login" novalidate onsubmit="return checkLogin(this)">
<input name="username" type="text" placeholder="Username" value="${escapeHtml(username)}"><input name="password" type="password" placeholder="Password">
<p class="client-message text-danger"></p><button type="submit" name="intent" value="login">Log in</button></form>${siteSearch}</main>
<script>function checkLogin(form){var missing=!form.username.value?'Username is required':!form.password.value?'Password is required':'';form.querySelector('.client-message').textContent=missing;return !missing}</script>`,
      ),
    ),
    cookies: [...visit.newVisitorCookies],
  };
}

/** Why these credentials are refused; null when they are right. */
function refusal(site: Site, username: string | null, password: string | null): string | null {
  const limit = site.switches.lockAfterFailures;
  const isLocked = limit !== null && site.counters.failedLogins >= limit;
  const isRight = username === site.credentials.username && password === site.credentials.password;
  if (isLocked) return 'This account has been locked. Contact your administrator.';
  if (isRight) return null;
  site.counters.failedLogins += 1;
  return 'The username or password you entered is incorrect.';
}

function enter(site: Site, visit: Visit, to: string): Answer {
  site.counters.logins += 1;
  return redirect(to, [cookie('.xtl', site.sessions.begin()), cookie('X-Session-Timeout', '43200'), ...visit.newVisitorCookies]);
}

/** `/Security/Login.aspx` and `/Security/Login`: the form posts to itself with a token that pairs with a cookie. */
export function appLogin(site: Site, visit: Visit): Answer {
  if (site.switches.loginVariant === 'marketing') return redirect('/login', visit.newVisitorCookies);
  if (visit.method !== 'POST') return appForm(site, visit, '', '');
  const form = new URLSearchParams(visit.body);
  if (!site.sessions.acceptForm(visit.cookies.get(antiforgeryCookie), form.get('RequestVerificationToken'))) {
    site.counters.refusedForms += 1;
    return html(
      barePage('Error', '<main><h2>Server Error</h2><p>The required anti-forgery token was not supplied or was invalid.</p></main>'),
      500,
    );
  }
  const error = refusal(site, form.get('Username'), form.get('Password'));
  return error === null ? enter(site, visit, returnTo(visit)) : appForm(site, visit, error, form.get('Username') ?? '');
}

/** `/login`, the form of the marketing site. */
export function marketingLogin(site: Site, visit: Visit): Answer {
  if (visit.method !== 'POST') return marketingForm(visit, '', '');
  const form = new URLSearchParams(visit.body);
  const error = refusal(site, form.get('username'), form.get('password'));
  return error === null ? enter(site, visit, '/') : marketingForm(visit, error, form.get('username') ?? '');
}

export function logout(site: Site, visit: Visit): Answer {
  site.sessions.end(visit.cookies.get('.xtl'));
  return redirect('/Security/Login.aspx', ['.xtl=; Path=/; Max-Age=0']);
}

export function toLogin(site: Site, visit: Visit): Answer {
  if (site.switches.loginVariant === 'marketing') return redirect('/login', visit.newVisitorCookies);
  return redirect(`/Security/Login?ReturnUrl=${encodeURIComponent(visit.address)}`, visit.newVisitorCookies);
}
