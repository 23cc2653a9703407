import { paperDay, paperTime } from '../paper/moments';
import type { FieldSource } from '../../../preload/contract/vehicles';
import type { Step } from '../../../preload/contract/law';
import { withOffset } from '../zone';

/** `11/02/2026 2:10 PM` in the office's zone, or the day where no time is known. */
export function whenOnPaper(momentOrDay: string): string {
  return [paperDay(momentOrDay), paperTime(momentOrDay)].filter((part) => part !== null).join(' ');
}

/** A due moment; one at the last second of a day is that day. */
export function dueOnPaper(moment: string): string {
  return withOffset(moment).slice(11, 19) === '23:59:59' ? `${paperDay(moment)}, end of day` : whenOnPaper(moment);
}

/** The moment from which something is allowed; one at midnight is that day. */
export function openingOnPaper(moment: string): string {
  return withOffset(moment).slice(11, 19) === '00:00:00' ? paperDay(moment) : whenOnPaper(moment);
}

export const sourceWords: Readonly<Record<FieldSource, string>> = {
  hand: 'Entered by hand',
  towbook: 'TowBook import',
  legacy: 'Earlier program',
  system: 'This program',
};

/** How the words of a rule were verified, for the foot of a list of rules. */
export const markLegend =
  'Mark behind each section: S, the text of the law or a page of the agency was read; S/K, read in part, the rest from memory; S2, a secondary source was read; K, from memory and not verified; office, a rule of the office itself.';

export const actorWords: Readonly<Record<Step['actor'], string>> = {
  yard: 'Custodian',
  police: 'Police agency',
  state: 'Department of State',
  court: 'Court',
  owner: 'Owner',
  secured_party: 'Secured party',
  property_owner: 'Property owner',
  newspaper: 'Newspaper',
  buyer: 'Buyer',
};

/** `state_released` as `State released`. */
export const sentence = (name: string): string => {
  const words = name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};
