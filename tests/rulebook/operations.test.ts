import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CaseEvent } from '../../preload/contract/law';
import { packInForce, ruleOf } from '../../main/office/law/packs/inForce';
import { openYard, type Yard } from '../towbook/yard';

let yard: Yard;
beforeAll(async () => {
  yard = await openYard({ now: '2026-11-20T10:00:00-05:00' });
});
afterAll(() => yard.close());

const events: CaseEvent[] = [{ type: 'towed', at: '2026-11-02' }];
const asked = { towType: 'police_impound' as const, events };

it.each([
  ['assessing', (state?: string) => yard.ask('law.assess', { ...asked, state })],
  ['planning a sale', (state?: string) => yard.ask('law.auctions', { ...asked, state })],
  ['explaining', (state?: string) => yard.ask('law.explain', { ...asked, state, rule: ruleOf('police_telling').id })],
])('%s by the law of a state that is not known here is refused', async (_what, ask) => {
  await expect(ask('OH')).rejects.toMatchObject({
    code: 'OTHER_STATE',
    message: 'The law of OH is not known here, only that of MI. Nothing was computed.',
  });
  expect(await ask(packInForce.state)).toEqual(await ask());
});
