import type { SheetKind } from '../../../../preload/contract/sheets';
import { auctionList } from './auctionList';
import type { ListKind } from './kind';
import { morningList } from './morningList';
import { newspaperAd } from './newspaperAd';

/** Every document about many vehicles. */
export const listKinds = {
  NEWSPAPER_AD: newspaperAd,
  AUCTION_LIST: auctionList,
  MORNING_LIST: morningList,
} as const satisfies Readonly<Record<SheetKind, ListKind>>;
