import { towTypes as allTowTypes, type TowType } from '../../../../../preload/contract/law';
import type { TowTraits } from '../../engine/pack';
import { towTypes } from './towTypes';

const those = (asked: (traits: TowTraits) => boolean): TowType[] => allTowTypes.filter((type) => asked(towTypes[type]));

/** Tow types whose vehicles are sold under 252g. */
export const soldAtAuction = those(({ sale }) => sale === 'auction');
export const scrap = those(({ sale }) => sale === 'scrap');
/** Tow types whose owner the state notifies and who may contest. */
export const noticed = those(({ ownerNotified }) => ownerNotified);
export const abandoned = those(({ sale }) => sale !== 'none');
export const allTypes = those(() => true);
/** Tow types that the police release first. */
export const releasedByPolice = those(({ policeRelease }) => policeRelease !== 'not_needed');

/** The private-property paragraph of 252a where the others have one of their own. */
export const bySection = (privateProperty: string, scrapRegistered?: string): Partial<Record<TowType, string>> => ({
  private_property: `MCL 257.252a(${privateProperty})`,
  ...(scrapRegistered === undefined ? {} : { scrap_registered: `MCL 257.252b(${scrapRegistered})` }),
});
