import { dirname } from 'node:path';
import { browserFinder } from '../../main/desktop/browser/finder';
import { systemTimers } from '../../main/desktop/time';
import { createOffice } from '../../main/office/office';
import type { Office, Ports } from '../../main/office/ports';
import type { Input, OperationName, Output } from '../../preload/contract';

/** The moment every figure is taken at. */
export const now = '2026-11-20T15:00:00.000Z';

export type BenchOffice = Readonly<{
  office: Office;
  /** The answer's data; throws what the office refused. */
  call: <Name extends OperationName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;
}>;

/** A whole office on a database file, with a still clock and without a window. */
export async function openBenchOffice(databaseFile: string, overrides: Partial<Ports> = {}): Promise<BenchOffice> {
  const office = await createOffice({
    clock: { now: () => now },
    timers: systemTimers,
    databaseFile,
    folder: dirname(databaseFile),
    modes: { current: () => 'office', choose: () => {} },
    printer: { pdf: () => Promise.reject(new Error('no printer was given')), close: () => Promise.resolve() },
    secrets: { available: () => false, seal: () => new Uint8Array(), open: () => '' },
    browser: browserFinder(),
    towbook: () => Promise.reject(new Error('no TowBook was given')),
    notify: () => {},
    log: {
      info: () => {},
      warn: () => {},
      error: (message, detail) => void process.stderr.write(`${message} ${JSON.stringify(detail ?? {})}\n`),
    },
    ...overrides,
  });
  return {
    office,
    call: async (name, input) => {
      const result = await office.call(name, input, { name: 'Bench', role: 'admin', mayNameFiles: true });
      if (!result.ok) throw new Error(`${name}: ${result.error.code}: ${result.error.message}`);
      return result.data as never;
    },
  };
}
