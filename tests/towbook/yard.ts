import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../db/migrate';
import { openStore } from '../../db/open';
import type { OperationName, Output, Push, PushName } from '../../preload/contract';
import type { ImportProgress } from '../../preload/contract/towbook';
import { Problem } from '../../preload/contract/problem';
import { browserFinder } from '../../main/desktop/browser/finder';
import { createAgencies } from '../../main/office/agencies/store';
import { createAlerts } from '../../main/office/alerts/store';
import { createCall, type Handlers } from '../../main/office/call';
import type { Log } from '../../main/office/ports';
import { createSettings } from '../../main/office/settings/store';
import { createTowbook, type Towbook } from '../../main/office/towbook/towbook';
import type { OpenTowbook } from '../../main/office/towbook/source';
import { createComplaints } from '../../main/office/vehicles/complaint';
import { createEventRows } from '../../main/office/vehicles/events';
import { createVehicleRows } from '../../main/office/vehicles/rows';
import { createVehicles } from '../../main/office/vehicles/service';
import { createStandings, type Assessor } from '../../main/office/vehicles/standing';
import { createWork, type Change } from '../../main/office/work';

/** The law is tested elsewhere: here every vehicle that was towed has one step to do, and the last event that ends a stay ends it. */
const assessor: Assessor = {
  rulesKey: () => 'test',
  standing: ({ towType, events }) => {
    const corrections = new Map(events.filter(({ type }) => type === 'corrected').map(({ data }) => [data?.['event'], data?.['at']]));
    const towed = events.find(({ type }) => type === 'towed');
    const isGone = events.some(({ type }) => ['released', 'sold', 'scrapped', 'transferred'].includes(type));
    return {
      status: isGone ? 'released' : 'new',
      towType,
      towedAt: towed === undefined ? null : String(corrections.get(towed.id) ?? towed.at),
      inYard: !isGone,
      level: isGone ? null : 'TODAY',
      open: isGone ? [] : [{ rule: 'MI-02', level: 'TODAY', opensMs: null, dueMs: null, verb: 'Tell the police', actor: 'yard' }],
      saleAllowed: false,
      changesAtMs: null,
    };
  },
};

const silent: Log = {
  info: () => {},
  warn: () => {},
  error: (message, detail) => void process.stderr.write(`${message} ${JSON.stringify(detail)}\n`),
};
const notOpened: OpenTowbook = () => Promise.reject(new Error('no browser in this test'));

export type YardOptions = Readonly<{
  now?: string;
  open?: OpenTowbook;
  folder?: string;
  settings?: Readonly<Record<string, unknown>>;
  afterImport?: () => void;
}>;

/** A small office on a real database file in its own folder, with a clock that stands. */
export function openYard(options: YardOptions = {}) {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'itow-towbook-'));
  const now = options.now ?? '2026-06-29T16:30:00.000Z';
  const clock = { now: () => now };
  const store = openStore(join(folder, 'office.db'));
  migrate(store, { now, backup: () => '' });
  const pushes: ImportProgress[] = [];
  const notify = <Name extends PushName>(name: Name, payload: Push<Name>) => {
    if (name === 'towbook.progress') pushes.push(payload as ImportProgress);
  };
  const work = createWork({ store, clock, notify });
  const secrets = { available: () => false, seal: () => new Uint8Array(), open: () => '' };
  const settings = createSettings(store, secrets);
  const agencies = createAgencies(store);
  const alerts = createAlerts(store);
  const events = createEventRows(store);
  const standings = createStandings({ store, events, assessor, vinProblem: () => null });
  const vehicles = createVehicles({
    rows: createVehicleRows(store),
    events,
    standings,
    complaints: createComplaints(store, settings),
    assess: () => {
      throw new Error('not asked here');
    },
    checkEvent: (_case, event) => {
      if (event.at > now)
        throw new Problem('EVENT_REFUSED', `It cannot have happened on ${event.at}, which lies ahead. Nothing was recorded.`);
      return [];
    },
  });
  const change = <Result>(run: (change: Change) => Result) => work.write('tester', 'test', run);
  change((one) => {
    agencies.seed(one);
    settings.set(one, { 'towbook.paceMs': 0, 'towbook.username': 'practice', 'towbook.password': 'practice-yard', ...options.settings });
  });
  const credentials = () => {
    const username = settings.get('towbook.username');
    const password = settings.secret('towbook.password');
    return username === '' || password === null ? null : { username, password };
  };
  const towbook: Towbook = createTowbook({
    store,
    work,
    vehicles,
    agencies,
    settings,
    alerts,
    credentials,
    open: options.open ?? notOpened,
    browser: browserFinder(),
    clock,
    notify,
    log: silent,
    folder,
    afterImport: options.afterImport ?? (() => {}),
  });
  towbook.start();
  const call = createCall({ handlers: towbook.operations as unknown as Handlers, work, log: silent, now: clock.now });
  /** Asks as a clerk through the dispatcher; a refusal becomes an error with its code. */
  const ask = async <Name extends OperationName>(name: Name, input: unknown): Promise<Output<Name>> => {
    const answer = await call(name, input, { name: 'Robin Sample', role: 'clerk' });
    if (!answer.ok) throw Object.assign(new Error(answer.error.message), { code: answer.error.code });
    return answer.data as Output<Name>;
  };

  return {
    folder,
    store,
    settings,
    vehicles,
    agencies,
    alerts,
    events,
    towbook,
    pushes,
    change,
    ask,
    importFile: (path: string) => ask('towbook.importFile', { path }),
    importText: (text: string, fileName = 'export.csv') =>
      ask('towbook.importFile', { fileName, base64: Buffer.from(text).toString('base64') }),
    importRange: (input: Readonly<Record<string, unknown>> = {}) => ask('towbook.importRange', { wait: true, ...input }),
    progress: () => ask('towbook.progress', {}),
    run: (id: number) => ask('towbook.run', { id, limit: 200 }),
    count: (sql: string) => store.sqlite.prepare(`SELECT count(*) FROM ${sql}`).pluck().get() as number,
    all: () => store.sqlite.prepare('SELECT * FROM vehicles ORDER BY id').all() as Record<string, unknown>[],
    async close({ keep = false } = {}) {
      await towbook.stop();
      store.sqlite.close();
      if (!keep) rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type Yard = ReturnType<typeof openYard>;
