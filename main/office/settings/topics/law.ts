import { z } from 'zod';
import { ruleOverride } from '../../../../preload/contract/law';
import { lawOffice } from '../../../../preload/contract/lawOffice';
import { weekday, weekdayNames } from '../../../../preload/contract/weekdays';
import { packInForce, ruleOf } from '../../law/packs/inForce';
import { setting, standingFor } from '../definition';

const weekdays = weekdayNames.map((label, number) => ({ value: String(number), label }));
const { shape: lawSettings } = lawOffice;
const usual = lawOffice.parse({});
/** A weekday of the law's settings as a choice of a form. */
const weekdayChoice = z.coerce.number().pipe(weekday);
/** How long the law's own rule gives for the telling in writing. */
const writtenTelling = ruleOf('written_telling');

/** What the office may decide about deadlines. */
export const law = {
  'law.soonDays': setting('Deadlines', 'Days ahead that count as SOON', 'number', lawSettings.soonDays.unwrap(), usual.soonDays),
  'law.writtenNoticeHours': setting(
    'Deadlines',
    'Hours for the TOP in writing',
    'number',
    lawSettings.writtenNoticeHours.unwrap(),
    writtenTelling.amount,
    writtenTelling.text,
  ),
  'law.adHandInWeekday': setting(
    'Deadlines',
    'Ad handed in by, day',
    'choice',
    weekdayChoice,
    usual.adHandInWeekday,
    'The weekday by which the newspaper wants the text of an ad for its next print day. Steps that ask for an ad are due then.',
    weekdays,
  ),
  'law.adHandInTime': setting(
    'Deadlines',
    'Ad handed in by, time',
    'time',
    lawSettings.adHandInTime.unwrap(),
    usual.adHandInTime,
    'The hour on that day. After it the next week counts.',
  ),
  'law.adPrintWeekday': setting(
    'Deadlines',
    'Ad printed on',
    'choice',
    weekdayChoice,
    usual.adPrintWeekday,
    'The weekday on which the ad is printed. The days between ad and sale count from it.',
    weekdays,
  ),
  'law.auctionWeekday': setting(
    'Deadlines',
    'Auction day',
    'choice',
    weekdayChoice,
    usual.auctionWeekday,
    'The weekday of the auctions. A legal holiday is passed over.',
    weekdays,
  ),
  'law.auctionTime': setting(
    'Deadlines',
    'Auction time',
    'time',
    lawSettings.auctionTime.unwrap(),
    usual.auctionTime,
    'The hour at which an auction begins.',
  ),
  'law.holidays': standingFor(
    packInForce.holidays,
    setting(
      'Deadlines',
      'Legal holidays',
      'json',
      lawSettings.holidays.unwrap().nullable(),
      null,
      'The days that are no business days, besides Saturdays and Sundays. One that falls on a Sunday is kept on the Monday.',
    ),
  ),
  'law.overrides': setting(
    'Deadlines',
    'Changed rules',
    'json',
    z.array(ruleOverride).max(200),
    [],
    'A number of a rule that the office counts differently, with the reason; shown wherever the rule shows.',
  ),
};
