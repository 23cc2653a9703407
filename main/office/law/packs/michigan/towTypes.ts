import type { TowType } from '../../../../../preload/contract/law';
import type { TowTraits } from '../../engine/pack';

const removedByPolice: TowTraits = {
  isPrivate: false,
  policeRelease: 'not_needed',
  entersRegister: true,
  ownerNotified: true,
  sale: 'auction',
};

/** What Michigan asks of each kind of tow: 252a and 252d, 252b for scrap, and nothing of a tow at the owner's request. */
export const towTypes: Readonly<Record<TowType, TowTraits>> = {
  private_property: { ...removedByPolice, isPrivate: true },
  public_abandoned: removedByPolice,
  police_impound: removedByPolice,
  crash: { ...removedByPolice, policeRelease: 'needed' },
  hold: { ...removedByPolice, policeRelease: 'held' },
  scrap_registered: { ...removedByPolice, sale: 'scrap' },
  scrap_unregistered: { ...removedByPolice, ownerNotified: false, sale: 'scrap' },
  owner_request: { ...removedByPolice, entersRegister: false, ownerNotified: false, sale: 'none' },
};
