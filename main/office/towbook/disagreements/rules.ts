import type { EventType } from '../../../../preload/contract/law';
import type { Matter } from '../../../../preload/contract/towbook';

export type DisagreementKind = Matter['kind'];
export type Decision = Matter['decisions'][number]['decision'];

type Rule = Readonly<{
  decisions: readonly Readonly<{ decision: Decision; label: string }>[];
  /** Recording this settles it too. */
  record: EventType | null;
  /** It stands only while the vehicle is in the yard, or only while it is not. */
  whileInYard: boolean;
  /** A decision that is asked for once and not again; `same`: unless there is another thing to say. */
  lasts: boolean | 'same';
}>;

const towTime = [
  { decision: 'take_towbook', label: "Take TowBook's time" },
  { decision: 'keep_ours', label: 'Keep ours' },
] as const;

const stillHere = { decision: 'still_here', label: 'It is still here' } as const;

/** What each kind of matter asks of a person. */
export const disagreementRules: Readonly<Record<DisagreementKind, Rule>> = {
  possible_duplicate: {
    decisions: [
      { decision: 'merge', label: 'They are one: merge' },
      { decision: 'keep_apart', label: 'They are two: keep apart' },
    ],
    record: null,
    whileInYard: true,
    lasts: true,
  },
  possibly_released: { decisions: [stillHere], record: 'released', whileInYard: true, lasts: true },
  released_in_towbook: { decisions: [stillHere], record: 'released', whileInYard: true, lasts: true },
  listed_twice: { decisions: [{ decision: 'done', label: 'Looked at' }], record: null, whileInYard: true, lasts: 'same' },
  tow_time_differs: { decisions: towTime, record: null, whileInYard: false, lasts: true },
  released_here: { decisions: [{ decision: 'done', label: 'Released in TowBook' }], record: null, whileInYard: false, lasts: false },
};
