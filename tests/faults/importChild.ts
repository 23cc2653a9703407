import { dirname } from 'node:path';
import { openStore } from '../../db/open';
import { browserFinder } from '../../main/desktop/browser/finder';
import { systemTimers } from '../../main/desktop/time';
import { createOffice } from '../../main/office/office';
import { makePracticeYard } from '../../main/practice/yard/yard';
import type { Input, OperationName } from '../../preload/contract';
import { dieAt, say } from './dieAt';
import { sourceOf } from './recordedTowbook';

/**
 * An office that imports sixty days of TowBook and prints how many calls are kept, after each of them. `origin` is the practice TowBook
 * that a browser reads, or `-` for its calls without a browser; `statement` is the one at which it dies.
 */
const [databaseFile = '', now = '', calls = '', origin = '', statement = ''] = process.argv.slice(2);

const office = await createOffice({
  clock: { now: () => now },
  timers: systemTimers,
  databaseFile,
  folder: dirname(databaseFile),
  modes: { current: () => 'office', choose: () => {} },
  printer: { pdf: () => Promise.reject(new Error('nothing is printed here')), close: () => Promise.resolve() },
  secrets: {
    available: () => true,
    seal: (plain) => Buffer.from(plain).toReversed(),
    open: (sealed) => Buffer.from(sealed.toReversed()).toString(),
  },
  browser: browserFinder(),
  towbook:
    origin === '-'
      ? () => Promise.resolve(sourceOf(makePracticeYard({ now, calls: Number(calls) }).calls))
      : // Without the browser's library the program starts in half the time.
        async (options) => (await import('../../main/desktop/scraper/scraper')).openTowbook(options),
  notify: (name) => {
    if (name === 'data.changed') say(`kept ${kept.get() as number}`);
  },
  log: { info: () => {}, warn: () => {}, error: (message, detail) => void process.stderr.write(`${message} ${JSON.stringify(detail)}\n`) },
});
// A connection of its own sees what is committed, and nothing else.
const beside = openStore(databaseFile, { readonly: true });
const kept = beside.sqlite.prepare('SELECT count(*) FROM import_rows').pluck();

const ask = async <Name extends OperationName>(name: Name, input: Input<Name>): Promise<void> => {
  const result = await office.call(name, input, { name: 'Dana R.', role: 'admin' });
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
};
await ask('office.begin', { mode: 'office', officeName: 'Sample Yard' });
await ask('settings.set', {
  values: {
    'towbook.paceMs': 0,
    'towbook.username': 'practice',
    'towbook.password': 'practice-yard',
    ...(origin === '-' ? {} : { 'towbook.baseUrl': origin }),
  },
});
dieAt(Number(statement));
await ask('towbook.importRange', { from: '2026-09-20', to: '2026-11-20', wait: true });
beside.sqlite.close();
await office.stop();
say('done');
