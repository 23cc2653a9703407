import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startPracticeTowbook, type PracticeTowbook, type Switches } from '../../main/practice/towbook/towbook';
import { makePracticeYard, type PracticeYard } from '../../main/practice/yard/yard';
import { towbookOfWorker } from '../browser';
import { openYard, type Yard } from './yard';

const now = '2026-11-20T15:00:00.000Z';
const range = { from: '2026-11-13', to: '2026-11-20' };
let practice: PracticeYard;
let inRange: readonly string[];
let towbook: PracticeTowbook;
let yard: Yard;

beforeAll(() => {
  practice = makePracticeYard({ now });
  inRange = practice.calls
    .filter((call) => call.account === '.PPI' && call.impoundDay >= range.from && call.impoundDay <= range.to)
    .map(({ callNumber }) => callNumber);
});
async function open(switches: Partial<Switches> = {}, settings: Readonly<Record<string, unknown>> = {}) {
  towbook = await startPracticeTowbook({ data: practice, now, switches });
  yard = await openYard({
    now,
    open: towbookOfWorker,
    settings: { 'towbook.baseUrl': towbook.origin, ...settings },
  });
}
async function close() {
  await yard.close();
  await towbook.stop();
}
/** For what never comes; everything else is waited for as long as in the product. */
const soonGivenUp = { 'towbook.timeoutSeconds': 4 } as const;
const imported = () => yard.all().map((row) => row['call_number']);
const evidence = (run = 1) => {
  const folder = join(yard.folder, 'imports', String(run));
  return existsSync(folder) ? readdirSync(folder).toSorted() : [];
};

describe('an import of Call Analysis', () => {
  let first: Awaited<ReturnType<Yard['importRange']>>;
  beforeAll(async () => {
    await open();
    first = await yard.importRange(range);
  });
  afterAll(close);

  it("brings in every call of the account in the range, with the impound's date and time, and changes nothing in TowBook", () => {
    expect(first.progress).toMatchObject({ state: 'done', percentage: 100, counts: { rows: inRange.length, created: inRange.length } });
    expect(imported()).toEqual(inRange);
    for (const { callNumber, impoundDay, impoundTime, vin } of practice.calls.filter((call) => inRange.includes(call.callNumber))) {
      const row = yard.all().find((one) => one['call_number'] === callNumber)!;
      expect(row['towed_at']).toBe(impoundTime === null ? impoundDay : new Date(`${impoundDay}T${impoundTime}-05:00`).toISOString());
      expect(row['tow_type']).toBe('private_property');
      expect(row['vin'] ?? 'N/A').toBe(vin === '' ? 'N/A' : vin);
      expect([row['make'], row['plate']]).not.toContainEqual(expect.stringMatching(/^another|^other 1/i));
    }
    // Two pages, each with the list.
    expect(towbook.counters).toMatchObject({ logins: 1, saves: 0, reports: 2, editorsOpened: inRange.length });
    expect(evidence(first.run)).toEqual([]);
  });

  it('finds the police agency by the town in the place of tow', () => {
    const names = new Map(practice.vehicles.map(({ call, agencyName }) => [call.callNumber, agencyName]));
    const usual = new Set(practice.calls.filter(({ hostile }) => !hostile).map(({ callNumber }) => callNumber));
    const known = yard.all().filter((row) => usual.has(String(row['call_number'])));
    expect(known.length).toBeGreaterThan(5);
    for (const row of known)
      expect(String(row['agency_name']).replace('–', '-')).toBe(names.get(String(row['call_number']))!.replace('–', '-'));
  });

  it('tells its progress with counts, the call it reads and the time that is left', () => {
    const running = yard.pushes.filter(({ state }) => state === 'running');
    expect(running.some(({ currentCall, doing }) => currentCall !== null && doing === `Reading call ${currentCall}`)).toBe(true);
    expect(running.some(({ remainingSeconds }) => remainingSeconds !== null)).toBe(true);
    expect(running.every(({ percentage }) => percentage >= 0 && percentage <= 100)).toBe(true);
    expect(yard.pushes.at(-1)).toMatchObject({ state: 'done', doing: 'The import has ended.', currentCall: null });
  });

  it('changes nothing the second time', async () => {
    const before = yard.all();
    const { progress } = await yard.importRange(range);
    expect(progress.counts).toMatchObject({ rows: inRange.length, unchanged: inRange.length });
    expect(yard.all()).toEqual(before);
  });

  it('of another account brings in that account', async () => {
    const others = "vehicles WHERE account <> '.Police Impound'";
    const before = yard.count(others);
    const { progress } = await yard.importRange({ ...range, account: '.Police Impound' });
    expect(progress.counts.created).toBeGreaterThan(3);
    expect(yard.count(others)).toBe(before);
  });

  it('says which account TowBook does not have', async () => {
    await expect(yard.importRange({ ...range, account: '.PPX' })).rejects.toMatchObject({ code: 'TOWBOOK_ACCOUNT_MISSING' });
  });

  it('leaves out of opening what is no impound', async () => {
    const before = towbook.counters.editorsOpened;
    const storage = await yard.importRange({ ...range, account: '.Storage' });
    expect((await yard.run(storage.run)).rows.map(({ outcome }) => outcome)).toContain('skipped');
    expect(towbook.counters.editorsOpened).toBe(before);
  });
});

describe('calls read side by side', () => {
  afterEach(close);
  const few = { from: '2026-11-18', to: range.to };
  const recorded = async (sideBySide: number, switches: Partial<Switches>) => {
    await open(switches, { 'towbook.sideBySide': sideBySide });
    const { run, progress } = await yard.importRange(few);
    return { state: progress.state, vehicles: yard.all(), rows: (await yard.run(run)).rows };
  };

  it('are recorded as if they were read one after the other, though one of them is lost and the session ends', async () => {
    const switches = { expireSessionAfter: 3, rowVanishes: [inRange.at(-6)!] };
    const one = await recorded(1, switches);
    await close();
    const two = await recorded(2, switches);
    expect(one.state).toBe('done');
    expect(one.rows.map(({ outcome }) => outcome)).toContain('skipped');
    expect(two).toEqual(one);
    expect(towbook.counters.logins).toBe(2);
  }, 120_000);

  it('are so many pages as they are worth, each with the list', async () => {
    await open({}, { 'towbook.sideBySide': 3 });
    await yard.importRange({ from: range.to, to: range.to });
    expect(yard.count('vehicles')).toBeLessThan(5);
    expect(towbook.counters.reports).toBe(1);
  });
});

describe('TowBook as it is on a bad day', () => {
  afterEach(close);

  it.each<[string, Partial<Switches>, string]>([
    [
      'asks whether one would like a tour, and nothing when the editor is closed',
      { welcomeDialog: true, nativeConfirmOnCancel: false },
      '19',
    ],
    ['shows the log-in of its other site, and draws its rows late', { loginVariant: 'marketing', lateRowsMs: 600 }, '19'],
    ['ends the session half-way', { expireSessionAfter: 3 }, '19'],
    ['keeps the editor open', { dialogStaysOpen: true }, '20'],
  ])('%s, and every call comes in all the same', async (_what, switches, day) => {
    await open(switches);
    const few = { from: `2026-11-${day}`, to: '2026-11-20' };
    const { progress } = await yard.importRange(few);
    const wanted = practice.calls.filter((call) => inRange.includes(call.callNumber) && call.impoundDay >= few.from);
    expect(wanted.length).toBeGreaterThan(1);
    expect(progress).toMatchObject({ state: 'done', counts: { created: wanted.length } });
    expect(towbook.counters.saves).toBe(0);
    expect(towbook.counters.logins).toBeLessThanOrEqual(2);
  });

  it('has nothing in the range', async () => {
    await open({ emptyAlert: true });
    expect((await yard.importRange(range)).progress).toMatchObject({ state: 'done', counts: { rows: 0 } });
  });

  it('loses a call between the list and the editor, and only that one is left out', async () => {
    await open();
    towbook.switches.rowVanishes = [inRange.at(-1)!];
    const { run, progress } = await yard.importRange(range);
    expect(progress.counts).toMatchObject({ created: inRange.length - 1, skipped: 1 });
    expect((await yard.run(run)).rows.at(-1)).toMatchObject({
      callNumber: inRange.at(-1),
      reason: 'it was listed, but TowBook no longer has it',
    });
  });

  it.each<[string, Partial<Switches>]>([
    ['TOWBOOK_BLOCKED', { botChallenge403: true }],
    ['TOWBOOK_UNREACHABLE', { down: 'reset' }],
    ['TOWBOOK_UNREACHABLE', { down: 'unavailable' }],
    ['TOWBOOK_UNREACHABLE', { stuckLoader: true }],
    ['TOWBOOK_SESSION_LOST', { expireSessionAfter: 2, expireEverySession: true }],
  ])('ends the import with %s for %j, and says so on every screen', async (code, switches) => {
    await open(switches, switches.stuckLoader ? soonGivenUp : {});
    await expect(yard.importRange(range)).rejects.toMatchObject({ code });
    expect((await yard.progress()).error?.code).toBe(code);
    expect(yard.count("import_runs WHERE state = 'failed'")).toBe(1);
    expect(yard.count("alerts WHERE key LIKE 'towbook.%' AND dismissed_at IS NULL")).toBe(1);
  });

  it.each([
    ['noLoginFields', 'a log-in form'],
    ['noUpdateButton', 'the button Update'],
    ['noTable', 'a cell for each of the 13 columns'],
    ['renamedColumn', 'the column "call #"'],
    ['noVinField', 'the field "VIN"'],
  ] as const)(
    'has changed (%s): the import stops before it writes, says what it missed, and keeps the page',
    async (changedPage, expected) => {
      await open({ changedPage }, { 'towbook.fallback': false, ...soonGivenUp });
      await expect(yard.importRange(range)).rejects.toMatchObject({ code: 'TOWBOOK_CHANGED', message: expect.stringContaining(expected) });
      expect(yard.count('vehicles')).toBe(0);
      expect(evidence()).toEqual(['expected.txt', 'page.html', 'page.png']);
      expect(readFileSync(join(yard.folder, 'imports', '1', 'expected.txt'), 'utf8')).toContain(expected);
      expect(readFileSync(join(yard.folder, 'imports', '1', 'page.html'), 'utf8')).not.toContain('practice-yard');
    },
  );
});

describe('the log-in', () => {
  beforeEach(() => open());
  afterEach(close);

  it('is checked without reading anything', async () => {
    expect(await yard.ask('towbook.check', {})).toMatchObject({ accepted: true });
    expect(await yard.ask('towbook.check', { username: 'practice', password: 'wrong' })).toMatchObject({
      accepted: false,
      message: expect.stringContaining('The username or password you entered is incorrect.'),
    });
    expect(towbook.counters).toMatchObject({ reports: 0, editorsOpened: 0 });
  });

  it('that is refused twice is not tried a third time, until another password is entered', async () => {
    await yard.set({ 'towbook.password': 'wrong' });
    await expect(yard.importRange(range)).rejects.toMatchObject({ code: 'TOWBOOK_WRONG_PASSWORD' });
    await expect(yard.importRange(range)).rejects.toMatchObject({ code: 'TOWBOOK_WRONG_PASSWORD' });
    await expect(yard.importRange(range)).rejects.toMatchObject({ code: 'TOWBOOK_LOGIN_STOPPED' });
    expect(towbook.counters.failedLogins).toBe(2);
    await yard.set({ 'towbook.password': 'practice-yard' });
    expect((await yard.importRange({ ...range, from: range.to })).progress.state).toBe('done');
  });

  it('that is not there is asked for', async () => {
    await yard.set({ 'towbook.password': '' });
    await expect(yard.importRange(range)).rejects.toMatchObject({ code: 'TOWBOOK_NO_CREDENTIALS' });
  });
});

describe('the range', () => {
  beforeEach(() => open());
  afterEach(close);

  it('recommended reaches from the newest tow to today, or over the last 7 days', async () => {
    expect(await yard.ask('towbook.recommendRange', {})).toMatchObject({ from: '2026-11-14', to: '2026-11-20' });
    await yard.ask('vehicles.create', { callNumber: '1', towedAt: '2026-11-02T14:00:00-05:00' });
    expect(await yard.ask('towbook.recommendRange', {})).toMatchObject({ from: '2026-11-02', to: '2026-11-20' });
  });

  it('that ends before it begins is refused', async () => {
    await expect(yard.importRange({ from: '2026-11-20', to: '2026-11-01' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});

describe('an import that is stopped', () => {
  afterEach(close);

  it('in the background is told by its progress, refuses a second, and is cancelled at once', async () => {
    await open({ slowMs: 60 });
    await yard.importRange({ ...range, wait: false });
    await expect(yard.importRange(range)).rejects.toMatchObject({ code: 'IMPORT_RUNNING' });
    await yard.told(({ counts }) => counts.created >= 2);
    expect(await yard.ask('towbook.cancel', {})).toMatchObject({ state: 'cancelled', error: null });
    const kept = imported();
    expect(kept.length).toBeGreaterThanOrEqual(2);
    expect(kept.length).toBeLessThan(inRange.length);
    expect(yard.count("import_runs WHERE state = 'cancelled'")).toBe(1);
  });

  it('by closing the office goes on at the call where it stopped, and opens none twice', async () => {
    await open({ slowMs: 40 });
    await yard.importRange({ ...range, wait: false });
    await yard.told(({ counts }) => counts.created >= 3);
    const { folder } = yard;
    await yard.close({ keep: true });
    const asked = towbook.requests.length;
    towbook.switches.slowMs = 0;
    yard = await openYard({ now, open: towbookOfWorker, folder });
    expect((await yard.ask('towbook.runs', {})).rows[0]).toMatchObject({ state: 'interrupted' });
    const done = new Set(imported());
    const { run, progress } = await yard.importRange(range);
    expect(progress).toMatchObject({ state: 'done', counts: { rows: inRange.length, created: inRange.length } });
    expect(imported()).toEqual(inRange);
    const openedLater = towbook.requests.slice(asked).flatMap(({ address }) => /calls\/(\d+)$/.exec(address)?.[1] ?? []);
    const twice = practice.calls.filter((call) => done.has(call.callNumber) && openedLater.includes(call.internalId));
    expect(twice).toEqual([]);
    expect(openedLater.length).toBeGreaterThanOrEqual(inRange.length - done.size);
    expect(run).toBe(1);
  });

  it('while the browser starts is cancelled too', async () => {
    await open({ slowMs: 5000 });
    await yard.importRange({ ...range, wait: false });
    expect(await yard.ask('towbook.cancel', {})).toMatchObject({ state: 'cancelled' });
    expect(yard.count('vehicles')).toBe(0);
  });
});
