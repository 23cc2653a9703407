import { noticeTitles } from '../../../../preload/contract/notices';
import { paperWords } from '../../law/packs/inForce';
import { courtesyLetter } from './courtesyLetter';

/** Tells the holder of a security interest where the vehicle is. */
export const lienholderLetter = courtesyLetter('lienholder', {
  title: noticeTitles.LIENHOLDER_LETTER,
  usual: paperWords.LIENHOLDER_LETTER,
});
