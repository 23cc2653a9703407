import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openYard, type Yard } from './yard';

const sample = 'tests/fixtures/impounds-export.csv';
let yard: Yard;
beforeEach(async () => {
  yard = await openYard();
});
afterEach(() => yard.close());

describe('the Impounds export of a real yard', () => {
  it('accounts for each of its 261 rows, and every vehicle has a step to do', async () => {
    const result = await yard.importFile(sample);
    expect(result.rows).toBe(261);
    expect(result.created + result.updated + result.unchanged + result.skipped.length).toBe(261);
    expect(yard.count('vehicles')).toBe(result.created);
    expect(yard.count('vehicles v WHERE in_yard = 1 AND NOT EXISTS (SELECT 1 FROM queue WHERE vehicle_id = v.id)')).toBe(0);
  });
});
