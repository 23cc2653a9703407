import { eventForms } from '../../../preload/contract/events';
import type { TowType } from '../../../preload/contract/law';
import type { TakeoverAnswer, TakeoverKind, TakeoverQuestion } from '../../../preload/contract/takeover';
import type { Choice } from '../../parts/choice-input';
import { towTypeWords } from '../../../preload/contract/caseWords';
import { formatMany } from '../../format/money';

/** The answers of a question, as choices. */
export const answerWords: Readonly<Record<TakeoverKind, string>> = {
  tow_type: 'They are',
  told: 'The police were told',
  left: 'They have left',
  reported: 'Reported and paid',
  agency: 'Choose the agency',
  look: 'Look at each',
  looked: 'Looked at',
  queue: 'Nothing is assumed: to the queue',
};

export const howChoices: readonly Choice[] = [
  { value: '', label: 'Not known' },
  ...(eventForms.police_notified.fields.find(({ name }) => name === 'how')?.choices ?? []),
];

export const leftChoices: readonly Choice[] = (['released', 'sold', 'scrapped', 'transferred'] as const).map((value) => ({
  value,
  label: value === 'transferred' ? 'Transferred to the yard' : eventForms[value].title,
}));

export const typeChoices: readonly Choice[] = [
  { value: '', label: 'As their reasons have it' },
  ...Object.entries(towTypeWords).map(([value, label]) => ({
    value,
    label: value === ('owner_request' satisfies TowType) ? `${label}, no impound` : label,
  })),
];

/** What an answer records, in a sentence below its form. */
export function recordsOf(answer: TakeoverAnswer, question: TakeoverQuestion): string {
  switch (answer.kind) {
    case 'tow_type':
      return answer.towType === null
        ? 'Records nothing; each keeps the kind of tow that its reason gave it.'
        : 'Records the kind of tow on each, and keeps the answer in Settings for later imports. A police hold stays one.';
    case 'told':
      return `Records “Police told of the tow” on each that lacks it, asserted, with ${answer.at === null ? 'the day of its own tow' : 'this day, or that of a later tow'}. It opens no sale.`;
    case 'left':
      return 'Records on each that it left, asserted. A vehicle towed after that day stays.';
    case 'reported':
      return `Records the disposition report and the fees as done, asserted, on ${answer.at === null ? 'the day each left' : 'this day'}.`;
    case 'agency':
      return 'Writes the agency on each. An agency that is missing here is added under Agencies first.';
    case 'look':
      return `Records nothing. They wait under “Needs a look”${answer.recentDays > 0 ? `; those towed in the last ${formatMany(answer.recentDays, 'day')} go to the queue` : ''}.`;
    case 'looked':
      return 'Records nothing more. What is still open of each goes to the queue.';
    case 'queue':
      return question === 'ready'
        ? 'Their next steps show in the queue.'
        : 'Records nothing. What is open of each shows in the queue when no other question is left.';
  }
}

/** The answer as its form begins. */
export function beginningOf(kind: TakeoverKind, question: TakeoverQuestion, today: string): TakeoverAnswer {
  switch (kind) {
    case 'tow_type':
      return { kind, towType: null };
    case 'told':
      return { kind, at: null, how: null, written: true };
    case 'left':
      return { kind, how: 'released', at: today };
    case 'reported':
      return { kind, at: null };
    case 'agency':
      return { kind, agency: 0 };
    case 'look':
      return { kind, recentDays: question === 'police' ? 7 : 0 };
    case 'looked':
    case 'queue':
      return { kind };
  }
}
