import { z } from 'zod';
import { automationMode } from '../../../preload/contract/workflow';
import { lawOffice, ruleOverride, towType } from '../../../preload/contract/law';
import { timeOfDay, weekday, weekdayNames } from '../../../preload/contract/weekdays';
import { vehicleFields } from '../../../preload/contract/vehicles';
import { windowOffset } from '../../../preload/contract/papers';
import { mailPriceList } from '../../../preload/contract/mailPieces';
import { packInForce, ruleOf } from '../law/packs/inForce';
import { usualPrices } from './mailPrices';
import { defaultTypeTable } from '../towbook/mapping/typeTable';
import { logoPicture } from './logo';
import { setting, standingFor } from './definition';

const fieldNames = Object.keys(vehicleFields.shape);
const line = z.string().trim().max(300);
const lines = z.string().trim().max(4000);
const minutes = z.int().min(1).max(10_080);
const faxAddressPattern = line.regex(
  /^[^@\s]*\{number\}[^@\s]*@[^@\s{}]+$/,
  'An address with {number} before the @, such as {number}@fax.example',
);
const address = z.union([z.literal(''), z.email()]);

const weekdays = weekdayNames.map((label, number) => ({ value: String(number), label }));
const { shape: lawSettings } = lawOffice;
const usual = lawOffice.parse({});
/** A weekday of the law's settings as a choice of a form. */
const weekdayChoice = z.coerce.number().pipe(weekday);
/** How long the law's own rule gives for the telling in writing. */
const writtenTelling = ruleOf('written_telling');

const office = {
  'office.name': setting('Office', 'Name of the yard', 'text', line, '', 'Heads every notice.'),
  'office.street': setting('Office', 'Street', 'text', line, ''),
  'office.city': setting('Office', 'City, state and ZIP', 'text', line, ''),
  'office.phone': setting(
    'Office',
    'Telephone',
    'text',
    line,
    '',
    'The custodian business telephone registered with the state, with area code.',
  ),
  'office.fax': setting('Office', 'Fax', 'text', line, ''),
  'office.email': setting('Office', 'E-mail', 'email', address, ''),
  'office.signatory': setting('Office', 'Who signs notices', 'text', line, ''),
  'staff.lockMinutes': setting(
    'Office',
    'Lock after, minutes',
    'number',
    z.int().min(0).max(480),
    15,
    'Without a key or the mouse the window locks for a person who has a password; 0 is never.',
  ),
  'complaint.prefix': setting(
    'Office',
    'Complaint number prefix',
    'text',
    z.string().regex(/^[A-Z]{1,4}$/, 'One to four capital letters, such as IT'),
    'IT',
  ),
  'complaint.next': setting(
    'Office',
    'Next complaint number of a year',
    'json',
    z.record(z.string().regex(/^\d{4}$/), z.int().min(1).max(9999)),
    {},
    'Overrides the sequence of a year. It is used once, then the sequence goes on from it.',
  ),
};

const law = {
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

const automation = {
  'automation.rules': setting(
    'Automation',
    'How far the office goes by itself, by rule',
    'json',
    z.record(z.string().max(40), automationMode),
    {},
    'off, remind, prepare (make the document) or queue (make and send it). A rule that is not named reminds.',
  ),
};

const towbook = {
  'towbook.baseUrl': setting('TowBook', 'Address', 'text', z.url().max(300), 'https://app.towbook.com'),
  'towbook.username': setting('TowBook', 'User name', 'text', line, ''),
  'towbook.password': setting(
    'TowBook',
    'Password',
    'secret',
    z.string().max(500),
    '',
    'Sealed by Windows for this user; it goes in and never comes out.',
  ),
  'towbook.source': setting('TowBook', 'What an import reads', 'choice', z.enum(['call_analysis', 'impounds_csv']), 'call_analysis', '', [
    { value: 'call_analysis', label: 'Call Analysis and each call' },
    { value: 'impounds_csv', label: 'The export of the Impounds page' },
  ]),
  'towbook.fallback': setting('TowBook', 'Read the other one when its page has changed', 'switch', z.boolean(), true),
  'towbook.wins': setting(
    'TowBook',
    'Fields in which TowBook overwrites what was typed by hand',
    'json',
    z.array(z.enum(fieldNames)),
    [],
    'Usually none: what a person typed stays.',
  ),
  'towbook.account': setting('TowBook', 'Account to read', 'text', line, '.PPI'),
  'towbook.paceMs': setting('TowBook', 'Pause between calls, milliseconds', 'number', z.int().min(0).max(60_000), 500),
  'towbook.sideBySide': setting(
    'TowBook',
    'Calls read side by side',
    'number',
    z.int().min(1).max(3),
    2,
    'Each in a page of its own. The pause lies between two calls all the same.',
  ),
  'towbook.timeoutSeconds': setting('TowBook', 'Give up waiting after, seconds', 'number', z.int().min(2).max(600), 30),
  'towbook.typeMap': standingFor(
    defaultTypeTable,
    setting(
      'TowBook',
      'Account and reason to tow type',
      'json',
      z
        .array(
          z.object({
            account: z.string().max(200).optional(),
            reason: z.string().max(200).optional(),
            lot: z.string().max(200).optional(),
            towType,
          }),
        )
        .nullable(),
      null,
      'The first line that fits counts. Words are found where they begin; (police) as the account means any police agency. An empty box fits anything.',
    ),
  ),
  'towbook.skipReasons': setting(
    'TowBook',
    'Reasons that are no impound',
    'lines',
    z.array(z.string().max(200)),
    [
      'Transport',
      'Relocation',
      'Relocate',
      'Repossession',
      'Fuel Delivery',
      'GOA',
      'Jump Start',
      'Lock-Out',
      'Tire Service',
      'Service Call',
      'Winch Out',
    ],
    'A call with one of these as its whole reason is not imported.',
  ),
  'towbook.skipAccounts': setting('TowBook', 'Accounts that only store', 'lines', z.array(z.string().max(200)), ['.Storage'], ''),
};

const mail = {
  'mail.host': setting('E-mail', 'Server', 'text', line, ''),
  'mail.port': setting('E-mail', 'Port', 'number', z.int().min(1).max(65_535), 587),
  'mail.security': setting(
    'E-mail',
    'Security',
    'choice',
    z.enum(['starttls', 'tls', 'none']),
    'starttls',
    'None is accepted only for a server on this PC.',
    [
      { value: 'starttls', label: 'STARTTLS (587)' },
      { value: 'tls', label: 'TLS (465)' },
      { value: 'none', label: 'None, this PC only' },
    ],
  ),
  'mail.username': setting('E-mail', 'User name', 'text', line, ''),
  'mail.password': setting(
    'E-mail',
    'Password',
    'secret',
    z.string().max(500),
    '',
    'Sealed by Windows for this user; it goes in and never comes out.',
  ),
  'mail.from': setting('E-mail', 'From address', 'email', address, ''),
  'mail.fromName': setting('E-mail', 'From name', 'text', line, ''),
  'mail.holdSeconds': setting(
    'E-mail',
    'Seconds in which a message can be taken back',
    'number',
    z.int().min(0).max(3600),
    20,
    'Counts for messages sent from a window.',
  ),
  'mail.quietFrom': setting(
    'E-mail',
    'Quiet hours from',
    'time',
    z.union([z.literal(''), timeOfDay]),
    '',
    'In quiet hours nothing goes out by itself.',
  ),
  'mail.quietUntil': setting('E-mail', 'Quiet hours until', 'time', z.union([z.literal(''), timeOfDay]), ''),
  'mail.faxGateway': setting(
    'E-mail',
    'E-mail to fax address',
    'text',
    z.union([z.literal(''), faxAddressPattern]),
    '',
    'For example {number}@fax.example: faxes to agencies go to this address with the digits of the fax number.',
  ),
  'mail.signature': setting('E-mail', 'Text under every message', 'longtext', lines, ''),
};

const notices = {
  'notices.logoText': setting('Notices', 'Letters in the place of a logo', 'text', z.string().trim().max(8), '', 'Up to eight letters.'),
  'notices.logoImage': setting(
    'Notices',
    'Logo',
    'longtext',
    z.union([z.literal(''), logoPicture]),
    '',
    'Stands at the head of every document.',
  ),
  'notices.paper': setting('Notices', 'Paper', 'choice', z.enum(['Letter', 'A4']), 'Letter', '', [
    { value: 'Letter', label: 'Letter' },
    { value: 'A4', label: 'A4' },
  ]),
  'notices.windowOffsetX': setting('Notices', 'Window envelope: move right, mm', 'number', windowOffset.shape.x, 0),
  'notices.windowOffsetY': setting('Notices', 'Window envelope: move down, mm', 'number', windowOffset.shape.y, 0),
  'notices.wording': setting(
    'Notices',
    'Wording',
    'json',
    z.record(z.string(), z.object({ title: lines, lead: lines, citation: line, footnote: lines, signatory: line }).partial()),
    {},
    'Title, text, citation, foot and signatory of each document where they differ from those delivered. A change makes new documents differ, never one already made.',
  ),
  'notices.mailPrices': standingFor(
    usualPrices,
    setting(
      'Notices',
      'Prices of the Postal Service',
      'json',
      mailPriceList,
      [],
      'Each holds from its day on. A letter costs what was in force on the day of its stamp.',
    ),
  ),
  'notices.adLinePriceCents': setting('Notices', 'Newspaper ad: price a line, cents', 'number', z.int().min(0).max(100_000), 450),
  'notices.adLineLength': setting('Notices', 'Newspaper ad: characters a line', 'number', z.int().min(20).max(120), 36),
};

const schedule = {
  'schedule.workflow.enabled': setting('Schedule', 'Workflow', 'switch', z.boolean(), true),
  'schedule.workflow.minutes': setting('Schedule', 'Workflow every, minutes', 'number', minutes, 60),
  'schedule.status.enabled': setting('Schedule', 'Status', 'switch', z.boolean(), true),
  'schedule.status.minutes': setting('Schedule', 'Status every, minutes', 'number', minutes, 360),
  'schedule.outbox.enabled': setting('Schedule', 'Outbox', 'switch', z.boolean(), true),
  'schedule.outbox.minutes': setting('Schedule', 'Outbox every, minutes', 'number', minutes, 30),
  'schedule.towbook.enabled': setting('Schedule', 'TowBook import', 'switch', z.boolean(), true, 'Runs once credentials are set.'),
  'schedule.towbook.minutes': setting('Schedule', 'TowBook import every, minutes', 'number', minutes, 120),
  'schedule.backup.enabled': setting('Schedule', 'Backup', 'switch', z.boolean(), true),
  'schedule.backup.minutes': setting('Schedule', 'Backup every, minutes', 'number', minutes, 1440),
  'backup.keep': setting('Schedule', 'Backups to keep', 'number', z.int().min(2).max(400), 30),
  'schedule.paused': setting('Schedule', 'Everything paused', 'switch', z.boolean(), false),
};

/** Every setting of the office, with its meaning, shape and initial value. */
export const definitions = { ...office, ...law, ...automation, ...towbook, ...mail, ...notices, ...schedule };
export type SettingKey = keyof typeof definitions;
export type SettingValue<Key extends SettingKey> = z.output<(typeof definitions)[Key]['schema']>;
