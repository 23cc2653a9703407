import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Problem } from '../../preload/contract/problem';
import type { ListedCall, OpenedCall, OpenTowbook } from '../../main/office/towbookSource';
import { openYard, type Yard } from './yard';

type Page = Readonly<{ listed: readonly ListedCall[]; opened: readonly (OpenedCall | 'gone' | 'broken')[] }>;

const now = '2026-11-20T15:00:00.000Z';
const range = { from: '2026-11-01', to: '2026-11-20' };
let shown: Page = { listed: [], opened: [] };
let yard: Yard;

/** TowBook with whatever a test puts on its pages. */
const open: OpenTowbook = async () => ({
  login: () => Promise.resolve(),
  listCalls: () => Promise.resolve(shown.listed),
  readCall: (call) => {
    const opened = shown.opened[shown.listed.indexOf(call)] ?? {};
    if (opened === 'gone') return Promise.reject(new Problem('TOWBOOK_CALL_GONE', 'gone'));
    if (opened === 'broken') return Promise.reject(new Problem('TOWBOOK_CHANGED', 'The page is another one.'));
    return Promise.resolve(opened);
  },
  downloadImpounds: () => Promise.reject(new Error('not asked for')),
  close: () => Promise.resolve(),
});

beforeEach(async () => {
  yard = await openYard({ now, open, settings: { 'towbook.fallback': false } });
});
afterEach(() => yard.close());

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    'N/A',
    '<script>alert(1)</script>',
    '=1+1',
    '\u202E',
    '1HGCM82633A004352',
    '11/12/2026',
    '5:15 PM',
    '2014',
    'IT0001-26',
  ),
  fc.string({ minLength: 5000, maxLength: 20_000 }),
);
const listedCall = fc.record(
  {
    internalId: fc.stringMatching(/^[1-9]\d{8}$/),
    callNumber: fc.oneof(fc.stringMatching(/^18\d{3}$/), fc.string({ minLength: 1, maxLength: 60 })),
    reason: text,
    receivedSeconds: fc.oneof(fc.integer({ min: 0, max: 2_000_000_000 }).map(String), fc.constant('0N/A')),
    completedSeconds: fc.oneof(fc.integer({ min: 0, max: 2_000_000_000 }).map(String), fc.constant('0N/A')),
    account: text,
    purchaseOrder: text,
    driver: text,
    balance: text,
  },
  { requiredKeys: ['internalId', 'callNumber'] },
) as fc.Arbitrary<ListedCall>;
const openedCall = fc.record(
  Object.fromEntries(
    [
      'towFrom',
      'impoundDate',
      'impoundTime',
      'serviceDate',
      'serviceTime',
      'purchaseOrder',
      'vin',
      'year',
      'make',
      'model',
      'color',
      'plate',
      'plateState',
    ].map((name) => [name, text]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<OpenedCall>;

describe('whatever stands on the pages of TowBook', () => {
  it('every call is accounted for, and no vehicle is half there', async () => {
    const calls = fc.array(
      fc.tuple(listedCall, fc.oneof({ weight: 6, arbitrary: openedCall }, { weight: 1, arbitrary: fc.constant('gone' as const) })),
      {
        maxLength: 8,
      },
    );
    await fc.assert(
      fc.asyncProperty(calls, async (pairs) => {
        shown = { listed: pairs.map(([listed]) => listed), opened: pairs.map(([, opened]) => opened) };
        const { run, progress } = await yard.importRange(range);
        expect(progress).toMatchObject({ state: 'done', counts: { rows: pairs.length } });
        expect(yard.count(`import_rows WHERE run_id = ${run}`)).toBe(pairs.length);
        expect(yard.count('vehicles WHERE call_number IS NULL OR complaint_number IS NULL')).toBe(0);
        expect(
          yard.count(
            "vehicles v WHERE towed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM events WHERE vehicle_id = v.id AND type = 'towed')",
          ),
        ).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  it('a page that is another one ends the run there, and started again it goes on with the rest', async () => {
    const call = (number: number): ListedCall => ({
      internalId: `30000000${number}`,
      callNumber: `1800${number}`,
      receivedSeconds: '1763650000',
      account: '.PPI',
    });
    shown = { listed: [1, 2, 3, 4].map(call), opened: [{ make: 'Ford' }, { make: 'Kia' }, 'broken', { make: 'BMW' }] };
    await expect(yard.importRange(range)).rejects.toMatchObject({ code: 'TOWBOOK_CHANGED' });
    expect(yard.all().map((row) => row['make'])).toEqual(['Ford', 'Kia']);
    expect(yard.notifications).toEqual(['The page is another one.']);
    shown = { ...shown, opened: ['broken', 'broken', { make: 'GMC' }, { make: 'BMW' }] };
    expect((await yard.importRange(range)).progress).toMatchObject({ state: 'done', counts: { rows: 4, created: 4 } });
    expect(yard.all().map((row) => row['make'])).toEqual(['Ford', 'Kia', 'GMC', 'BMW']);
    expect(yard.notifications.at(-1)).toBe('4 new, 0 updated, 0 unchanged, 0 skipped.');
  });
});
