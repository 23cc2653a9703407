import type { VinSays } from '../../../../preload/contract/vehicles';
import { vinFits } from './checkDigit';
import { isMakeOf, makerOf } from './makers';
import type { KnownVehicle } from './misread';
import { modelYears } from './modelYear';
import { cleanVin, isFiller } from './text';

/**
 * What a VIN tells without any other source: the model year where it is one only, the make where its prefix has one only, and the country
 * of the maker. Null where the VIN does not fit its check digit or the maker is not known. `latestYear`: no model is newer.
 */
export function readVinCode(text: string | null, known: KnownVehicle, latestYear: number): Omit<VinSays, 'sentence'> | null {
  const vin = cleanVin(text);
  if (vin === null || isFiller(vin) || !vinFits(vin)) return null;
  const maker = makerOf(vin);
  if (maker === undefined) return null;
  const years = modelYears(vin).filter((year) => year >= 1981 && year <= latestYear);
  const entered = known.modelYear ?? null;
  const modelYear = years.length === 1 ? (years[0] ?? null) : entered !== null && years.includes(entered) ? entered : null;
  return { modelYear, make: maker.makes.length === 1 ? (maker.makes[0] ?? null) : null, country: maker.country };
}

/** What the VIN tells that nobody has entered, to be taken over by a person; null where it tells nothing new or contradicts what was entered. */
export function vinSays(text: string | null, known: KnownVehicle, latestYear: number): VinSays | null {
  const code = readVinCode(text, known, latestYear);
  if (code === null || contradictions(text, known, latestYear).length > 0) return null;
  const isNew = (known.modelYear == null && code.modelYear !== null) || (known.make == null && code.make !== null);
  return isNew ? { ...code, sentence: `The VIN says ${inWords(code)}, made in ${withArticle(code.country)}.` } : null;
}

/** Where the VIN and what was entered cannot both be right. */
export function contradictions(
  text: string | null,
  known: KnownVehicle,
  latestYear: number,
): readonly Readonly<{ field: 'make' | 'modelYear'; message: string }>[] {
  const code = readVinCode(text, known, latestYear);
  const vin = cleanVin(text);
  if (code === null || vin === null) return [];
  const found: { field: 'make' | 'modelYear'; message: string }[] = [];
  const { make, modelYear } = known;
  const maker = makerOf(vin);
  const told = maker === undefined ? '' : maker.makes.length > 3 ? 'another maker' : maker.makes.join(' or ');
  if (make != null && maker !== undefined && isMakeOf(maker, make) === false)
    found.push({ field: 'make', message: `The VIN says ${told}; the vehicle is entered as ${make}. One of them is wrong.` });
  const years = modelYears(vin).filter((year) => year <= latestYear);
  if (modelYear != null && years.length > 0 && !years.includes(modelYear))
    found.push({
      field: 'modelYear',
      message: `The VIN says model year ${years.join(' or ')}; the vehicle is entered as ${modelYear}. One of them is wrong.`,
    });
  return found;
}

const inWords = ({ modelYear, make }: Omit<VinSays, 'sentence'>): string =>
  make === null ? `model year ${modelYear}` : modelYear === null ? make : `${modelYear} ${make}`;
const withArticle = (country: string): string => (/^(USA|United Kingdom|Philippines)$/.test(country) ? `the ${country}` : country);
