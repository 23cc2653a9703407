import { isAtOrAfter, readWhen, type When } from '../counting/when';
import { first, last, type Draft, type Placed } from './place';

/** A public sale as an ad names it: its day, time and place, as far as they are told. */
export type AdvertisedSale = Readonly<{ at: When | null; place: string | null }>;

/** What the ads of a case say of the sale that is scheduled. */
export type Ads = Readonly<{
  /** When the first ad for this sale appeared. */
  adPublished: When | null;
  /** When the text for this sale's ad was handed in. */
  adHandedIn: When | null;
  adProof: When | null;
  /** The newspaper of that ad. */
  newspaper: string | null;
  /** The sale that the ad which counts names. */
  advertised: AdvertisedSale | null;
  /** The last ad that is for another sale, or does not say for which. */
  adElsewhere: Readonly<{ ran: When; sale: AdvertisedSale }> | null;
}>;

const none: Ads = { adPublished: null, adHandedIn: null, adProof: null, newspaper: null, advertised: null, adElsewhere: null };

/**
 * An ad belongs to one sale (day, time, place). One that does not name its sale is counted for the sale that was scheduled when it ran;
 * where none was, for no sale that was scheduled later.
 */
export function adsOf({ ads = [], adHandIns = [], adProofs = [], schedules = [], saleScheduled }: Draft): Ads {
  if (ads.length === 0 && adHandIns.length === 0) return none;
  const sale = saleScheduled === undefined ? null : saleOf(saleScheduled);
  const named = ads.map((ad) => ({ ad, sale: namedBy(ad, schedules) }));
  const wanted = sale ?? latest(named)?.sale ?? null;
  const own = named.filter((one) => isFor(one.sale, wanted));
  const others = named.filter((one) => !own.includes(one));
  const counting = own.find(({ ad }) => ad === firstOf(own));
  const other = others.find(({ ad }) => ad === lastOf(others));
  return {
    adPublished: counting?.ad.when ?? null,
    adHandedIn: sale === null ? null : firstHandIn(adHandIns, schedules, sale),
    adProof: counting === undefined ? null : proofOf(own, adProofs, counting.ad.when),
    newspaper: textOf(counting?.ad.event.data?.['newspaper']),
    advertised: counting?.sale ?? null,
    adElsewhere: other === undefined ? null : { ran: other.ad.when, sale: other.sale },
  };
}

type Named = Readonly<{ ad: Placed; sale: AdvertisedSale }>;

const firstOf = (named: readonly Named[]) => named.map(({ ad }) => ad).reduce<Placed | undefined>(first, undefined);
const lastOf = (named: readonly Named[]) => named.map(({ ad }) => ad).reduce<Placed | undefined>(last, undefined);

const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);

/** The sale an event names. */
export function saleOf({ event, when }: Placed): AdvertisedSale {
  const at = textOf(event.data?.['saleAt']);
  return { at: at === null ? null : readWhen(at, when.zone), place: textOf(event.data?.['place']) };
}

/** The sale an ad names; what it leaves out is taken from the sale scheduled when it ran. */
function namedBy(ad: Placed, schedules: readonly Placed[]): AdvertisedSale {
  const own = saleOf(ad);
  const then = schedules.filter(({ when }) => isAtOrAfter(ad.when, when)).reduce<Placed | undefined>(last, undefined);
  const scheduledThen = then && saleOf(then);
  if (scheduledThen === undefined || (own.at !== null && !isSameMoment(own.at, scheduledThen.at))) return own;
  return { at: own.at ?? scheduledThen.at, place: own.place ?? scheduledThen.place };
}

/** Without a scheduled sale the last sale that an ad names is the one in question. */
function latest(named: readonly Named[]): Named | undefined {
  const moments = named.map(({ sale }) => sale.at?.instant ?? -Infinity);
  const most = Math.max(...moments);
  const those = named.filter((_one, index) => moments[index] === most);
  return those.find(({ ad }) => ad === lastOf(those));
}

function isFor(named: AdvertisedSale, wanted: AdvertisedSale | null): boolean {
  if (wanted === null) return true;
  if (wanted.at === null) return named.at === null;
  return isSameMoment(named.at, wanted.at) && isSamePlace(named.place, wanted.place);
}

/** Where a time of day is not told on one side, the day decides. */
function isSameMoment(one: When | null, other: When | null): boolean {
  if (one === null || other === null) return false;
  return one.dateOnly || other.dateOnly ? one.day === other.day : one.instant === other.instant;
}

/** A place that is not told contradicts none. */
const isSamePlace = (one: string | null, other: string | null): boolean => one === null || other === null || plain(one) === plain(other);
const plain = (place: string) =>
  place
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The proof of an ad for this sale: filed with the ad itself, or noted at or after it. */
function proofOf(own: readonly Named[], proofs: readonly Placed[], ran: When): When | null {
  const noted = proofs.filter(({ when }) => isAtOrAfter(when, ran)).map(({ when }) => when);
  const withAd = own.filter(({ ad }) => ad.event.data?.['proof'] === true).map(({ ad }) => ad.when);
  return earliest([...noted, ...withAd]);
}

const firstHandIn = (handIns: readonly Placed[], schedules: readonly Placed[], sale: AdvertisedSale): When | null =>
  earliest(handIns.filter((one) => isFor(namedBy(one, schedules), sale)).map(({ when }) => when));

const earliest = (whens: readonly When[]): When | null =>
  whens.reduce<When | null>((first, when) => (first === null || when.instant < first.instant ? when : first), null);
