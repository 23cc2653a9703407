import type { TakeoverAnswer, TakeoverGroup, TakeoverKind, TakeoverQuestion } from '../../../preload/contract/takeover';
import { eventForms } from '../../../preload/contract/events';
import { inWords } from '../zone';

type Question = Readonly<Pick<TakeoverGroup, 'title' | 'assumed'> & { answers: readonly TakeoverKind[]; byAccount: boolean }>;

/** Each question with what is assumed and how it can be answered; the usual answer first. */
export const questions: Readonly<Record<TakeoverQuestion, Question>> = {
  account: {
    title: 'Kind of tow unclear',
    assumed:
      'These accounts look like a transporter, an insurer, a dealer or the owner, or nothing says what kind of tow it is. Answered once an account, it also holds for later imports.',
    answers: ['tow_type', 'left'],
    byAccount: true,
  },
  gone: {
    title: 'Gone',
    assumed: 'These had left when they were imported. What follows a disposition was reported and paid at the time; it is not recorded.',
    answers: ['reported', 'queue'],
    byAccount: false,
  },
  old: {
    title: 'Older than a year',
    assumed:
      'Towed more than a year before the import. The police were told at the time; what else is known of each is found out one by one.',
    answers: ['told', 'left', 'queue'],
    byAccount: false,
  },
  told: {
    title: 'Told, but not recorded',
    assumed: 'Something recorded shows that the police know of these tows, but not when they were told, or not the TOP in writing.',
    answers: ['told', 'left', 'queue'],
    byAccount: false,
  },
  untold: {
    title: 'Never told',
    assumed: 'The police were told of these tows at the time; neither the call nor the TOP in writing is recorded here.',
    answers: ['told', 'left', 'queue'],
    byAccount: false,
  },
  agency: {
    title: 'Police agency unknown',
    assumed: 'The import does not tell which agency has jurisdiction. One agency is chosen for all vehicles of an account or a lot.',
    answers: ['agency', 'left', 'queue'],
    byAccount: true,
  },
  police: {
    title: 'Waiting on police or state',
    assumed:
      'An entry in LEIN, a hold or a notice date may exist and is not recorded. It is never assumed: each is asked for, from a list of those that need a look or from the queue.',
    answers: ['look', 'left', 'queue'],
    byAccount: false,
  },
  marks: {
    title: 'Plate or VIN missing',
    assumed: 'A plate or a VIN is missing or doubtful. Somebody has to go to the vehicle.',
    answers: ['look', 'left', 'queue'],
    byAccount: false,
  },
  ready: {
    title: 'Nothing left to ask',
    assumed: 'Everything asked here is recorded by now. Their next steps can go to the queue.',
    answers: ['queue'],
    byAccount: false,
  },
  look: {
    title: 'Needs a look',
    assumed: 'Open each, record what is known (LEIN, hold, notice date, plate, VIN), then say that it was looked at. It goes to the queue.',
    answers: ['looked', 'left'],
    byAccount: false,
  },
};

/** What an act recorded, as a sentence. `agency` is the name of the one chosen; no account stands for all of them. */
export function sentenceOf(
  answer: TakeoverAnswer,
  question: TakeoverQuestion,
  agency: string | null,
  accounts: readonly (string | null)[],
): string {
  const names = accounts.map((account) => account ?? 'without one');
  const of = names.length === 0 ? '' : ` of ${names.length > 3 ? `${names.length} accounts` : `account ${names.join(', ')}`}`;
  switch (answer.kind) {
    case 'tow_type':
      return `The vehicles${of}: ${answer.towType === null ? 'as their reasons have it' : answer.towType.replaceAll('_', ' ')}`;
    case 'told':
      return `Police told, ${answer.at === null ? 'on the day of each tow' : inWords(answer.at)}${answer.written ? ', with the TOP in writing' : ''}`;
    case 'left':
      return `Gone: ${eventForms[answer.how].title.toLowerCase()}, ${inWords(answer.at)}`;
    case 'reported':
      return `Disposition reported and fees paid, ${answer.at === null ? 'on the day each left' : inWords(answer.at)}`;
    case 'agency':
      return `The agency${of}: ${agency ?? 'unknown'}`;
    case 'look':
      return answer.recentDays === 0
        ? 'To be looked at one by one'
        : `To be looked at one by one; towed within ${answer.recentDays} days: to the queue`;
    case 'looked':
      return 'Looked at';
    case 'queue':
      return `${questions[question].title}: to the queue as they are`;
  }
}
