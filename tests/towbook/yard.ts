import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../db/open';
import type { Input, OperationName, Output, Push, PushName } from '../../preload/contract';
import type { ImportProgress } from '../../preload/contract/towbook';
import { browserFinder } from '../../main/desktop/browser/finder';
import { systemTimers } from '../../main/desktop/time';
import { createOffice } from '../../main/office/office';
import type { Log } from '../../main/office/ports';
import type { OpenTowbook } from '../../main/office/towbookSource';
import { placeDatabase } from '../migrated';

const notOpened: OpenTowbook = () => Promise.reject(new Error('this test opens no browser'));

export type YardOptions = Readonly<{
  now?: string;
  open?: OpenTowbook;
  /** An office that was closed with `keep`. */
  folder?: string;
  settings?: Readonly<Record<string, unknown>>;
}>;

/** The whole office on a database file in its own folder, with a clock that stands until it is set. */
export async function openYard(options: YardOptions = {}) {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'itow-yard-'));
  const databaseFile = join(folder, 'office.db');
  let now = options.now ?? '2026-06-29T16:30:00.000Z';
  placeDatabase(databaseFile, now);
  const pushes: ImportProgress[] = [];
  const notifications: string[] = [];
  const waiting = new Set<() => void>();
  const errors: string[] = [];
  const log: Log = {
    info: () => {},
    warn: () => {},
    error: (message, detail) => void errors.push(`${message} ${JSON.stringify(detail)}`),
  };
  const office = await createOffice({
    clock: { now: () => now },
    timers: systemTimers,
    databaseFile,
    folder,
    modes: { current: () => 'office', choose: () => {} },
    printer: { pdf: () => Promise.reject(new Error('nothing is printed here')), close: () => Promise.resolve() },
    secrets: {
      available: () => true,
      seal: (plain) => Buffer.from(plain).toReversed(),
      open: (sealed) => Buffer.from(sealed.toReversed()).toString(),
    },
    browser: browserFinder(),
    towbook: options.open ?? notOpened,
    notify: <Name extends PushName>(name: Name, payload: Push<Name>) => {
      if (name === 'notification') notifications.push((payload as Push<'notification'>).body);
      if (name !== 'towbook.progress') return;
      pushes.push(payload as ImportProgress);
      for (const wake of waiting) wake();
    },
    log,
  });

  /** Asks through the dispatcher; a refusal becomes an error with its code. */
  const ask = async <Name extends OperationName>(name: Name, input: Input<Name>): Promise<Output<Name>> => {
    const answer = await office.call(name, input, { name: 'Robin Sample', role: 'admin' });
    if (!answer.ok) throw Object.assign(new Error(answer.error.message), { code: answer.error.code });
    return answer.data as Output<Name>;
  };
  if (options.folder === undefined) await ask('office.begin', { mode: 'office', officeName: 'Sample Yard' });
  await ask('settings.set', {
    values: { 'towbook.paceMs': 0, 'towbook.username': 'practice', 'towbook.password': 'practice-yard', ...options.settings },
  });
  const { sqlite } = openStore(databaseFile, { readonly: true });

  return {
    folder,
    pushes,
    notifications,
    /** What the office logged as unexpected. */
    errors: (): readonly string[] => errors,
    ask,
    start: office.start,
    set: (values: Readonly<Record<string, unknown>>) => ask('settings.set', { values }),
    setClock: (moment: string) => {
      now = moment;
    },
    importFile: (path: string) => ask('towbook.importFile', { path }),
    importBytes: (bytes: Uint8Array, fileName: string) =>
      ask('towbook.importFile', { fileName, base64: Buffer.from(bytes).toString('base64') }),
    importText: (text: string, fileName = 'export.csv') =>
      ask('towbook.importFile', { fileName, base64: Buffer.from(text).toString('base64') }),
    importRange: (input: Input<'towbook.importRange'> = {}) => ask('towbook.importRange', { wait: true, ...input }),
    progress: () => ask('towbook.progress', {}),
    run: (id: number) => ask('towbook.run', { id, limit: 200 }),
    vehicle: (callNumber: string) => ask('vehicles.get', { callNumber }),
    /** Waits until an import tells of such a progress. */
    async told(condition: (progress: ImportProgress) => boolean): Promise<void> {
      while (!pushes.some(condition))
        await new Promise<void>((resolve) => {
          const wake = () => {
            waiting.delete(wake);
            resolve();
          };
          waiting.add(wake);
        });
    },
    count: (sql: string) => sqlite.prepare(`SELECT count(*) FROM ${sql}`).pluck().get() as number,
    /** Every vehicle as the database has it, without what depends on the moment of writing. */
    all: () => sqlite.prepare('SELECT * FROM vehicles ORDER BY id').all() as Record<string, unknown>[],
    async close({ keep = false } = {}) {
      for (const text of errors) if (!text.includes('nothing is printed here')) process.stderr.write(`${text}\n`);
      sqlite.close();
      await office.stop();
      if (!keep) rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type Yard = Awaited<ReturnType<typeof openYard>>;
