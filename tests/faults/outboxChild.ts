import { openStore } from '../../db/open';
import { createAlerts } from '../../main/office/alerts/store';
import { createOutbox } from '../../main/office/outbox/outbox';
import { createChanges } from '../../main/office/changes';

/** A program that owns the outbox of a database and sends until nothing waits: the one that is killed. */
const [file = '', port = ''] = process.argv.slice(2);
const store = openStore(file);
const now = () => new Date().toISOString();
const silent = { info: () => {}, warn: () => {}, error: () => {} };
const changes = createChanges({ store, clock: { now }, notify: () => {} });
const outbox = createOutbox({
  store,
  changes,
  now,
  timers: { after: () => () => {} },
  log: silent,
  alerts: createAlerts(store),
  account: () => ({
    host: '127.0.0.1',
    port: Number(port),
    security: 'none',
    user: null,
    password: null,
    from: 'office@ironwood-towing.example',
    fromName: 'Ironwood Towing',
  }),
  paused: () => false,
  quietHours: () => ({ from: '', until: '' }),
  attachments: () => [{ fileName: 'TOP.pdf', mediaType: 'application/pdf', bytes: Buffer.alloc(40_000, 'x') }],
  whenSent: () => {},
});
outbox.start();
await outbox.process();
await outbox.stop();
store.sqlite.close();
