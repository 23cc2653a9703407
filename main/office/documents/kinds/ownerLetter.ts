import { noticeTitles } from '../../../../preload/contract/notices';
import { courtesyLetter } from './courtesyLetter';

/** Tells the owner where the vehicle is and how to redeem it. */
export const ownerLetter = courtesyLetter('owner', {
  title: noticeTitles.OWNER_LETTER,
  usual: {
    title: 'Your vehicle is in our yard',
    lead: 'According to the records available to this office you are the registered or titled owner of the vehicle below. It was towed and is held at the yard named above. To redeem it, bring proof of ownership and photo identification and pay the towing and storage charges. Charges for storage grow each day.',
    citation: 'MCL 257.252a',
    mark: 'S',
    footnote:
      'This is a courtesy letter. The notice that starts the time for redemption and for a petition under {citation} is mailed by the Department of State (TR-52E).',
  },
});
