import { noticeTitles } from '../../../../preload/contract/notices';
import { packInForce } from '../../law/packs/inForce';
import { courtesyLetter } from './courtesyLetter';

/** Tells the holder of a security interest where the vehicle is. */
export const lienholderLetter = courtesyLetter('lienholder', {
  title: noticeTitles.LIENHOLDER_LETTER,
  usual: packInForce.papers.LIENHOLDER_LETTER,
});
