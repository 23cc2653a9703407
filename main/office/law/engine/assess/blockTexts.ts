import type { Block } from '../../../../../preload/contract/law';
import type { Law, Track } from '../compile';
import { dayInWords } from '../counting/day';
import { whenInWords } from '../counting/when';
import type { AdvertisedSale } from '../timeline/ads';
import type { Timeline } from '../timeline/timeline';
import type { BlockCode } from '../roles';
import { adLeadDays, adOpens, entryAllowedFrom, type SaleState } from './gates';

/** A block in words, with the rule and section it rests on. */
export function blockOf(code: BlockCode, line: Timeline, sale: SaleState, track: Track, law: Law): Block {
  const { role, text } = law.pack.gates[code];
  const behind = track.byRole.get(role);
  return {
    code,
    rule: behind?.rule.id ?? '',
    text: text === undefined ? textOf(code, line, sale, track, law) : filled(text, line, track),
    citation: behind?.citation ?? '',
  };
}

/** The pack's own words with the case's moments in their places. */
function filled(text: string, line: Timeline, { numbers }: Track): string {
  if (!text.includes('{')) return text;
  const from = entryAllowedFrom(line, numbers);
  return text
    .replaceAll('{enteredAt}', line.registerEntered === null ? '' : whenInWords(line.registerEntered))
    .replaceAll('{enteredFrom}', from === null ? '' : dayInWords(from))
    .replaceAll('{reportDays}', String(numbers.reportDays ?? ''));
}

/** The words of each block that name nothing of one state's law. */
function textOf(code: BlockCode, line: Timeline, sale: SaleState, track: Track, law: Law): string {
  const { numbers } = track;
  const safe = sale.opening.safe === null ? '' : dayInWords(law.zone.dayOf(sale.opening.safe));
  switch (code) {
    case 'GONE':
      return `The vehicle is no longer here: ${line.disposal ?? 'gone'}${line.disposed ? ` ${whenInWords(line.disposed)}` : ''}.`;
    case 'NOT_ABANDONED':
      return 'A tow of this kind is not of an abandoned vehicle; it cannot be sold under this law.';
    case 'HOLD':
      return 'The police hold the vehicle; their release is not recorded.';
    case 'POLICE_RELEASE':
      return 'The police release of the vehicle is not recorded.';
    case 'REGISTER':
      return 'The entry in the register is not recorded.';
    case 'REGISTER_EARLY':
      return 'The entry in the register was made too early; nobody has confirmed that it stands.';
    case 'PETITION':
      return line.hearing === null
        ? 'A petition is open; no hearing date is recorded.'
        : `A petition is open; the hearing is ${whenInWords(line.hearing)}.`;
    case 'OUTCOME_UNKNOWN':
      return "The court decided, but its decision's outcome is not recorded.";
    case 'COURT_RELEASE':
      return 'The court found that the law was not followed: the vehicle is to be released.';
    case 'NOTICE_UNKNOWN':
      return `The notice date is not known: the sale is safe from ${safe}${sale.opening.earliest === null ? '' : `, at the earliest ${dayInWords(law.zone.dayOf(sale.opening.earliest))} once the date is recorded`}.`;
    case 'NOTICE_DAYS':
      return `The owner's ${numbers.windowDays} days after the notice date run until the sale opens on ${safe}.`;
    case 'HEARING_DAYS':
      return `The days after the court's decision run until the sale opens on ${safe}.`;
    case 'STATE_RELEASE':
      return 'The release for disposition is not in hand.';
    case 'AD':
      return `No ad is published; it must lie at least ${adLeadDays(line, numbers)} days before the sale.`;
    case 'AD_OTHER_SALE':
      return adElsewhereInWords(line);
    case 'AD_DAYS': {
      const ad = adOpens(line, numbers);
      return `The ad allows a sale from ${ad === null ? '' : law.zone.openingInWords(ad)}.`;
    }
    case 'SCRAP_AGE':
      return line.facts.modelYear == null
        ? `The model year is not recorded; scrap must be at least ${numbers.scrapYears} years old.`
        : `The vehicle is of ${line.facts.modelYear}; scrap must be at least ${numbers.scrapYears} years old.`;
    case 'SCRAP_CONDITION':
      return 'Neither inoperable nor damaged above its value, as far as recorded.';
    case 'SCRAP_PHOTOGRAPHS':
      return `${line.facts.photographs ?? 0} of ${numbers.scrapPhotographs} photographs are on file.`;
    case 'SCRAP_FORM':
      return 'The release for scrapping is not in hand.';
  }
}

/** Why an ad that ran opens no sale. */
function adElsewhereInWords({ advertised, adElsewhere, sale, salePlace }: Timeline): string {
  if (advertised !== null) return `The ad is for the sale of ${saleInWords(advertised)}; another day needs its own ad.`;
  if (adElsewhere === null) return '';
  const ad = `The ad of ${whenInWords(adElsewhere.ran)}`;
  if (adElsewhere.sale.at === null)
    return `${ad} does not say for which sale it ran, and none was scheduled then: it counts for none. Correct it with the sale it names, or record the ad for this one.`;
  const own = sale === null ? 'another sale' : `the sale of ${saleInWords({ at: sale, place: salePlace })}`;
  return `${ad} is for the sale of ${saleInWords(adElsewhere.sale)}; ${own} needs its own ad.`;
}

const saleInWords = ({ at, place }: AdvertisedSale): string => `${at === null ? '' : whenInWords(at)}${place === null ? '' : `, ${place}`}`;
