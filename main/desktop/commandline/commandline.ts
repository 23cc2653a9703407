import { tmpdir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { isPossibleYear } from '../../../preload/contract/year';
import { staffRoles, type CallResult } from '../../../preload/contract/common';
import { Problem } from '../../../preload/contract/problem';
import { errorOf } from '../../office/call';
import { createOffice } from '../../office/office';
import type { Clock, Log, Ports } from '../../office/ports';
import { browserFinder } from '../browser/finder';
import { browserPrinter } from '../browser/printer';
import { databaseFileIn, isDatabase } from '../databaseFile';
import { userDataFolder, yardFolder } from '../profiles';
import { openTowbook } from '../scraper/open';
import { systemClock, systemTimers } from '../time';
import { noSecrets } from '../browser/secrets';
import { readArguments, usage, type CommandLine } from './arguments';

const quietLog: Log = {
  info: () => {},
  warn: () => {},
  error: (message, detail) => process.stderr.write(`${message} ${JSON.stringify(detail ?? {})}\n`),
};

async function livePracticeDay(): Promise<number> {
  const print = (line: string) => process.stdout.write(`${line}\n`);
  try {
    const { practiceDay } = await import('../../practice/day');
    await practiceDay({ ports: (place) => ({ ...desktopPorts(systemClock), ...place }), print });
    return 0;
  } catch (failure) {
    const { code, message } = errorOf(failure, 'demo', quietLog);
    process.stderr.write(`${code}: ${message}\n`);
    return 1;
  }
}

/** Answers one operation as JSON on standard output, or runs the practice day. The result is the exit code. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  if (args[0] === 'demo') {
    return livePracticeDay();
  }
  const parsed = readArguments(args);
  if (typeof parsed === 'string') {
    process.stderr.write(`${parsed}\n${usage}`);
    return 2;
  }
  const result = await answer(parsed);
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  return result.ok ? 0 : 1;
}

async function answer(line: CommandLine): Promise<CallResult<unknown>> {
  try {
    const input = readJson(line.input);
    const role = staffRoles.find((known) => known === line.role);
    if (role === undefined)
      throw new Problem('BAD_INPUT', `There is no role ${line.role}. Nothing was done. The roles are ${staffRoles.join(', ')}.`);
    const joined = ports(line);
    const office = await createOffice(joined);
    try {
      return await office.call(line.command, input, { name: line.as, role, mayNameFiles: true, mayReplaceFiles: line.isForced });
    } finally {
      await office.stop();
      await joined.printer.close();
    }
  } catch (failure) {
    return { ok: false, error: errorOf(failure, line.command, quietLog) };
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Problem('BAD_INPUT', 'The input is not JSON. Nothing was done. Put it in single quotes, such as \'{"id": 1}\'.', { cause });
  }
}

function ports(line: CommandLine): Ports {
  const ofClock = desktopPorts(line.now === null ? systemClock : standingClock(line.now));
  // The law alone asks no database; without one named it touches none.
  if (line.db === null && line.command.startsWith('law.')) return { ...ofClock, databaseFile: ':memory:', folder: tmpdir() };
  const databaseFile = line.db === null ? databaseFileIn(yardFolder(userDataFolder(), 'office'), tell) : resolve(line.db);
  if (!line.isNew && !isDatabase(databaseFile))
    throw new Problem(
      'DATABASE_MISSING',
      `There is no database ${databaseFile}. Nothing was done. Name another with --db, or say --new to begin an empty one.`,
    );
  return { ...ofClock, databaseFile, folder: dirname(databaseFile) };
}

const tell = (sentence: string) => void process.stderr.write(`${sentence}\n`);

const desktopPorts = (clock: Clock): Omit<Ports, 'databaseFile' | 'folder'> => ({
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

/** A clock that starts at the given moment and goes on from there. */
function standingClock(text: string): Clock {
  const start = Date.parse(text);
  if (Number.isNaN(start) || !isPossibleYear(Number(text.slice(0, 4))))
    throw new Problem('BAD_INPUT', `--now ${text} is not a moment. Nothing was done. Write it as 2026-11-21T10:00:00-05:00.`);
  return { now: () => new Date(start).toISOString() };
}
