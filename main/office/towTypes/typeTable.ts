import type { TowType } from '../../../preload/contract/law';

/** One line of the table. A text matches where its words begin; `(police)` as the account means any account that names a police agency. */
export type TypeRule = Readonly<{
  account?: string | undefined;
  reason?: string | undefined;
  lot?: string | undefined;
  towType: TowType;
}>;

const reasons = (towType: TowType, ...texts: readonly string[]): readonly TypeRule[] => texts.map((reason) => ({ reason, towType }));
const accounts = (towType: TowType, ...texts: readonly string[]): readonly TypeRule[] => texts.map((account) => ({ account, towType }));

/** How accounts and reasons of TowBook tell the kind of tow; the first line that fits counts. The office may put its own in Settings. */
export const defaultTypeTable: readonly TypeRule[] = [
  ...reasons('scrap_unregistered', 'scrap unregistered'),
  ...reasons('scrap_registered', 'scrap registered'),
  ...accounts('hold', 'police hold'),
  { lot: 'hold', towType: 'hold' },
  ...reasons('hold', 'hold', 'evidence', 'investigation', 'stolen', 'fatal', 'homicide'),
  ...accounts('crash', 'police accident', 'accident'),
  ...reasons('crash', 'accident', 'secondary accident', 'crash', 'collision', 'rollover'),
  ...reasons('owner_request', 'owner request', 'customer request'),
  ...accounts('private_property', 'ppi', 'private property'),
  { account: '(police)', reason: 'abandon', towType: 'public_abandoned' },
  ...accounts('police_impound', '(police)'),
  ...reasons('public_abandoned', 'police impound abandon', 'police abandon'),
  ...reasons('police_impound', 'police', 'arrest', 'dui', 'dus', 'ovi', 'owi', 'checkpoint'),
  ...accounts('private_property', 'property', 'apartment', 'village', 'condo', 'townhome', 'mobile home', 'plaza', 'motel', 'management'),
  ...reasons('private_property', 'abandon', 'unauthorized', 'trespass', 'no parking', 'illegal park', 'permit', 'fire lane', 'tow away'),
  ...reasons('private_property', 'blocking', 'reserved', 'handicap', 'double parked', 'sticker', 'ppi', 'parked in grass', 'for sale'),
  ...reasons('private_property', 'wreck', 'inoperable', 'flat', 'rear flat', 'multiple flats', 'on blocks', 'leaking', 'missing wheel'),
  ...reasons('private_property', 'expired', 'no tags', 'no plate', 'non movement', 'unacceptable', 'service impound'),
];
