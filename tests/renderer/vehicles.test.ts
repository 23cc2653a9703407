import { describe, expect, it } from 'vitest';
import { fittingColumns } from '../../renderer/screens/vehicles/columns';
import { movedTo } from '../../renderer/screens/vehicles/keys';
import { parsePlace } from '../../renderer/data/place';

const shownAt = (width: number) =>
  Object.entries(fittingColumns(width))
    .filter(([, visible]) => visible)
    .map(([id]) => id);

describe('the vehicle list', () => {
  it('keeps level, vehicle, plate and next step at any width, and shows every column when there is room', () => {
    expect(shownAt(300)).toEqual(['level', 'description', 'plate', 'nextStep']);
    expect(shownAt(2000)).toHaveLength(12);
    expect(shownAt(1076)).toContain('callNumber');
    expect(shownAt(1076)).not.toContain('towType');
  });

  it('is walked with the keyboard, without leaving its ends', () => {
    expect(movedTo('ArrowDown', -1, 100_000, 20)).toBe(0);
    expect(movedTo('ArrowUp', 0, 100_000, 20)).toBe(0);
    expect(movedTo('End', 0, 100_000, 20)).toBe(99_999);
    expect(movedTo('PageDown', 99_990, 100_000, 20)).toBe(99_999);
    expect(movedTo('Home', 500, 100_000, 20)).toBe(0);
    expect(movedTo('x', 5, 100, 20)).toBeUndefined();
    expect(movedTo('ArrowDown', 0, 0, 20)).toBeUndefined();
  });
});

describe('an address in the window', () => {
  it('has parts and a search', () => {
    const place = parsePlace('/vehicle/12?edit=vin');
    expect(place.parts).toEqual(['vehicle', '12']);
    expect(place.search.get('edit')).toBe('vin');
  });
});
