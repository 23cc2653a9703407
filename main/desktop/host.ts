import { join } from 'node:path';
import type { CallResult } from '../../preload/contract/common';
import { errorOf } from '../office/call';
import type { Clock, Log, Notifier, Office, Ports, Printer, Secrets, Timers } from '../office/ports';
import type { BrowserFinder } from '../office/towbookSource';
import { databaseFileIn } from './databaseFile';
import { fileLog } from './log';
import { openProfiles, type Mode } from './profiles';
import { systemClock, systemTimers } from './time';

/** An open office, and how to end what was opened beside it. */
type OpenYard = Readonly<{ office: Office; stop: () => Promise<void> }>;

/** What a desktop brings, and the parts its entry joins to it. */
export type HostParts = Readonly<{
  dataFolder: string;
  createOffice: (ports: Ports) => Promise<Office>;
  /** The practice yard: its office, and its own TowBook and mail server. */
  openPracticeYard: (ports: Ports) => Promise<OpenYard>;
  printer: Printer;
  secrets: Secrets;
  browser: BrowserFinder;
  towbook: Ports['towbook'];
  /** Carries a push to the windows. */
  notify: Notifier;
  /** Loads the windows anew, after another yard was chosen. */
  reload: () => void;
  clock?: Clock | undefined;
  timers?: Timers | undefined;
}>;

/** A desktop's office, whichever yard it shows at the moment. */
export type Host = Readonly<{
  /** Calls as the person at this PC. Waits while the office opens; never throws and never answers undefined. */
  call: (name: string, input: unknown) => Promise<CallResult<unknown>>;
  mode: () => Mode | null;
  log: Log;
  /** Ends the office, its practice yard and the printer, within 5 s. */
  stop: () => Promise<void>;
}>;

const longestStop = 5000;

/** Opens the office of the remembered yard and keeps one open until `stop`. */
export function openHost(parts: HostParts): Host {
  const clock = parts.clock ?? systemClock;
  const profiles = openProfiles(parts.dataFolder);
  let log = fileLog(join(profiles.folder(profiles.mode()), 'log'), clock.now);
  const working = new Set<Promise<unknown>>();
  let stopping: Promise<void> | null = null;

  const open = async (): Promise<OpenYard> => {
    const mode = profiles.mode();
    const folder = profiles.folder(mode);
    log = fileLog(join(folder, 'log'), clock.now);
    const ports: Ports = {
      clock,
      timers: parts.timers ?? systemTimers,
      databaseFile: databaseFileIn(folder, log.warn),
      folder,
      modes: { current: profiles.mode, choose: (chosen) => choose(chosen) },
      printer: parts.printer,
      secrets: parts.secrets,
      browser: parts.browser,
      towbook: parts.towbook,
      notify: parts.notify,
      log,
    };
    const opened =
      mode === 'practice'
        ? await parts.openPracticeYard(ports)
        : { office: await parts.createOffice(ports), stop: () => Promise.resolve() };
    if (stopping === null) opened.office.start();
    log.info('The office is open', { mode, folder });
    return opened;
  };

  const close = async (opened: Promise<OpenYard>): Promise<void> => {
    const was = await opened.catch(() => null);
    await was?.office.stop();
    await was?.stop();
    log.info('The office has stopped');
  };

  /** A practice yard that does not open gives way to the yard before it, so that nobody is locked out; an office's failure stands. */
  const openOrGoBack = async (before: Mode | null): Promise<OpenYard> => {
    try {
      return await open();
    } catch (error) {
      if (profiles.mode() !== 'practice') throw error;
      log.error('The practice yard did not open', { error });
      profiles.remember(before);
      const opened = await open();
      parts.notify('data.changed', { tables: [] });
      parts.notify('notification', {
        title: 'The practice yard did not open',
        body: error instanceof Error ? error.message : String(error),
        path: null,
      });
      return opened;
    }
  };

  let current = openOrGoBack(null);
  current.catch((error: unknown) => log.error('The office did not open', { error }));

  /** The call that chooses must answer first, so the change waits for the calls under way. */
  const choose = (mode: Mode): void => {
    const modeBefore = profiles.mode();
    profiles.remember(mode);
    const before = current;
    const underWay = [...working];
    current = (async () => {
      await Promise.race([Promise.allSettled(underWay), pause(longestStop)]);
      await close(before);
      return openOrGoBack(modeBefore === 'practice' ? null : modeBefore);
    })();
    const reloadIfOther = () => {
      // A window that stays as it was can show why the yard did not open.
      if (profiles.mode() === mode) parts.reload();
    };
    current.then(reloadIfOther, (error: unknown) => {
      log.error('The chosen yard did not open', { error, mode });
      parts.reload();
    });
  };

  const callOpen = async (opened: Promise<OpenYard>, name: string, input: unknown): Promise<CallResult<unknown>> => {
    try {
      const { office } = await opened;
      return await office.call(name, input, office.session());
    } catch (error) {
      return { ok: false, error: errorOf(error, name, log) };
    }
  };

  return {
    call: (name, input) => {
      const answer = callOpen(current, name, input);
      working.add(answer);
      return answer.finally(() => working.delete(answer));
    },
    mode: profiles.mode,
    get log() {
      return log;
    },
    stop: () => {
      stopping ??= Promise.race([close(current).then(() => parts.printer.close()), pause(longestStop)]);
      return stopping;
    },
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}
