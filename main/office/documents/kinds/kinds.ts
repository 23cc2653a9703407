import type { NoticeKind } from '../../../../preload/contract/notices';
import type { DocumentKind } from '../kind';
import { abandonmentReport } from './abandonmentReport';
import { auctionNotice } from './auctionNotice';
import { complianceSheet } from './hearing';
import { distributionSheet } from './proceeds';
import { lienholderLetter } from './lienholderLetter';
import { ownerLetter } from './ownerLetter';
import { releaseNotice } from './releaseNotice';
import { scrapPack } from './scrapPack';
import { topNotice } from './top';
import { tr52lrDataSheet } from './tr52lr';

/** Every document about one vehicle. */
export const documentKinds = {
  TOP: topNotice,
  ABANDONMENT_REPORT: abandonmentReport,
  TR52LR: tr52lrDataSheet,
  RELEASE: releaseNotice,
  OWNER_LETTER: ownerLetter,
  LIENHOLDER_LETTER: lienholderLetter,
  AUCTION_NOTICE: auctionNotice,
  SCRAP_PACK: scrapPack,
  PROCEEDS: distributionSheet,
  HEARING: complianceSheet,
} as const satisfies Readonly<Record<NoticeKind, DocumentKind>>;
