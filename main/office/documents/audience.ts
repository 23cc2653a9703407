import type { Agency } from '../../../preload/contract/agencies';
import type { PartyRole } from '../../../preload/contract/parties';

/** For whom a document is made. */
export type Audience = 'police' | 'police_by_hand' | 'state' | 'public' | 'office' | 'court' | 'owner' | 'lienholder';

type Reach = Readonly<{
  /** Who receives it as lists say it, which anybody may read; null where it is the police agency by its name. */
  called: string | null;
  /** Whose name and address it carries and goes to; null where that is the police agency's. */
  role: PartyRole | null;
  /** Sent to the addresses of the police agency where nobody names another. */
  isSentToPolice: boolean;
}>;

/** Who gets what. */
const reaches: Readonly<Record<Audience, Reach>> = {
  police: { called: null, role: null, isSentToPolice: true },
  police_by_hand: { called: null, role: null, isSentToPolice: false },
  state: { called: 'Department of State', role: null, isSentToPolice: false },
  public: { called: 'The public', role: null, isSentToPolice: false },
  office: { called: 'The office', role: null, isSentToPolice: false },
  court: { called: 'Court', role: null, isSentToPolice: false },
  owner: { called: 'Owner', role: 'owner', isSentToPolice: false },
  lienholder: { called: 'Lienholder', role: 'lienholder', isSentToPolice: false },
};

/** To whom a document goes, as lists say it: who the owner is, is not for everyone. Null where the vehicle has no police agency. */
export const recipientOf = (audience: Audience, agency: Pick<Agency, 'name'> | undefined): string | null =>
  reaches[audience].called ?? agency?.name ?? null;

/** Whose name and address a document carries, so that each look at it is written down; null where it names nobody. */
export const roleOf = (audience: Audience): PartyRole | null => reaches[audience].role;

/** Whether a document goes to the police agency when nobody names another recipient. */
export const isSentToPolice = (audience: Audience): boolean => reaches[audience].isSentToPolice;
