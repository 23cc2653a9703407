import { noticeTitles } from '../../../../preload/contract/notices';
import { paperWords } from '../../law/packs/inForce';
import { courtesyLetter } from './courtesyLetter';

/** Tells the owner where the vehicle is and how to redeem it. */
export const ownerLetter = courtesyLetter('owner', {
  title: noticeTitles.OWNER_LETTER,
  usual: paperWords.OWNER_LETTER,
});
