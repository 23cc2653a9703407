import { callAnalysisPage } from './callAnalysis';
import { reportData, reportExport } from './callAnalysisRows';
import { editorData, editorPage } from './editor';
import type { Answer } from './http';
import { html, plain } from './http';
import { impoundPage, impoundsData, impoundsExport, impoundsPage } from './impounds';
import { barePage, page } from './layout';
import { appLogin, logout, marketingLogin, toLogin } from './login';
import { dispatchingReportsPage, emptyPage, reportsPage } from './reports';
import type { Site } from './site';
import type { Visit } from './visit';

type Route = (site: Site, visit: Visit) => Answer;

const open: Readonly<Record<string, Route>> = {
  '/security/login.aspx': appLogin,
  '/security/login': appLogin,
  '/login': marketingLogin,
  '/security/logout.aspx': logout,
};

const closed: Readonly<Record<string, Route>> = {
  '/': (site) => emptyPage(site, 'Dashboard'),
  '/default.aspx': (site) => emptyPage(site, 'Dashboard'),
  '/reports': reportsPage,
  '/reports/dispatching': dispatchingReportsPage,
  '/reports/dispatching/viewer': (site, visit) =>
    visit.query.get('report')?.toLowerCase() === 'callanalysis' ? callAnalysisPage(site) : emptyPage(site, 'Reports - Viewer'),
  '/reports/dispatching/export': (site, visit) => reportExport(site, visit.query),
  '/dispatcheditor/editor.aspx': (site, visit) => editorPage(site, visit.query),
  '/impounds': (site, visit) => impoundsPage(site, visit.query),
  '/impounds/export': (site, visit) => impoundsExport(site, visit.query),
  '/impounds/impound': (site, visit) => impoundPage(site, visit.query),
  '/api/reports/callanalysis': (site, visit) => reportData(site, visit.body),
  '/api/impounds': (site, visit) => impoundsData(site, visit.query),
  '/ds4': (site) => emptyPage(site, 'Dispatching'),
  '/map': (site) => emptyPage(site, 'Map'),
  '/accounts': (site) => emptyPage(site, 'Accounts'),
  '/settings': (site) => emptyPage(site, 'Settings'),
  '/support': (site) => emptyPage(site, 'Support'),
  '/notifications': (site) => emptyPage(site, 'Notifications'),
};

const notFound = (site: Site): Answer => html(page('Page not found', '<p>There is no such page.</p>', site.switches), 404);

/** Answers one request of the look-alike; a page asks for a log-in, an `/api/` address answers 401 without one. */
export function route(site: Site, visit: Visit): Answer {
  if (site.switches.down === 'unavailable') return html(barePage('Service Unavailable', '<h2>Service Unavailable</h2>'), 503);
  if (site.switches.botChallenge403) {
    return html(
      barePage('Just a moment...', '<div id="challenge-running"><h2>Checking your browser before accessing Towbook.</h2></div>'),
      403,
    );
  }
  if (visit.path === '/favicon.ico') return { status: 204, body: '' };
  const path = visit.path === '/' ? '/' : visit.path.replace(/\/+$/, '');
  const openRoute = open[path];
  if (openRoute !== undefined) return openRoute(site, visit);
  if (visit.session === undefined) {
    return path.startsWith('/api/') ? plain('Invalid Security Token. Please re-authenticate.', 401) : toLogin(site, visit);
  }
  const editor = /^\/api\/dispatch\/calls\/(\d+)$/.exec(path)?.[1];
  if (editor !== undefined) return editorData(site, visit, editor);
  return (closed[path] ?? notFound)(site, visit);
}
