import type { TowType } from '../../../../../preload/contract/law';

/** Tow types whose vehicles are sold under 252g. */
export const soldAtAuction: TowType[] = ['private_property', 'public_abandoned', 'police_impound', 'crash', 'hold'];
export const scrap: TowType[] = ['scrap_registered', 'scrap_unregistered'];
/** Tow types whose owner the state notifies and who may contest. */
export const noticed: TowType[] = [...soldAtAuction, 'scrap_registered'];
export const abandoned: TowType[] = [...soldAtAuction, ...scrap];
export const allTypes: TowType[] = [...abandoned, 'owner_request'];

/** The private-property paragraph of 252a where the others have one of their own. */
export const bySection = (privateProperty: string, scrapRegistered?: string): Partial<Record<TowType, string>> => ({
  private_property: `MCL 257.252a(${privateProperty})`,
  ...(scrapRegistered === undefined ? {} : { scrap_registered: `MCL 257.252b(${scrapRegistered})` }),
});
