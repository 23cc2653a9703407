import { join } from 'node:path';
import { Problem } from '../../../preload/contract/problem';
import { readSheet } from './file/table';
import { importSheet, newAccount } from './importFile';
import { readRange } from './importRange';
import type { Logins } from './login';
import type { TowbookParts } from './parts';
import type { Range } from './range';
import type { Ended, Importer, Importing } from './run/importer';
import type { RunRow } from './run/runs';
import type { TowbookCredentials, TowbookSource } from '../towbookSource';

export type FromTowbook = Readonly<{ range: Range; account: string; by: string }>;
type Started = Readonly<{ run: RunRow; ended: Promise<Ended> }>;
type Way = 'call_analysis' | 'impounds_csv';

const failed = 'towbook.import';
const changed = 'towbook.changed';

/**
 * Imports from TowBook's pages in the way that the office has chosen; where its page has changed, in the other one, if the office
 * allows that. Throws IMPORT_RUNNING, TOWBOOK_NO_CREDENTIALS, TOWBOOK_LOGIN_STOPPED.
 */
export function startFromTowbook(parts: TowbookParts, importer: Importer, logins: Logins, asked: FromTowbook): Started {
  const first = parts.settings.get('towbook.source');
  const { run, ended } = start(parts, importer, logins, asked, first);
  return { run, ended: finish(parts, importer, logins, asked, first, ended) };
}

async function finish(
  parts: TowbookParts,
  importer: Importer,
  logins: Logins,
  asked: FromTowbook,
  first: Way,
  ended: Promise<Ended>,
): Promise<Ended> {
  const end = await ended;
  const hasChanged = end.error instanceof Problem && end.error.code === 'TOWBOOK_CHANGED';
  parts.changes.write(asked.by, 'towbook.import', (change) => {
    if (end.run.state === 'done') for (const key of [failed, changed]) parts.alerts.clear(change, key);
    if (end.run.state === 'failed')
      parts.alerts.raise(change, hasChanged ? changed : failed, 'warning', `The TowBook import failed. ${end.run.errorMessage ?? ''}`);
  });
  announce(parts, end.run, importer.disagreements.count());
  if (!hasChanged || !parts.settings.get('towbook.fallback') || importer.isRunning()) return end;
  const other = start(parts, importer, logins, asked, first === 'call_analysis' ? 'impounds_csv' : 'call_analysis');
  const second = await other.ended;
  // The first failure is the one to act on where neither page is as it was; its sentence stays on the screens in any case.
  return second.error === null ? second : end;
}

/** A word to whoever is at the PC, when there is something new, or nothing came. */
function announce({ notify }: TowbookParts, run: RunRow, disagreements: number): void {
  const { state, created, updated, unchanged, skipped, errorMessage } = run;
  const hasNews = state === 'done' && created + updated > 0;
  if (!hasNews && state !== 'failed') return;
  const counts = `${created} new, ${updated} updated, ${unchanged} unchanged, ${skipped} skipped.`;
  const open = disagreements === 0 ? '' : ` ${disagreements} ${disagreements === 1 ? 'waits' : 'wait'} for a decision.`;
  notify('notification', {
    title: state === 'failed' ? 'TowBook import failed' : 'TowBook import',
    body: state === 'failed' ? (errorMessage ?? '') : `${counts}${open}`,
    path: '/towbook',
  });
}

function start(parts: TowbookParts, importer: Importer, logins: Logins, asked: FromTowbook, way: Way): Started {
  importer.refuseSecond();
  const { range, account, by } = asked;
  const credentials = logins.need();
  const detail =
    way === 'call_analysis' ? `Call Analysis of ${account || 'all accounts'}, ${range.from} to ${range.to}` : 'Export of the Impounds page';
  return importer.start(
    by,
    'Opening TowBook',
    (change) => {
      const left = way === 'call_analysis' ? importer.runs.unfinished(way, detail) : undefined;
      return left === undefined ? importer.runs.begin(change, { source: way, detail }) : importer.runs.resume(change, left.id);
    },
    async (importing) => {
      const evidence = join(parts.folder, 'imports', String(importing.run.id));
      const source = await openSource(parts, credentials, importing.signal, evidence);
      try {
        await logins.enter(source, by, true);
        if (way === 'call_analysis') await readRange(parts, importer, source, importing, { ...range, account });
        else await readExport(parts, importer, source, importing);
      } finally {
        await source.close();
      }
    },
  );
}

async function readExport(parts: TowbookParts, importer: Importer, source: TowbookSource, importing: Importing): Promise<void> {
  importer.progress.show(importing.run, { doing: 'Fetching the export of the Impounds page' });
  const bytes = await source.downloadImpounds();
  const sheet = await readSheet('The export of the Impounds page', bytes).catch((failure: unknown) => {
    // TowBook itself gave this file, so another shape of it is a page that has changed.
    throw failure instanceof Problem ? new Problem('TOWBOOK_CHANGED', failure.message, { cause: failure }) : failure;
  });
  await importSheet(parts, importer, sheet, importing, newAccount());
}

/** A browser at TowBook's door. */
export function openSource(
  parts: TowbookParts,
  credentials: TowbookCredentials,
  signal: AbortSignal,
  evidenceFolder: string | null,
): Promise<TowbookSource> {
  return parts.towbook({
    browser: parts.browser,
    baseUrl: parts.settings.get('towbook.baseUrl'),
    credentials,
    timeoutMs: parts.settings.get('towbook.timeoutSeconds') * 1000,
    evidenceFolder,
    signal,
  });
}
