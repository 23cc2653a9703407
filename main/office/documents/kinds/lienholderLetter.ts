import { noticeTitles } from '../../../../preload/contract/notices';
import { courtesyLetter } from './courtesyLetter';

/** Tells the holder of a security interest where the vehicle is. */
export const lienholderLetter = courtesyLetter('lienholder', {
  title: noticeTitles.LIENHOLDER_LETTER,
  usual: {
    title: 'A vehicle with your lien is in our yard',
    lead: 'According to the records available to this office you hold a security interest in the vehicle below. It was towed and is held at the yard named above. Inspection is possible during business hours. Charges for storage grow each day.',
    citation: 'MCL 257.252a',
    mark: 'S',
    footnote: 'This is a courtesy letter. The notice to the secured party under {citation} is mailed by the Department of State (TR-52E).',
  },
});
