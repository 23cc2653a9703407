import { dirname } from 'node:path';
import { createOffice } from '../../main/office/office';
import { say } from './dieAt';

/** A second program on the same database, as the command line is: adds vehicles one after another and prints the number each one got. */
const [databaseFile = '', now = '', count = ''] = process.argv.slice(2);
const office = await createOffice({
  clock: { now: () => now },
  timers: { after: () => () => {} },
  databaseFile,
  folder: dirname(databaseFile),
  modes: { current: () => 'office', choose: () => {} },
  printer: { pdf: () => Promise.reject(new Error('nothing is printed here')), close: () => Promise.resolve() },
  secrets: { available: () => false, seal: () => new Uint8Array(), open: () => '' },
  browser: () => ({ missing: 'no browser here' }),
  towbook: () => Promise.reject(new Error('no TowBook here')),
  notify: () => {},
  log: { info: () => {}, warn: () => {}, error: (message, detail) => void process.stderr.write(`${message} ${JSON.stringify(detail)}\n`) },
});
say('open');
for (let index = 0; index < Number(count); index += 1) {
  const result = await office.call(
    'vehicles.create',
    { callNumber: `C${index}`, make: 'Kia', towedAt: now },
    { name: 'Command line', role: 'admin' },
  );
  say(result.ok ? (result.data as { vehicle: { complaintNumber: string } }).vehicle.complaintNumber : result.error.code);
}
await office.stop();
