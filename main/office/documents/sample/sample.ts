import { assess } from '../../law/engine/assess/assess';
import { evaluate } from '../../law/engine/assess/evaluate';
import { usualLaw } from '../../rulebook/operations';
import { roleOf } from '../audience';
import type { DocumentCase } from '../documentCase';
import type { DocumentKind, Making } from '../kind';
import type { Letterhead } from '../../paper/Page';
import { wordsFor } from '../words';
import type { VehicleRow } from '../../vehicles/vehicles';
import type { Agency } from '../../../../preload/contract/agencies';
import type { TowType } from '../../../../preload/contract/law';

/** The letterhead of a made-up yard. */
export const sampleLetterhead: Letterhead = {
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

const picture = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export const sampleMaking: Making = {
  paper: 'Letter',
  offset: { x: 0, y: 0 },
  image: () => `data:image/png;base64,${picture}`,
};

/** A made-up case in which a document of this kind is made: for previews, where no vehicle is at hand. */
export function sampleCase({ usual, audience, sample: { towType, events, now } }: DocumentKind): DocumentCase {
  const role = roleOf(audience) ?? 'owner';
  const recorded = events.map((one, index) => ({ ...one, id: index + 1 }));
  const oneCase = {
    towType,
    facts: { agencyName: agency.name, modelYear: 2014, plateState: 'MI', inoperable: true, damageExceedsValue: true },
    events: recorded,
  };
  return {
    row: row(towType),
    agency,
    letterhead: sampleLetterhead,
    events: recorded,
    assessment: assess(oneCase, usualLaw, now),
    photographsNeeded: () => evaluate(oneCase, usualLaw, Date.parse(now)).track.numbers.scrapPhotographs,
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
      role,
      name: role === 'lienholder' ? 'Example Auto Credit' : 'Pat Example',
      address: '12 Elm Street, Apt. 4\nFlint, MI 48503-1234',
      phone: null,
      email: null,
      origin: null,
      updatedAt: now,
      updatedBy: 'Dana',
    },
    words: wordsFor(usual, undefined),
    now,
  };
}

/** Made-up vehicles for a preview of a list. */
export function sampleRows(): readonly VehicleRow[] {
  const one = row('private_property');
  return [
    one,
    { ...one, modelYear: 2009, make: 'Dodge', model: 'Journey', vin: '3D4GG57V79T123456', plate: null, complaintNumber: 'IT0038-26' },
    { ...one, modelYear: 2012, make: 'Ford', model: 'Focus', vin: '1FAHP3F20CL123456', plate: 'DXR 2210', complaintNumber: 'IT0029-26' },
  ];
}
