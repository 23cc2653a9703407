import type { PartyRole } from '../../preload/contract/parties';

export const partyRoleWords: Readonly<Record<PartyRole, string>> = { owner: 'Owner', lienholder: 'Lienholder' };

export const partyRoleChoices = [
  { value: 'owner', label: partyRoleWords.owner },
  { value: 'lienholder', label: partyRoleWords.lienholder },
] as const;

/** The one purpose for which the office may look. */
export const purpose = 'impound notice';
