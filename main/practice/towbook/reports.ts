import type { Answer } from './http';
import { html } from './http';
import { page } from './layout';
import type { Site } from './site';

const links = (rows: readonly (readonly [address: string, name: string])[]): string =>
  `<ul>${rows.map(([address, name]) => `<li><a href="${address}">${name}</a></li>`).join('')}</ul>`;

export function reportsPage(site: Site): Answer {
  const groups = [
    ['/Reports/Dispatching/', 'Dispatching Reports'],
    ['/Reports/Accounting/', 'Accounting Reports'],
    ['/Reports/Impounds/', 'Impound Reports'],
  ] as const;
  return html(page('Reports', links(groups), site.switches));
}

export function dispatchingReportsPage(site: Site): Answer {
  const reports = [
    ['/Reports/Dispatching/Viewer?report=callanalysis', 'Call Analysis'],
    ['/Reports/Dispatching/Viewer?report=motorclub', 'Service/Motor Club Report'],
    ['/Reports/Dispatching/Viewer?report=drivers', 'Driver Activity'],
  ] as const;
  return html(page('Reports - Dispatching Reports', links(reports), site.switches));
}

/** A page of TowBook that the practice TowBook has no content for. */
export function emptyPage(site: Site, title: string): Answer {
  return html(page(title, '<p>Nothing here in the practice TowBook.</p>', site.switches));
}
