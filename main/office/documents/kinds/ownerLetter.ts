import { noticeTitles } from '../../../../preload/contract/notices';
import { packInForce } from '../../law/packs/inForce';
import { courtesyLetter } from './courtesyLetter';

/** Tells the owner where the vehicle is and how to redeem it. */
export const ownerLetter = courtesyLetter('owner', {
  title: noticeTitles.OWNER_LETTER,
  usual: packInForce.papers.OWNER_LETTER,
});
