import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTowbook } from '../../main/desktop/scraper/scraper';
import { startPracticeTowbook, type PracticeTowbook } from '../../main/practice/towbook/towbook';
import { makePracticeYard } from '../../main/practice/yard/yard';
import { openYard, type Yard } from './yard';

const now = '2026-11-20T15:00:00.000Z';
const practice = makePracticeYard({ now });
const range = { from: '2026-09-01', to: '2026-11-20' };
let towbook: PracticeTowbook;
let yard: Yard;
beforeAll(async () => {
  towbook = await startPracticeTowbook({ data: practice, now });
});
afterAll(() => towbook.stop());
beforeEach(async () => {
  yard = await openYard({ now, open: openTowbook, settings: { 'towbook.baseUrl': towbook.origin, 'towbook.timeoutSeconds': 8 } });
});
afterEach(() => yard.close());

describe('an import of Call Analysis', () => {
  it('reads every call of the account in the range', async () => {
    const { progress } = await yard.importRange(range);
    expect(progress).toMatchObject({ state: 'done', percentage: 100, counts: { rows: 31, created: 31 } });
    expect(towbook.counters.saves).toBe(0);
  });
});
