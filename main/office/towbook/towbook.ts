import { Problem } from '../../../preload/contract/problem';
import type { Base, Noun } from '../noun';
import { importFile } from './importFile';
import { openSource, startFromTowbook } from './fromTowbook';
import { createRemoval } from '../vehicles/removal';
import { createLogins } from './login';
import { disagreementOperations } from './disagreements/operations';
import type { TowbookParts } from './parts';
import { checkRange, recommendRange } from './range';
import { createImporter, type Ended } from './run/importer';
import { undoRun } from './run/undo';
import { createTold } from './told';

type TowbookOperation =
  | 'towbook.check'
  | 'towbook.recommendRange'
  | 'towbook.importRange'
  | 'towbook.importFile'
  | 'towbook.progress'
  | 'towbook.cancel'
  | 'towbook.undo'
  | 'towbook.matters'
  | 'towbook.settle'
  | 'towbook.told'
  | 'towbook.runs'
  | 'towbook.run';

type Neighbours = Omit<TowbookParts, keyof Base>;

/** TowBook's calls into the office: by its pages, by its exports, with a record of every run. */
export function openTowbook(base: Base, neighbours: Neighbours) {
  const parts: TowbookParts = { ...base, ...neighbours };
  const importer = createImporter(parts);
  const logins = createLogins(parts);
  const { store, vehicles, alerts } = parts;
  const { runs, progress, disagreements } = importer;
  const removal = createRemoval(store);
  const told = createTold(store);
  const recommended = () => recommendRange(parts.store, parts.clock.now(), parts.settings.get('towbook.account'));

  const check = async (given: Readonly<{ username: string; password: string }> | null, by: string) => {
    importer.refuseSecond();
    const source = await openSource(parts, given ?? logins.need(), new AbortController().signal, null);
    try {
      await logins.enter(source, by, given === null);
      return { accepted: true, message: 'TowBook accepted the user name and password.' };
    } catch (failure) {
      if (failure instanceof Problem && failure.code === 'TOWBOOK_WRONG_PASSWORD') return { accepted: false, message: failure.message };
      throw failure;
    } finally {
      await source.close();
    }
  };

  const start = (by: string, days: Readonly<{ from?: string | undefined; to?: string | undefined }>, account?: string) => {
    const usual = recommended();
    const range = checkRange({
      from: days.from ?? (days.to === undefined || days.to >= usual.from ? usual.from : days.to),
      to: days.to ?? usual.to,
    });
    return startFromTowbook(parts, importer, logins, { range, account: account ?? parts.settings.get('towbook.account'), by });
  };

  const operations = {
    'towbook.check': ({ username, password }, { session }) =>
      check(username === undefined || password === undefined ? null : { username, password }, session.name),
    'towbook.recommendRange': () => recommended(),
    'towbook.importRange': {
      long: async ({ from, to, account, wait }, { session }) => {
        const { run, ended } = start(session.name, { from, to }, account);
        if (wait) throwIfFailed(await ended);
        return { run: run.id, progress: progress.get() };
      },
    },
    'towbook.importFile': {
      long: async (given, { session }) => {
        if ('path' in given) return importFile(parts, importer, given, session.name);
        const bytes = 'upload' in given ? await parts.files.uploads.bytes(given.upload, session) : Buffer.from(given.base64, 'base64');
        return importFile(parts, importer, { fileName: given.fileName, bytes }, session.name);
      },
    },
    'towbook.progress': () => progress.get(),
    'towbook.cancel': {
      long: async () => {
        await importer.cancel('cancelled');
        return progress.get();
      },
    },
    'towbook.undo': ({ run }, change) => {
      importer.refuseSecond();
      return undoRun({ store, vehicles, removal, runs }, change, run);
    },
    ...disagreementOperations({ store, vehicles, removal, disagreements, alerts }),
    'towbook.told': ({ vehicleId }) => ({ told: told(vehicles.need(vehicleId).id) }),
    'towbook.runs': ({ limit, offset }) => runs.list(limit, offset),
    'towbook.run': ({ id, outcome, limit, offset }) => runs.rows(id, outcome, limit, offset),
  } satisfies Noun<TowbookOperation>['operations'];

  return {
    operations,
    /** Why the schedule cannot import now, as a sentence; null when it can. */
    blockedBy: (): string | null => {
      try {
        logins.need();
        return importer.isRunning() ? 'An import is running.' : null;
      } catch (failure) {
        if (failure instanceof Problem) return failure.message;
        throw failure;
      }
    },
    /** Imports the recommended range for the schedule; answers a sentence. Throws a Problem when it failed. */
    async run(by: string, signal: AbortSignal): Promise<string> {
      const { ended } = start(by, {});
      const interrupt = () => void importer.cancel('interrupted');
      signal.addEventListener('abort', interrupt, { once: true });
      if (signal.aborted) interrupt();
      try {
        const { run } = throwIfFailed(await ended);
        return `${run.rows} calls: ${run.created} new, ${run.updated} updated, ${run.unchanged} unchanged, ${run.skipped} skipped.`;
      } finally {
        signal.removeEventListener('abort', interrupt);
      }
    },
    /** `idle`, or the state of the newest run since the start. */
    state: (): string => progress.get().state,
    /** Marks runs that a crash left open. Call once when the office starts. */
    start: () =>
      parts.changes.write('towbook', 'towbook.start', (change) => {
        for (const left of runs.closeLeft(change)) parts.firstImports.look(change, 'towbook', left);
      }),
    /** Ends a running import; it goes on where it stopped when it is started again for the same days. */
    stop: () => importer.cancel('interrupted'),
  };
}

export type Towbook = ReturnType<typeof openTowbook>;

function throwIfFailed(end: Ended): Ended {
  if (end.error !== null) throw end.error;
  return end;
}
