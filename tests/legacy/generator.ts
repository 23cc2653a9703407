import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRandom } from '../../main/practice/yard/random';
import { writeDatabase, type Cell, type Row, type Shape } from './database';

export type Generated = Readonly<{
  vehicles?: number;
  logs?: number;
  seed?: number;
  /** Writes some of the named documents beside the database. */
  withFiles?: boolean;
  shape?: Shape;
}>;

/** One place, fifteen spellings: most are the same but for case and abbreviation, one carries a remark, some name nothing. */
export const spellings = [
  'Flint TWP',
  'Flint Township',
  'FLINT TOWNSHIP PD',
  'Flint Charter Township',
  'Flint Twp.',
  'flint township police department',
  'Flint Twp - fax only after 5pm',
  'MMTWP',
  'Mt. Morris Twp',
  'Mount Morris Township',
  'Burton',
  'City of Burton',
  'Burton PD',
  'GCSO',
  'Genesee County Sheriff',
  'Genesse Township',
  'Lapeer County',
] as const;

const statuses = [
  ['Scrapped', 18],
  ['TOP Generated', 16],
  ['TOP_Generated', 2],
  ['Released', 15],
  ['Transferred', 10],
  ['Ready for Auction', 4],
  ['Ready_Auction', 1],
  ['TR52 Ready', 3],
  ['RELEASED', 3],
] as const;
const statusOf = (index: number): string => {
  let left = index % 72;
  for (const [status, count] of statuses) {
    if (left < count) return status;
    left -= count;
  }
  return 'New';
};
const reasonOf: Readonly<Record<string, string>> = {
  Released: 'Owner Redeemed',
  RELEASED: 'Owner Redeemed',
  Scrapped: 'Scrapped',
  Transferred: 'Title Transfer',
};

const makes = [
  ['CHEVROLET', 'IMPALA'],
  ['Ford', 'F-150'],
  ['Dodge', 'Charger'],
  ['Pontiac', 'G6'],
  ['Jeep', 'Liberty'],
  ['Buick', 'LeSabre'],
] as const;
const places = ['1200 Maple St', '88 Oak Ct Apts', '4410 Elm Rd', '17 Birch Plaza', 'O\'Neil\'s Lot; "rear"'];
const vins = ['1HGCM82633A004352', '1M8GDM9AXKP042788', '5GZCZ43D13S812715', '11111111111111111'];

const two = (value: number) => String(value).padStart(2, '0');
type Day = Readonly<{ year: number; month: number; day: number }>;
const dayAfter = (days: number): Day => {
  const date = new Date(Date.UTC(2025, 2, 1 + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};
export const dayText = ({ year, month, day }: Day) => `${year}-${two(month)}-${two(day)}`;

/** The ways in which the old program wrote a day. */
const written: readonly ((day: Day) => string)[] = [
  dayText,
  dayText,
  dayText,
  ({ year, month, day }) => `${month}/${day}/${year}`,
  ({ month, day }) => `${month}/${day}`,
  (day) => `${dayText(day)}T14:20:07.123456`,
  (day) => `${dayText(day)} 09:05:00`,
];

const pdf = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

/** Makes an old database with every oddity of the real one: the same bytes of content for the same seed and sizes. */
export function generateLegacy(
  file: string,
  { vehicles = 72, logs = 1530, seed = 1, withFiles = false, shape = {} }: Generated = {},
): void {
  const random = createRandom(seed);
  const rows: Row[] = [];
  const calls: string[] = [];
  const documents: Row[] = [];
  const policeLogs: Row[] = [];
  const notifications: Row[] = [];
  const oddDate = (days: number): string => random.pick(written)(dayAfter(days));

  for (let index = 0; index < vehicles; index += 1) {
    const status = statusOf(index);
    const call = String(18_000 + index);
    calls.push(call);
    const start = random.whole(0, 59) + Math.min(index, 60);
    const gone = reasonOf[status] !== undefined;
    const [make, model] = random.pick(makes);
    const hasNumber = random.chance(0.7);
    const topDays = start + 1;
    const hasTop = random.chance(0.94);
    const row: Record<string, Cell> = {
      towbook_call_number: call,
      invoice_number: index % 30 === 7 ? `IT-${index}` : 'N/A',
      vin: random.chance(0.9) ? `${random.pick(vins).slice(0, 11)}${String(100_000 + index)}` : 'N/A',
      make,
      model: random.chance(0.93) ? model : '',
      tow_date: random.chance(0.94) ? oddDate(start) : 'N/A',
      tow_time: random.chance(0.35) ? random.pick(['14:30', '2:45 PM', '0915', '23:59:00', 'N/A']) : null,
      status,
      top_form_sent_date: hasTop ? dayText(dayAfter(topDays)) : 'N/A',
      tr52_available_date: random.chance(0.4) ? dayText(dayAfter(topDays + 20)) : null,
      release_date: gone && random.chance(0.85) ? dayText(dayAfter(start + 40)) : 'N/A',
      release_time: gone && random.chance(0.6) ? '10:15' : null,
      release_reason: gone ? (reasonOf[status] ?? null) : null,
      recipient: gone && random.chance(0.2) ? 'Kim Sample' : null,
      archived: random.chance(0.9) ? 0 : 1,
      owner_known: 'No',
      jurisdiction: random.chance(0.55) ? 'N/A' : random.pick(spellings),
      location: random.pick(places),
      requestor: random.chance(0.7) ? 'PROPERTY OWNER' : null,
      year: random.chance(0.4) ? String(1999 + random.whole(0, 21)) : null,
      color: random.pick(['Black', 'GREY', 'Silver', 'N/A']),
      plate: random.chance(0.33) ? `ABC ${1000 + index}` : null,
      state: 'MI',
      complaint_number: hasNumber ? `IT${String(index + 1).padStart(4, '0')}-25` : null,
      complaint_sequence: hasNumber && random.chance(0.4) ? index + 1 : null,
      complaint_year: hasNumber ? '25' : null,
      days_until_next_step: random.whole(0, 19),
      vehicle_type: '4-door',
      reference_number: random.chance(0.35) ? `REF-${index}` : null,
      auction_date: status === 'Ready for Auction' || status === 'Ready_Auction' ? dayText(dayAfter(start + 60)) : null,
      decision: status === 'Scrapped' ? 'Scrap' : null,
      decision_date: status === 'Scrapped' ? dayText(dayAfter(start + 30)) : null,
      last_updated: `${dayText(dayAfter(start + 45))} 08:00:00`,
      daily_storage_rate: 25,
      photos: index % 24 === 5 ? JSON.stringify([`photos/${call}-1.png`, `photos/${call}-2.png`]) : null,
      notes: index % 20 === 3 ? 'Line one\nline two <b>not bold</b>' : null,
    };
    rows.push(row);
    if (hasTop && policeLogs.length < Math.max(3, Math.round(vehicles * 0.4)))
      policeLogs.push({
        id: policeLogs.length + 1,
        vehicle_id: call,
        communication_date: dayText(dayAfter(topDays)),
        communication_type: 'TOP Notification',
        notes: random.pick(['TOP form generated', 'Sent via fax', 'TOP sent by email to dispatch']),
      });
    if (documents.length < Math.max(2, Math.round(vehicles * 0.42)))
      documents.push({
        id: documents.length + 1,
        vehicle_id: call,
        type: documents.length % 14 === 13 ? 'RELEASE' : 'TOP',
        filename: `TOP_${call}_20250${1 + (index % 9)}01.pdf`,
        upload_date: dayText(dayAfter(topDays)),
        sent_date: 'N/A',
        sent_to: null,
        sent_method: null,
      });
    if (random.chance(0.8))
      notifications.push({
        id: notifications.length + 1,
        vehicle_id: call,
        notification_type: random.pick(['TOP', 'TR52', 'TR208', 'Auction_Ad', 'Scrap_Photos']),
        due_date: dayText(dayAfter(start + 2)),
        status: 'pending',
        reminder_sent: 0,
        created_at: `${dayText(dayAfter(start))} 08:00:00`,
      });
  }
  for (const type of ['TR52 Receipt', 'Phone Call', 'Release Notification'])
    policeLogs.push({
      id: policeLogs.length + 1,
      vehicle_id: calls[2] ?? '18002',
      communication_date: dayText(dayAfter(200)),
      communication_type: type,
      notes: `${type} noted`,
    });

  const types = [
    'SYSTEM',
    'STATUS_CHANGE',
    'UPDATE',
    'GENERATE_TOP',
    'INSERT',
    'AUTO_STATUS',
    'NOTIFICATION_CREATED',
    'MORNING_CHECK_SUMMARY',
  ];
  const logRows = Array.from({ length: logs }, (_, index): Row => {
    const type = random.pick(types);
    const hasVehicle = !type.startsWith('SYSTEM') && !type.startsWith('MORNING') && calls.length > 0;
    return {
      id: index + 1,
      timestamp: `${dayText(dayAfter(random.whole(0, 199)))} ${two(random.whole(0, 23))}:${two(random.whole(0, 59))}:${two(random.whole(0, 59))}`,
      action: type,
      details: type === 'STATUS_CHANGE' ? 'Status changed from New to TOP Generated' : `${type.toLowerCase()} no. ${index + 1}`,
      action_type: type,
      vehicle_id: hasVehicle ? (index % 200 === 9 ? '99999' : random.pick(calls)) : null,
    };
  });

  const contacts: Row[] = [
    ['Flint Township Police Department', '810-555-0101', 'desk@flinttwp.example', '810-555-0102', 'fax'],
    ['Burton', '810-555-0103', null, '810-555-0104', 'fax'],
    ['MMTWP', '810-555-0105', 'N/A', '810-555-0106', 'fax'],
    ['GCSO', '810-555-0107', 'records at sheriff', null, 'phone'],
    ['Grand Blanc TWP', '810-555-0108', 'gb@twp.example', '810-555-0109', 'fax'],
    ['Mundy Township', null, 'mundy@twp.example', null, 'email'],
    ['Flint Twp. PD', '810-555-0199', null, '810-555-0102', 'fax'],
    ['Lapeer County Sheriff', '810-555-0110', null, null, 'text'],
  ].map(([jurisdiction, phone, email, fax, method], index) => ({
    id: index + 1,
    jurisdiction: jurisdiction ?? null,
    contact_name: index === 0 ? 'Sgt. Robin Sample' : null,
    phone_number: phone ?? null,
    email_address: email ?? null,
    fax_number: fax ?? null,
    preferred_contact_method: method ?? null,
    active: 1,
  }));

  const closing = writeDatabase(
    file,
    {
      vehicles: rows,
      logs: logRows,
      documents,
      police_logs: policeLogs,
      notifications,
      contacts,
      notification_queue: Array.from({ length: 7 }, (_, index) => ({
        id: index + 1,
        vehicle_call_number: calls[index] ?? '18000',
        notification_type: 'TOP',
        recipient_email: 'desk@flinttwp.example',
        subject: 'TOP notice',
        body: 'Please find attached the TOP form.',
        scheduled_date: '2025-04-01',
        status: 'pending',
        retry_count: 0,
        created_date: '2025-04-01 08:00:00',
      })),
      users: ['admin', 'dana', 'viewer1'].map((username, index) => ({
        id: index + 1,
        username,
        email: `${username}@yard.example`,
        password_hash: 'pbkdf2:sha256:not-a-real-hash',
        role: ['admin', 'editor', 'readonly'][index] ?? null,
        created_at: '2025-03-01 08:00:00',
        is_active: 1,
      })),
      settings: [
        { key: 'smtp_password', value: 'not-a-real-password', updated_at: '2025-03-01' },
        { key: 'session_hours', value: '8', updated_at: '2025-03-01' },
      ],
      automation_config: Array.from({ length: 12 }, (_, index) => ({
        id: index + 1,
        config_key: `rule_${index}`,
        config_value: String(index),
        updated_at: '2025-03-01',
      })),
    },
    shape,
  );
  closing?.close();

  if (!withFiles) return;
  const folder = join(dirname(file), 'static/generated_pdfs');
  mkdirSync(folder, { recursive: true });
  for (const [index, { filename }] of documents.entries())
    if (index % 3 === 0) writeFileSync(join(folder, String(filename)), index === 6 ? 'this is no PDF' : `${pdf}% ${index}\n`);
}
