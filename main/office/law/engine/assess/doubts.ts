import { eventForms } from '../../../../../preload/contract/events';
import { whenInWords } from '../counting/when';
import type { Law } from '../compile';
import { anchorNames } from '../timeline/anchors';
import type { Placed } from '../timeline/place';
import type { Timeline } from '../timeline/timeline';
import type { CaseStep } from './steps';
import { capital } from './words';

/** What an alert has to say of this case, besides the text of its rule. */
export function alertDetails({ rule, unlawful }: CaseStep, line: Timeline, law: Law): readonly string[] {
  switch (rule.rule.when[0]) {
    case 'act_not_allowed':
      return unlawful;
    case 'recorded_twice':
      return twiceInWords(line, law);
    case 'answer_unclear':
      return line.unclear.map(unclearInWords);
    case 'entered_too_early':
      return line.registerEntered && line.policeReleased
        ? [
            `${capital(law.titles.registerEntered)}: ${whenInWords(line.registerEntered)}; the police released the vehicle ${whenInWords(line.policeReleased)}.`,
          ]
        : [];
    default:
      return [];
  }
}

/** `Two dates are recorded for the notice date: ...`, one sentence for each fact. */
export const twiceInWords = ({ repeats }: Timeline, { titles }: Law): readonly string[] =>
  anchorNames.flatMap((anchor) => {
    const moments = repeats[anchor];
    if (moments === undefined) return [];
    const count = moments.length === 2 ? 'Two' : String(moments.length);
    const what = anchor === 'contested' ? 'petitions are open that may be one and the same' : `dates are recorded for ${titles[anchor]}`;
    return [`${count} ${what}: ${moments.map(whenInWords).join(', ')}.`];
  });

export const unclearInWords = ({ event, when }: Placed): string =>
  `${eventForms[event.type].title} ${whenInWords(when)}: it is not told which ${event.type === 'police_released' ? 'hold' : 'petition'} it answers, so it answers none.`;
