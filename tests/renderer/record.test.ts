import { describe, expect, it } from 'vitest';
import { eventForms } from '../../preload/contract/events';
import { eventTypes } from '../../preload/contract/law';
import { emptyDraft, eventSchema } from '../../renderer/features/record/event-schema';

const now = '2026-11-23T16:13:00.000Z';

describe('the form of an event', () => {
  it('asks for what is required and leaves out what stays empty', () => {
    const schema = eventSchema(eventForms.register_entered);
    const empty = schema.safeParse(emptyDraft(eventForms.register_entered, now));
    expect(empty.error?.issues.map((issue) => issue.path.join('.'))).toEqual(['data.number']);
    const filled = schema.parse({ at: now, note: ' ', data: { number: ' L-77 ', officer: '' } });
    expect(filled).toEqual({ at: now, note: null, data: { number: 'L-77' } });
  });

  it('reads amounts as cents and refuses what is no amount', () => {
    const schema = eventSchema(eventForms.sold);
    const data = { priceCents: '$1,250.00', buyer: 'A. Buyer', coversCosts: true, surplusCents: '' };
    expect(schema.parse({ at: now, note: '', data }).data).toEqual({ priceCents: 125_000, buyer: 'A. Buyer', coversCosts: true });
    const wrong = schema.safeParse({ at: now, note: '', data: { ...data, priceCents: 'lots' } });
    expect(wrong.error?.issues[0]?.message).toBe('Enter an amount such as 125.00.');
  });

  it('takes a day where the time is not known, and no empty moment', () => {
    const schema = eventSchema(eventForms.note);
    expect(schema.safeParse({ at: '2026-11-22', note: '', data: {} }).success).toBe(true);
    expect(schema.safeParse({ at: '', note: '', data: {} }).success).toBe(false);
  });

  it('can be drawn for every type of event', () => {
    for (const type of eventTypes) {
      const result = eventSchema(eventForms[type]).safeParse(emptyDraft(eventForms[type], now));
      const asked = new Set(result.error?.issues.map((issue) => String(issue.path[1])));
      const required = eventForms[type].fields.filter((field) => field.required).map((field) => field.name);
      expect({ type, asked: [...asked] }).toEqual({ type, asked: required });
    }
  });
});
