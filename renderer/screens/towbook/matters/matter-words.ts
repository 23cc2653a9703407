import type { Matter } from '../../../../preload/contract/towbook';
import type { Tone } from '../../../format/words';

/** What an import left to a person, in two words. */
export const matterWords: Readonly<Record<Matter['kind'], Readonly<{ word: string; tone: Tone }>>> = {
  possible_duplicate: { word: 'Twice here', tone: 'today' },
  possibly_released: { word: 'Gone from TowBook', tone: 'today' },
  released_in_towbook: { word: 'Released in TowBook', tone: 'today' },
  listed_twice: { word: 'Listed twice', tone: 'today' },
  tow_time_differs: { word: 'Time of the tow', tone: 'today' },
  released_here: { word: 'Released here only', tone: 'soon' },
};
