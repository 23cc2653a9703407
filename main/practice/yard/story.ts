import type { EventType } from '../../../preload/contract/law';
import type { Random } from './random';
import type { Local } from './time';
import { isAfter, toDay, toMoment } from './time';

/** A law event as the office records it; `at` is a moment, or a day where only the day is known. */
export type PracticeEvent = Readonly<{
  type: EventType;
  at: string;
  data?: Readonly<Record<string, string | number | boolean>>;
  note?: string;
}>;

type Detail = Readonly<Pick<PracticeEvent, 'data' | 'note'>>;

/** Tells what happened to one vehicle, step by step, and falls silent at the first thing that lies after now. */
export type Story = Readonly<{
  random: Random;
  towedAt: Local;
  agencyName: string;
  events: readonly PracticeEvent[];
  /** Some whole minutes after the last event. */
  minutes: (type: EventType, least: number, most: number, detail?: Detail) => void;
  /** Some days after the last event, on a day whose hour nobody notes. */
  days: (type: EventType, least: number, most: number, detail?: Detail) => void;
  /** Some days after the last event, during office hours. */
  officeHours: (type: EventType, least: number, most: number, detail?: Detail) => void;
  /** A sale set for a Monday at 10:00, its ad handed in on a Wednesday for the Sunday paper of the week before, and how it ended; null: not yet. */
  sale: (type: 'sold' | 'scrapped' | 'transferred' | null, detail?: Detail) => void;
}>;

export function startStory(random: Random, towedAt: Local, now: Local, agencyName: string): Story {
  const events: PracticeEvent[] = [];
  let cursor = towedAt;
  let ended = false;

  const tell = (type: EventType, at: Local, dayOnly: boolean, detail: Detail = {}): void => {
    if (ended || isAfter(at, now)) {
      ended = true;
      return;
    }
    cursor = at;
    events.push({ type, at: dayOnly ? toDay(at) : toMoment(at), ...detail });
  };
  const weekday = (at: Local): Local => (at.dayOfWeek > 5 ? at.add({ days: 8 - at.dayOfWeek }) : at);
  const daysOn = (least: number, most: number): Local => cursor.add({ days: random.whole(least, most) });

  tell('towed', towedAt, false);
  return {
    random,
    towedAt,
    agencyName,
    events,
    minutes: (type, least, most, detail) => tell(type, cursor.add({ minutes: random.whole(least, most) }), false, detail),
    days: (type, least, most, detail) => tell(type, weekday(daysOn(least, most)).with({ hour: 12, minute: 0 }), true, detail),
    officeHours: (type, least, most, detail) =>
      tell(type, weekday(daysOn(least, most)).with({ hour: random.whole(9, 15), minute: random.whole(0, 59) }), false, detail),
    sale: (type, detail) => {
      const decided = weekday(daysOn(1, 2)).with({ hour: 9, minute: random.whole(0, 59) });
      const wednesday = decided.add({ days: (3 - decided.dayOfWeek + 7) % 7 }).with({ hour: 14, minute: 0 });
      const sunday = wednesday.add({ days: 4 }).with({ hour: 12 });
      const saleAt = sunday.add({ days: 8 }).with({ hour: 10 });
      const sale = { saleAt: toMoment(saleAt), place: 'Practice Yard Towing' };
      tell('sale_scheduled', decided, false, { data: sale });
      tell('note', wednesday, false, { data: { about: 'ad_handed_in' } });
      tell('ad_published', sunday, true, { data: { newspaper: 'Practice County Press', ...sale, proof: true } });
      if (type !== null) tell(type, saleAt.add({ minutes: random.whole(5, 55) }), false, detail);
    },
  };
}
