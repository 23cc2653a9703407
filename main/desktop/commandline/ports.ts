import type { Clock, Log, Ports } from '../../office/ports';
import { browserFinder } from '../browser/finder';
import { browserPrinter } from '../browser/printer';
import { noSecrets } from '../browser/secrets';
import { openTowbook } from '../scraper/open';
import { systemTimers } from '../time';

/** Standard output holds answers alone: what went wrong unexpectedly is told on the other one. */
export const quietLog: Log = {
  info: () => {},
  warn: () => {},
  error: (message, detail) => process.stderr.write(`${message} ${JSON.stringify(detail ?? {})}\n`),
};

/** What an office that the command line opens stands on, but for its place. */
export const commandLinePorts = (clock: Clock): Omit<Ports, 'databaseFile' | 'folder'> => ({
  clock,
  timers: systemTimers,
  modes: {
    current: () => 'office',
    choose: () => {},
    fixed: true,
  },
  printer: browserPrinter(browserFinder()),
  secrets: noSecrets,
  browser: browserFinder(),
  towbook: openTowbook,
  notify: () => {},
  log: quietLog,
});
