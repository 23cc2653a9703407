import type { Pack } from '../../engine/pack';

type StartingAgency = Pack['agencies'][number];

const cities = ['Burton', 'Clio', 'Davison', 'Fenton', 'Flint', 'Flushing', 'Grand Blanc', 'Linden', 'Mount Morris', 'Swartz Creek'];
const townships = ['Davison', 'Fenton', 'Flint', 'Flushing', 'Genesee', 'Grand Blanc', 'Mount Morris', 'Mundy', 'Richfield'];

/** Initials in use at the yard, such as `MMTWP`; only those that name one place. */
const initials: Readonly<Record<string, string[]>> = {
  'Mount Morris Township Police Department': ['MMTWP', 'MM Township', 'Mt Morris Township', 'Mt. Morris Twp'],
  'Mount Morris Police Department': ['Mt Morris', 'Mt. Morris PD'],
  'Grand Blanc Township Police Department': ['GBTWP', 'GB Township'],
  'Grand Blanc Police Department': ['GBPD'],
  'Flint Police Department': ['FPD', 'City of Flint'],
  'Burton Police Department': ['City of Burton'],
};

const city = (place: string): StartingAgency => ({
  name: `${place} Police Department`,
  kind: 'police',
  aliases: [place, `${place} Police`, `${place} City`, `City of ${place}`, ...(initials[`${place} Police Department`] ?? [])],
});

const township = (place: string): StartingAgency => ({
  name: `${place} Township Police Department`,
  kind: 'police',
  aliases: [
    `${place} Township`,
    `${place} Charter Township`,
    `${place} Township Police`,
    ...(initials[`${place} Township Police Department`] ?? []),
  ],
});

/** The agencies of Genesee County, as starting data: the office edits them. */
export const agencies: Pack['agencies'] = [
  {
    name: "Genesee County Sheriff's Office",
    kind: 'police',
    aliases: ['Genesee County Sheriff', 'Genesee Sheriff', 'GCSO', 'Sheriff', 'Genesee County'],
  },
  {
    name: 'Michigan State Police - Flint Post',
    kind: 'police',
    aliases: ['Michigan State Police', 'MSP', 'MSP Flint', 'MSP Flint Post', 'State Police'],
  },
  ...cities.map(city),
  ...townships.map(township),
  {
    name: 'Metro Station - Swartz Creek',
    kind: 'police',
    aliases: ['Metro Swartz Creek', 'Metro Police Authority', 'Metro PD Swartz Creek'],
  },
  { name: 'Metro Station - Flint', kind: 'police', aliases: ['Metro Flint', 'Metro PD Flint'] },
  { name: 'Out of County', kind: 'out_of_county', aliases: ['Outside of county', 'Other county'] },
];
