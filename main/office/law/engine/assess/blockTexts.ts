import type { Block } from '../../../../../preload/contract/law';
import type { Track } from '../compile';
import { dayInWords } from '../counting/day';
import { whenInWords } from '../counting/when';
import { dayOf, openingInWords } from '../counting/zone';
import type { AdvertisedSale } from '../timeline/ads';
import type { Timeline } from '../timeline/timeline';
import { adLeadDays, adOpens, entryAllowedFrom, type BlockCode, type SaleState } from './gates';

/** The rule behind each block. */
const ruleOf: Readonly<Record<BlockCode, string>> = {
  GONE: 'MI-52',
  NOT_ABANDONED: 'OFFICE-CONSENT',
  HOLD: 'OFFICE-HOLD',
  POLICE_RELEASE: 'OFFICE-HOLD',
  REGISTER: 'MI-11',
  REGISTER_EARLY: 'MI-13',
  PETITION: 'MI-24',
  OUTCOME_UNKNOWN: 'MI-26',
  COURT_RELEASE: 'MI-27',
  NOTICE_UNKNOWN: 'MI-40',
  NOTICE_DAYS: 'MI-40',
  HEARING_DAYS: 'MI-40',
  STATE_RELEASE: 'MI-41',
  AD: 'MI-45',
  AD_OTHER_SALE: 'MI-45',
  AD_DAYS: 'MI-44',
  SCRAP_AGE: 'MI-60-AGE',
  SCRAP_CONDITION: 'MI-60-AGE',
  SCRAP_PHOTOGRAPHS: 'MI-60-PHOTOS',
  SCRAP_FORM: 'MI-62',
};

const leinRules = ['MI-11', 'MI-10', 'MI-12', 'MI-14', 'MI-61'];

/** A block in words, with the rule and section it rests on. */
export function blockOf(code: BlockCode, line: Timeline, sale: SaleState, track: Track): Block {
  const own = (id: string) => track.rules.find(({ rule }) => rule.id === id)?.rule.id;
  const id = code === 'REGISTER' ? (leinRules.find(own) ?? 'MI-11') : code === 'SCRAP_FORM' ? (own('MI-63') ?? 'MI-62') : ruleOf[code];
  return { code, rule: id, text: textOf(code, line, sale, track), citation: track.byId.get(id)?.citation ?? '' };
}

function textOf(code: BlockCode, line: Timeline, sale: SaleState, track: Track): string {
  const { numbers } = track;
  const safe = sale.opening.safe === null ? '' : dayInWords(dayOf(sale.opening.safe));
  switch (code) {
    case 'GONE':
      return `The vehicle is no longer here: ${line.disposal ?? 'gone'}${line.disposed ? ` ${whenInWords(line.disposed)}` : ''}.`;
    case 'NOT_ABANDONED':
      return "A vehicle towed at its owner's request is not an abandoned vehicle; it cannot be sold under this law.";
    case 'HOLD':
      return 'The police hold the vehicle; their release is not recorded.';
    case 'POLICE_RELEASE':
      return 'The police release of the crash vehicle is not recorded.';
    case 'REGISTER':
      return 'The LEIN entry is not recorded.';
    case 'REGISTER_EARLY': {
      const from = entryAllowedFrom(line, numbers);
      return `The LEIN entry${line.registerEntered ? ` of ${whenInWords(line.registerEntered)}` : ''} was made before day ${numbers.reportDays} after the police release${from === null ? '' : ` (${dayInWords(from)})`}; nobody has confirmed that it stands.`;
    }
    case 'PETITION':
      return line.hearing === null
        ? 'A petition is open; no hearing date is recorded.'
        : `A petition is open; the hearing is ${whenInWords(line.hearing)}.`;
    case 'OUTCOME_UNKNOWN':
      return "The court decided, but its decision's outcome is not recorded.";
    case 'COURT_RELEASE':
      return 'The court found that the law was not followed: the vehicle is to be released.';
    case 'NOTICE_UNKNOWN':
      return `The notice date is not known: the sale is safe from ${safe}${sale.opening.earliest === null ? '' : `, at the earliest ${dayInWords(dayOf(sale.opening.earliest))} once the date is recorded`}.`;
    case 'NOTICE_DAYS':
      return `The owner's ${numbers.windowDays} days after the notice date run until the sale opens on ${safe}.`;
    case 'HEARING_DAYS':
      return `The days after the court's decision run until the sale opens on ${safe}.`;
    case 'STATE_RELEASE':
      return 'The TR-52L (release for disposition) is not in hand.';
    case 'AD':
      return `No ad is published; it must lie at least ${adLeadDays(line, numbers)} days before the sale.`;
    case 'AD_OTHER_SALE':
      return adElsewhereInWords(line);
    case 'AD_DAYS': {
      const ad = adOpens(line, numbers);
      return `The ad allows a sale from ${ad === null ? '' : openingInWords(ad)}.`;
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
      return 'The scrap release form is not in hand.';
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
