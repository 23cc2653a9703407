import { assess } from '../../law/engine/assess/assess';
import { usualLaw } from '../../law/operations';
import type { CaseFile } from '../caseFile';
import type { Making } from '../kinds';
import type { Letterhead } from '../../paper/Sheet';
import { wordsFor } from '../words';
import type { VehicleRow } from '../../vehicles/vehicles';
import type { Agency } from '../../../../preload/contract/agencies';
import type { CaseEvent, TowType } from '../../../../preload/contract/law';
import type { NoticeKind } from '../../../../preload/contract/notices';

const letterhead: Letterhead = {
  logoText: 'ITC',
  logoImage: '',
  officeName: 'Ironwood Towing & Recovery',
  street: '4120 Fenton Road',
  city: 'Burton, MI 48529',
  phone: '(810) 555-0142',
  fax: '(810) 555-0143',
  email: 'office@ironwood-towing.example',
  signatory: 'Dana Whitfield, Office Manager',
};

const agency: Agency = {
  id: 1,
  version: 1,
  name: 'Burton Police Department',
  kind: 'police',
  aliases: [],
  email: 'records@burton-police.example',
  phone: '(810) 555-0199',
  fax: null,
  address: '4303 South Center Road, Burton, MI 48519',
  hours: null,
  preferredMethod: 'email',
  secondMethod: null,
  notes: null,
  active: true,
  vehicles: 1,
};

const row = (towType: TowType): VehicleRow => ({
  id: 1,
  version: 1,
  callNumber: '48213',
  stockNumber: null,
  invoiceNumber: null,
  complaintNumber: 'IT0041-26',
  caseNumber: null,
  vin: '2G1WB5E37E1123456',
  modelYear: 2014,
  make: 'Chevrolet',
  model: 'Impala',
  color: 'Silver',
  bodyType: '4-door',
  plate: 'EKR 4471',
  plateState: 'MI',
  plateExpires: '2027',
  towedFrom: 'Maple Court Apartments, 2200 Maple Avenue, Burton, MI 48529 (space 14, behind building C)',
  requestedBy: 'Property owner',
  reason: 'Unauthorized',
  account: '.PPI',
  driver: null,
  officerName: null,
  storageLot: null,
  hasKeys: false,
  inoperable: true,
  damageExceedsValue: true,
  ownerIsIndividual: true,
  isCommercial: false,
  balanceCents: 87_500,
  notes: null,
  sources: {},
  agencyId: 1,
  agencyName: agency.name,
  createdAt: '2026-11-02T19:20:00.000Z',
  createdBy: 'Dana',
  updatedAt: '2026-11-02T19:20:00.000Z',
  description: '2014 Chevrolet Impala',
  plateKey: 'EKR4471',
  vinKey: '2G1WB5E37E1123456',
  towType,
  towedAt: '2026-11-02T19:10:00.000Z',
  status: 'new',
  levelRank: 9,
  inYard: true,
  nextRule: null,
  nextVerb: null,
  nextDueAt: null,
  waitsOn: null,
  saleAllowed: false,
  wakeAt: null,
  assessedAt: null,
  rulesKey: null,
});

const event = (type: CaseEvent['type'], at: string, data: CaseEvent['data'] = {}): CaseEvent => ({ type, at, data, recordedAt: at });
const towed = event('towed', '2026-11-02T19:10:00.000Z');
const told = event('police_notified', '2026-11-02T19:30:00.000Z', { how: 'phone', officer: 'Dispatcher Rowe', badge: '411' });
const lein = event('register_entered', '2026-11-03T14:05:00.000Z', { number: 'L-260114', officer: 'Sgt. Doe' });
const mailed = event('state_notice_mailed', '2026-11-06', { source: 'website' });
const advertised = { saleAt: '2026-12-07T10:00:00-05:00', place: 'the yard, gate 2' };
const sale = event('sale_scheduled', '2026-11-25T15:00:00.000Z', advertised);
const ad = event('ad_published', '2026-11-29', { newspaper: 'The Flint Messenger', ...advertised, proof: true });
const sold = event('sold', '2026-12-07T15:40:00.000Z', {
  priceCents: 120_000,
  buyer: 'Lot Buyer LLC',
  coversCosts: true,
  surplusCents: 23_500,
});

/** What happened to the vehicle by the time each document is made. */
const histories: Readonly<Record<NoticeKind, Readonly<{ towType: TowType; events: readonly CaseEvent[]; now: string }>>> = {
  TOP: { towType: 'private_property', events: [towed], now: '2026-11-02T19:40:00.000Z' },
  ABANDONMENT_REPORT: {
    towType: 'crash',
    events: [towed, event('police_released', '2026-11-04T15:00:00.000Z', { officer: 'Sgt. Doe', reference: 'R-77' })],
    now: '2026-11-26T15:00:00.000Z',
  },
  TR52LR: { towType: 'private_property', events: [towed, told, lein, mailed], now: '2026-12-01T15:00:00.000Z' },
  RELEASE: {
    towType: 'private_property',
    events: [
      towed,
      told,
      lein,
      event('released', '2026-11-12T20:15:00.000Z', {
        to: 'Pat Example',
        authority: 'owner',
        idNumber: 'E 123',
        titleSeen: true,
        paidCents: 41_500,
      }),
    ],
    now: '2026-11-12T20:20:00.000Z',
  },
  OWNER_LETTER: { towType: 'private_property', events: [towed, told, lein], now: '2026-11-04T15:00:00.000Z' },
  LIENHOLDER_LETTER: { towType: 'private_property', events: [towed, told, lein], now: '2026-11-04T15:00:00.000Z' },
  AUCTION_NOTICE: { towType: 'private_property', events: [towed, told, lein, mailed, sale, ad], now: '2026-11-30T15:00:00.000Z' },
  SCRAP_PACK: {
    towType: 'scrap_unregistered',
    events: [towed, told, lein, event('state_release_received', '2026-11-20', { form: 'scrap_release' })],
    now: '2026-11-23T15:00:00.000Z',
  },
  PROCEEDS: { towType: 'private_property', events: [towed, told, lein, mailed, sale, ad, sold], now: '2026-12-07T16:00:00.000Z' },
  HEARING: {
    towType: 'private_property',
    events: [
      towed,
      told,
      lein,
      mailed,
      event('petition_filed', '2026-11-16', {
        court: '67th District Court',
        petitioner: 'owner',
        hearingAt: '2026-12-10T09:30:00-05:00',
        bondCents: 91_500,
      }),
    ],
    now: '2026-11-30T15:00:00.000Z',
  },
};

const picture = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export const sampleMaking: Making = {
  paper: 'Letter',
  offset: { x: 0, y: 0 },
  image: () => `data:image/png;base64,${picture}`,
};

/** A made-up case in which a document of this kind is made: for previews, where no vehicle is at hand. */
export function sampleCase(kind: NoticeKind): CaseFile {
  const { towType, events, now } = histories[kind];
  const recorded = events.map((one, index) => ({ ...one, id: index + 1 }));
  return {
    row: row(towType),
    agency,
    letterhead,
    events: recorded,
    assessment: assess(
      {
        towType,
        facts: { agencyName: agency.name, modelYear: 2014, plateState: 'MI', inoperable: true, damageExceedsValue: true },
        events: recorded,
      },
      usualLaw,
      now,
    ),
    photos: ['Front left', 'Rear, plate missing', 'Dashboard'].map((title, index) => ({
      title,
      sha256: `${index}`.repeat(64),
      mediaType: 'image/png',
    })),
    claims: () => ({ chargesCents: 87_500, expensesCents: 0 }),
    party: {
      id: 1,
      version: 1,
      vehicleId: 1,
      role: kind === 'LIENHOLDER_LETTER' ? 'lienholder' : 'owner',
      name: kind === 'LIENHOLDER_LETTER' ? 'Example Auto Credit' : 'Pat Example',
      address: '12 Elm Street, Apt. 4\nFlint, MI 48503-1234',
      phone: null,
      email: null,
      origin: null,
      updatedAt: now,
      updatedBy: 'Dana',
    },
    words: (one) => wordsFor(one, {}),
    now,
  };
}
