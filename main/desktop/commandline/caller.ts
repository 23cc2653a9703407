import { tmpdir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { staffRoles, type CallResult } from '../../../preload/contract/common';
import { Problem } from '../../../preload/contract/problem';
import { errorOf } from '../../office/call';
import { createOffice } from '../../office/office';
import type { Office } from '../../office/ports';
import { databaseFileIn, isDatabase } from '../databaseFile';
import { userDataFolder, yardFolder } from '../profiles';
import type { CommandLine } from './arguments';
import type { BatchCall } from './batch';
import { callClock } from './clock';
import { commandLinePorts, quietLog } from './ports';

/** Answers calls from the offices that they need, each opened with the first call that asks for it. */
export type Caller = Readonly<{
  /** Never throws. A call without a moment of its own is asked at the command line's. */
  call: (call: BatchCall) => Promise<CallResult<unknown>>;
  /** Ends the offices and the printer. */
  close: () => Promise<void>;
}>;

export function openCaller(line: CommandLine): Caller {
  const clock = callClock();
  const ports = commandLinePorts(clock);
  const places = { memory: () => ({ databaseFile: ':memory:', folder: tmpdir() }), yard: () => yardPlace(line) };
  const offices = new Map<keyof typeof places, Promise<Office>>();
  // The law alone asks no database; without one named it touches none.
  const officeFor = (operation: string): Promise<Office> => {
    const place = line.db === null && operation.startsWith('law.') ? 'memory' : 'yard';
    const known = offices.get(place);
    if (known) return known;
    const opened = (async () => createOffice({ ...ports, ...places[place]() }))();
    offices.set(place, opened);
    return opened;
  };
  return {
    async call({ operation, input, now }) {
      try {
        const role = staffRoles.find((known) => known === line.role);
        if (role === undefined)
          throw new Problem('BAD_INPUT', `There is no role ${line.role}. Nothing was done. The roles are ${staffRoles.join(', ')}.`);
        clock.set(now ?? line.now);
        const office = await officeFor(operation);
        return await office.call(operation, input, { name: line.as, role, mayNameFiles: true, mayReplaceFiles: line.isForced });
      } catch (failure) {
        return { ok: false, error: errorOf(failure, operation, quietLog) };
      }
    },
    async close() {
      // One that did not open has answered so to each call, and has nothing to end.
      const settled = await Promise.allSettled(offices.values());
      for (const office of settled) if (office.status === 'fulfilled') await office.value.stop();
      await ports.printer.close();
    },
  };
}

function yardPlace(line: CommandLine): Readonly<{ databaseFile: string; folder: string }> {
  const databaseFile = line.db === null ? databaseFileIn(yardFolder(userDataFolder(), 'office'), tell) : resolve(line.db);
  if (!line.isNew && !isDatabase(databaseFile))
    throw new Problem(
      'DATABASE_MISSING',
      `There is no database ${databaseFile}. Nothing was done. Name another with --db, or say --new to begin an empty one.`,
    );
  return { databaseFile, folder: dirname(databaseFile) };
}

const tell = (sentence: string) => void process.stderr.write(`${sentence}\n`);
