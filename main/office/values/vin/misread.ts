import { fittingSigns, vinFits, vinSigns } from './checkDigit';
import { isMakeOf, makerOf } from './makers';
import { modelYears } from './modelYear';

/** Pairs that people read or type one for the other; letters that no VIN has stand for what they look like. */
const pairs = '0O 0Q 0D 1I 1L 1J 1T 17 2Z 3B 38 3E 5S 56 6G 68 4A 4H 7T 8B 8S 9G 9P 9R CG DO EF HN KX MN NW OQ PR UV VY VW XY'.split(' ');
export const confusions: ReadonlyMap<string, string> = new Map(
  [...vinSigns, 'I', 'O', 'Q'].map((sign) => [
    sign,
    pairs
      .filter((pair) => pair.includes(sign))
      .map((pair) => pair.replace(sign, ''))
      .filter((other) => vinSigns.includes(other))
      .join(''),
  ]),
);

/** How often one misreading is of a kind, against one of the table (1): any other sign, and whatever is no single misreading at all. */
const weightOf = { confusion: 1, transposition: 1, other: 0.02, unexplained: 0.08 };
/** One reading must be so much of all that is possible before it is offered. */
const leastShare = 0.9;

/** What is known of the vehicle apart from its VIN. */
export type KnownVehicle = Readonly<{ make?: string | null; modelYear?: number | null }>;

/**
 * The VIN that this one was misread from; null where more than one misreading could be behind it. Every sign in every place and every
 * transposition of neighbours is tried; what can stand is a VIN whose check digit fits and whose maker and year are those of the vehicle.
 */
export function repairVin(vin: string, known: KnownVehicle = {}): string | null {
  const found = new Map<string, number>();
  for (const [candidate, weight] of oneMisreadingAway(vin))
    if (candidate !== vin && canStand(candidate, known)) found.set(candidate, (found.get(candidate) ?? 0) + weight);
  let best: string | null = null;
  let heaviest = 0;
  let all = weightOf.unexplained;
  for (const [candidate, weight] of found) {
    all += weight;
    if (weight > heaviest) [best, heaviest] = [candidate, weight];
  }
  return heaviest >= leastShare * all ? best : null;
}

function* oneMisreadingAway(vin: string): Generator<readonly [string, number]> {
  const foreign = [...vin].filter((sign) => !vinSigns.includes(sign)).length;
  // Letters that no VIN has are misread for one reason, all of them at once.
  if (foreign > 1) {
    yield [vin.replaceAll(/[OQ]/g, '0').replaceAll('I', '1'), weightOf.confusion];
    return;
  }
  for (let index = 0; index < vin.length; index += 1) {
    const read = vin.charAt(index);
    if (foreign === 1 && vinSigns.includes(read)) continue;
    const alike = confusions.get(read) ?? '';
    for (const sign of fittingSigns(vin, index))
      if (sign !== read)
        yield [vin.slice(0, index) + sign + vin.slice(index + 1), alike.includes(sign) ? weightOf.confusion : weightOf.other];
  }
  if (foreign > 0) return;
  for (let index = 1; index < vin.length; index += 1)
    if (vin.charAt(index) !== vin.charAt(index - 1))
      yield [vin.slice(0, index - 1) + vin.charAt(index) + vin.charAt(index - 1) + vin.slice(index + 1), weightOf.transposition];
}

/** Whether a VIN can be that of the vehicle: its check digit, its maker, its year, and figures where the maker has figures. */
function canStand(vin: string, { make, modelYear }: KnownVehicle): boolean {
  if (!vinFits(vin)) return false;
  const maker = makerOf(vin);
  if (maker === undefined || !(maker.isLight ? /\d{5}$/ : /\d{4}$/).test(vin)) return false;
  if (make != null && isMakeOf(maker, make) === false) return false;
  const years = modelYears(vin);
  return years.length > 0 && (modelYear == null || years.includes(modelYear));
}
