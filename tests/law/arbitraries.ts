import * as fc from 'fast-check';
import { dayOf, readWhen } from '../../main/office/zone';
import { eventTypes, towTypes, type CaseEvent, type CaseFacts } from '../../preload/contract/law';
import { dayText } from '../../main/office/law/engine/counting/day';
import type { CaseInput } from '../../main/office/law/engine/timeline/timeline';

const from = Date.parse('2026-10-20T00:00:00Z');
const until = Date.parse('2027-03-20T00:00:00Z');

export const anyInstant = fc.integer({ min: from / 1000, max: until / 1000 }).map((seconds) => seconds * 1000);
const anyMoment = anyInstant.map((instant) => new Date(instant).toISOString());
/** A moment, or only its day. */
export const anyWhen = fc.oneof(
  { weight: 4, arbitrary: anyMoment },
  { weight: 1, arbitrary: anyInstant.map((instant) => dayText(dayOf(instant))) },
);

const anyData = fc.record(
  {
    how: fc.constantFrom('phone', 'email'),
    towType: fc.constantFrom(...towTypes),
    outcome: fc.constantFrom('complied', 'not_complied', 'fees_reduced', 'dismissed', 'withdrawn'),
    answers: fc.integer({ min: 1, max: 12 }),
    form: fc.constantFrom('TR-52L', 'scrap_release'),
    owner: fc.constantFrom('known', 'unknown'),
    petitioner: fc.constantFrom('owner', 'secured_party'),
    hearingAt: anyWhen,
    saleAt: anyWhen,
    coversCosts: fc.boolean(),
    surplusCents: fc.constantFrom(0, 5000),
    what: fc.constantFrom('abandoned_fee', 'surplus'),
    about: fc.constantFrom('general', 'reviewed', 'hearing_packet', 'proof_of_publication', 'early_entry'),
    event: fc.integer({ min: 1, max: 12 }),
    void: fc.boolean(),
    at: anyWhen,
  },
  { requiredKeys: [] },
);

const anyEvent = fc.record({ type: fc.constantFrom(...eventTypes), at: anyWhen, data: anyData });

/** Events with ids and moments of recording, as the office keeps them. */
const anyEvents = fc
  .array(anyEvent, { maxLength: 12 })
  .map((events) =>
    events.map((event, index): CaseEvent => ({ ...event, id: index + 1, recordedAt: new Date(from + index * 60_000).toISOString() })),
  );

const anyFacts: fc.Arbitrary<CaseFacts> = fc.record(
  {
    towedAt: fc.option(anyWhen),
    knownAt: fc.option(anyMoment),
    plateState: fc.constantFrom('MI', 'OH', null),
    modelYear: fc.constantFrom(2004, 2019, 2026, null),
    inoperable: fc.constantFrom(true, false, null),
    ownerKnown: fc.constantFrom(true, false, null),
    agencyName: fc.constantFrom('Burton Police', null),
    photographs: fc.constantFrom(0, 2),
    vinProblem: fc.constantFrom('The VIN is missing.', null),
    plateMissing: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** Only what had happened by then. */
export const happenedBy = (input: CaseInput, now: number): CaseInput => ({
  ...input,
  events: input.events.filter(({ at }) => (readWhen(at)?.instant ?? Infinity) <= now),
});

export const anyCase: fc.Arbitrary<CaseInput> = fc.record({ towType: fc.constantFrom(...towTypes), facts: anyFacts, events: anyEvents });
