import { filled, oneLine } from './filled';

const none = new Set(['NONE', 'NOPLATE', 'NOPLATES', 'NOTAG', 'NOTAGS', 'NOLICENSEPLATE', 'NOLP', 'MISSINGPLATE']);

/** A plate as seen, in capitals; `NONE` where the vehicle has none; null where nobody said. */
export function cleanPlate(text: string | null | undefined): string | null {
  const line = oneLine(text ?? '').toUpperCase();
  const key = line.replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (none.has(key)) return 'NONE';
  return key === '' ? null : filled(line);
}

const regions: Readonly<Record<string, string>> = {
  ALABAMA: 'AL', ALASKA: 'AK', ARIZONA: 'AZ', ARKANSAS: 'AR', CALIFORNIA: 'CA', COLORADO: 'CO', CONNECTICUT: 'CT', DELAWARE: 'DE',
  'DISTRICT OF COLUMBIA': 'DC', FLORIDA: 'FL', GEORGIA: 'GA', HAWAII: 'HI', IDAHO: 'ID', ILLINOIS: 'IL', INDIANA: 'IN', IOWA: 'IA',
  KANSAS: 'KS', KENTUCKY: 'KY', LOUISIANA: 'LA', MAINE: 'ME', MARYLAND: 'MD', MASSACHUSETTS: 'MA', MICHIGAN: 'MI', MINNESOTA: 'MN',
  MISSISSIPPI: 'MS', MISSOURI: 'MO', MONTANA: 'MT', NEBRASKA: 'NE', NEVADA: 'NV', 'NEW HAMPSHIRE': 'NH', 'NEW JERSEY': 'NJ',
  'NEW MEXICO': 'NM', 'NEW YORK': 'NY', 'NORTH CAROLINA': 'NC', 'NORTH DAKOTA': 'ND', OHIO: 'OH', OKLAHOMA: 'OK', OREGON: 'OR',
  PENNSYLVANIA: 'PA', 'RHODE ISLAND': 'RI', 'SOUTH CAROLINA': 'SC', 'SOUTH DAKOTA': 'SD', TENNESSEE: 'TN', TEXAS: 'TX', UTAH: 'UT',
  VERMONT: 'VT', VIRGINIA: 'VA', WASHINGTON: 'WA', 'WEST VIRGINIA': 'WV', WISCONSIN: 'WI', WYOMING: 'WY', 'PUERTO RICO': 'PR',
  ONTARIO: 'ON', QUEBEC: 'QC', 'BRITISH COLUMBIA': 'BC', ALBERTA: 'AB', MANITOBA: 'MB', SASKATCHEWAN: 'SK', 'NOVA SCOTIA': 'NS',
  'NEW BRUNSWICK': 'NB', NEWFOUNDLAND: 'NL', 'NEWFOUNDLAND AND LABRADOR': 'NL', 'PRINCE EDWARD ISLAND': 'PE', YUKON: 'YT',
  'YUKON TERRITORY': 'YT', NUNAVUT: 'NU', 'NORTHWEST TERRITORIES': 'NT', PQ: 'QC', NF: 'NL', PEI: 'PE', NWT: 'NT',
  MICH: 'MI', IND: 'IN', ILL: 'IL', FLA: 'FL', PENN: 'PA', TENN: 'TN', WIS: 'WI', CALIF: 'CA', TEX: 'TX', ONT: 'ON',
}; // prettier-ignore
const codes = new Set(Object.values(regions));

/** The two letters of a state or Canadian province, from its code or name; other text in capitals as given; null where nobody said. */
export function cleanPlateState(text: string | null | undefined): string | null {
  const line = filled(text)?.toUpperCase().replaceAll('.', '');
  if (line === undefined || line === '' || line === '0') return null;
  return codes.has(line) ? line : (regions[line] ?? line);
}

/** True for a code of a state or province that exists. */
export const isRegion = (state: string): boolean => codes.has(state);
