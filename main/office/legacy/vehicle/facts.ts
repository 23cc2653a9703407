import type { EventType } from '../../../../preload/contract/law';
import { localDay } from '../../zone';
import { readDate, readDateAndTime } from '../dates';
import type { Findings } from '../findings';
import { get, isTrue, positive, type SourceRow } from '../source/row';
import { isDisposal, readReleaseReason, readStatus, type Disposal, type LegacyStatus } from '../status';

/** When something happened, as well as the old database tells: `asserted` says why the date is an assumption. */
export type Moment = Readonly<{ at: string; asserted: string | null }>;

/** One thing that the old database says happened. The first of the moments that can be is taken. */
export type Fact = Readonly<{
  type: EventType;
  moments: readonly Moment[];
  data: Readonly<Record<string, unknown>>;
  note: string | null;
  /** The column or row it comes from, so that it is told once. */
  origin: string;
}>;

export type Told = Readonly<{
  towedAt: string | null;
  facts: readonly Fact[];
  /** How it left, where it has left. */
  disposal: Disposal | null;
}>;

export type Surroundings = Readonly<{
  now: string;
  /** The year of its complaint number. */
  year: number | null;
  /** The newest moment of its log lines that tell of this status. */
  loggedAt: (disposal: Disposal) => string | null;
  /** What its police log tells, with how and by whom: it is told by the log and not by the columns. */
  inPoliceLog: Readonly<{ topDays: ReadonlySet<string>; received: ReadonlySet<string> }>;
}>;

/** The paper counts as sent where the old program says so; it kept no proof. */
export const sentTop = { written: true, asserted: true } as const;

/** Statuses that the old program reached through the TOP only. */
const toldBy = new Set<LegacyStatus>(['top', 'tr52', 'tr208', 'decision', 'auction', 'scrap']);

const dollars = (amount: number | null): number | null => (amount === null || amount > 1_000_000 ? null : Math.round(amount * 100));

/** The last day that is known of a vehicle, for what has no date of its own. */
function lastKnown(changed: string | null, towDay: string | null, now: string): Moment {
  const earliest = towDay === null || towDay > localDay(now) ? null : towDay;
  if (changed !== null && changed <= now && (earliest === null || localDay(changed) >= earliest))
    return { at: localDay(changed), asserted: 'its last change in the old database was taken' };
  if (earliest !== null) return { at: earliest, asserted: 'the day of the tow was taken' };
  return { at: localDay(now), asserted: 'the day of the import was taken' };
}

/** What happened to one vehicle by its own row: what has a date with it, what only a status says as an assumption. */
export function readFacts(row: SourceRow, around: Surroundings, out: Findings): Told {
  const { now, year } = around;
  const status = readStatus(get(row, 'status'));
  const written = get(row, 'status');
  if (status === null && written !== null)
    out.warn(`The status "${written.slice(0, 60)}" is not one of the old program's; it tells nothing.`);

  const towed = readDateAndTime(get(row, 'tow_date'), get(row, 'tow_time'), { year, before: otherDay(row) });
  out.warn(towed.doubt);
  const towDay = towed.at === null ? null : localDay(towed.at);
  const read = (column: string, time?: string): string | null => {
    const found = readDateAndTime(get(row, column), time === undefined ? null : get(row, time), { after: towDay, year });
    out.warn(found.doubt === null ? null : `${column}: ${found.doubt}`);
    return found.at;
  };

  const latest = lastKnown(read('last_updated'), towDay, now);
  const at = (moment: string | null, asserted: string | null = null): Moment[] => (moment === null ? [] : [{ at: moment, asserted }]);
  const facts: Fact[] = [];
  const add = (type: EventType, origin: string, moments: readonly Moment[], data: Fact['data'] = {}, note: string | null = null) => {
    if (moments.length > 0)
      facts.push({
        type,
        moments,
        data: Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null)),
        note,
        origin: `vehicles.${origin}`,
      });
  };

  const { topDays, received } = around.inPoliceLog;
  const top = read('top_form_sent_date') ?? read('top_sent_date');
  if (top !== null && !topDays.has(localDay(top)))
    add(
      'police_notified',
      'top_form_sent_date',
      at(top),
      sentTop,
      'Asserted by migration: the old program had the TOP as sent on this day.',
    );
  if (top === null && status !== null && toldBy.has(status) && topDays.size === 0) {
    const made = read('top_form_generated_at');
    add('police_notified', 'status.top', [...at(made, 'the day on which the TOP was made was taken'), latest], sentTop);
  }

  add('state_release_requested', 'tr52_form_sent_date', at(read('tr52_form_sent_date')));
  const tr52 = at(read('tr52_received_date'));
  const available =
    status === 'tr52' && !received.has('TR-52L')
      ? [...at(read('tr52_available_date'), 'the old program had computed this day for it'), latest]
      : [];
  add('state_release_received', 'tr52_received_date', [...tr52, ...available], { form: 'TR-52L' });
  const tr208 = [...at(read('tr208_received_date')), ...at(read('tr208_approved_date'))];
  add(
    'state_release_received',
    'tr208_received_date',
    [...tr208, ...(status === 'tr208' && !received.has('scrap_release') ? [latest] : [])],
    { form: 'scrap_release' },
  );

  const decided = read('decision_date') ?? read('action_date');
  const auction = read('auction_date');
  const advertised = auction === null ? {} : { saleAt: auction, place: get(row, 'auction_house') };
  if (auction !== null) {
    const past = localDay(auction) <= localDay(now) ? at(auction, 'when the sale was decided is not told, so its own day was taken') : [];
    add('sale_scheduled', 'auction_date', [...at(decided), ...past, latest], advertised);
  }
  const ad = read('newspaper_ad_date') ?? (isTrue(row, 'auction_ad_sent') ? read('ad_placement_date') : null);
  add('ad_published', 'newspaper_ad_date', at(ad), { newspaper: get(row, 'newspaper_name'), ...advertised });
  if (ad !== null && localDay(ad) > localDay(now))
    out.warn('The date of its newspaper ad is still to come; record the ad when it has run.');

  const word = {
    decision: 'waiting for a decision',
    auction: 'ready for auction',
    scrap: 'ready for scrap',
    release: 'scheduled for release',
  };
  if (status === 'decision' || status === 'scrap' || status === 'release' || (status === 'auction' && auction === null))
    add('note', `status.${status}`, [...at(decided), latest], { about: 'general', text: `The old database had it as ${word[status]}.` });

  const disposal = disposalOf(row, status, out);
  if (disposal !== null) add(disposal, 'status.gone', disposalMoments(disposal), disposalData(row, disposal), reasonNote(row));
  return { towedAt: towed.at, facts, disposal };

  function disposalMoments(how: Disposal): Moment[] {
    const released = read('release_date', 'release_time');
    const own = how === 'scrapped' ? read('scrap_date') : how === 'sold' ? auction : null;
    const ownAsserted = how === 'sold' ? 'the day of its auction was taken' : null;
    const logged = around.loggedAt(how);
    return [...at(released), ...at(own, ownAsserted), ...at(logged, 'the log line that tells of it was taken'), latest];
  }
}

/** The earliest whole date of the row besides the tow; a tow without a year lies before it. */
function otherDay(row: SourceRow): string | null {
  const columns = ['top_form_sent_date', 'top_sent_date', 'top_form_generated_at', 'release_date', 'tr52_available_date', 'last_updated'];
  const days = columns.flatMap((column) => {
    const { at } = readDate(get(row, column));
    return at === null ? [] : [localDay(at)];
  });
  return days.length === 0 ? null : days.reduce((first, day) => (day < first ? day : first));
}

/**
 * A final status says how a vehicle left; the reason only where it says `Released` and no more. A re-import of the old program set
 * released vehicles back to New, so New with a release date and a reason counts as gone. Otherwise the status decides.
 */
function disposalOf(row: SourceRow, status: ReturnType<typeof readStatus>, out: Findings): Disposal | null {
  const reason = readReleaseReason(get(row, 'release_reason'));
  const released = readDate(get(row, 'release_date')).at;
  if (isDisposal(status)) return status === 'released' ? (reason ?? status) : status;
  if (released === null) return null;
  if ((status === 'new' || status === null) && reason !== null) {
    out.warn('Its status had been set back, but it has a release date and a reason; it counts as gone. Correct that if it is still here.');
    return reason;
  }
  out.warn('It has a release date, but by its status it is still here, and stays so. Record the release if it has left.');
  return null;
}

function disposalData(row: SourceRow, how: Disposal): Record<string, unknown> {
  const to = get(row, 'released_to', 'recipient');
  switch (how) {
    case 'released':
      return { to, paidCents: dollars(positive(row, 'release_fee')) };
    case 'sold':
      return { buyer: get(row, 'buyer_name') ?? to, priceCents: dollars(positive(row, 'sold_price', 'sale_amount', 'auction_price')) };
    case 'scrapped':
      return { processor: get(row, 'scrap_yard') ?? to, priceCents: dollars(positive(row, 'scrap_value', 'salvage_value')) };
    case 'transferred':
      return { to };
  }
}

const reasonNote = (row: SourceRow): string | null => {
  const reason = get(row, 'release_reason');
  return reason === null ? null : `Reason in the old database: ${reason.slice(0, 300)}`;
};
