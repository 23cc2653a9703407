import { describe, expect, it } from 'vitest';
import { statuses } from '../../preload/contract/law';
import type { CaseEvent, CaseFacts } from '../../preload/contract/law';
import { assess } from '../../main/office/law/engine/assess/assess';
import { usualLaw } from '../../main/office/rulebook/operations';
import { validateEvent } from '../../main/office/law/engine/validate';
import type { PracticeVehicle } from '../../main/practice/yard/yard';
import { makePracticeYard } from '../../main/practice/yard/yard';

const now = '2026-11-21T15:04:05.000Z';
const yard = makePracticeYard({ now });

const factsOf = ({ call, towedAt, agencyName, facts }: PracticeVehicle): CaseFacts => ({
  towedAt,
  knownAt: null,
  plateState: call.plateState,
  modelYear: call.year === '' ? null : Number(call.year),
  agencyName,
  ...facts,
});
const caseEvents = ({ events }: PracticeVehicle): readonly CaseEvent[] => events.map((event, index) => ({ id: index + 1, ...event }));

/** What the law says against the events of a story, told one after the other, each just after it happened. */
function objections(vehicle: PracticeVehicle): readonly string[] {
  const events = caseEvents(vehicle);
  return events.flatMap((event, index) => {
    const then = event.at.length === 10 ? `${event.at}T23:59:00-05:00` : event.at;
    const told = { towType: vehicle.towType, facts: { ...factsOf(vehicle), towedAt: null }, events: events.slice(0, index) };
    const verdict = validateEvent(told, event, usualLaw, new Date(Math.max(Date.parse(then), Date.parse(vehicle.towedAt))).toISOString());
    return verdict.accepted ? [] : [`${vehicle.call.callNumber} ${vehicle.towType} ${event.type} ${event.at}: ${verdict.message}`];
  });
}

describe('the stories of the practice yard', () => {
  it.each([
    [1, now],
    [2, now],
    [3, '2027-01-02T04:30:00.000Z'],
    [4, '2027-04-01T11:00:00.000Z'],
    [5, '2028-02-29T23:50:00.000Z'],
  ])('are such as the law lets the office record, seed %i at %s', (seed, at) => {
    expect(makePracticeYard({ seed, now: at }).vehicles.flatMap(objections)).toEqual([]);
  });

  it('stand, today, in nearly every status and level there is', () => {
    const assessed = yard.vehicles.map((vehicle) =>
      assess({ towType: vehicle.towType, facts: factsOf(vehicle), events: caseEvents(vehicle) }, usualLaw, now),
    );
    const reached = new Set(assessed.map(({ status }) => status));
    expect(statuses.filter((status) => !reached.has(status))).toEqual([]);
    const levels = assessed.map(({ level }) => level);
    expect(levels.filter((level) => level === 'OVERDUE').length).toBeGreaterThan(4);
    expect(new Set(levels)).toEqual(new Set(['OVERDUE', 'TODAY', 'SOON', 'WAIT', null]));
  });
});
