import { z } from 'zod';
import { day, fieldSource, givenMomentOrDay, id, moment, momentOrDay, operation, page, text, version } from './common';

export type { FieldSource } from './common';
import { vehicleFields } from './vehicleFields';
import { assessment, eventType, level, status, stepAction, towType } from './law';

export const vehicleSummary = z.object({
  id,
  version,
  callNumber: z.string().nullable(),
  complaintNumber: z.string().nullable(),
  /** `2014 Chevrolet Impala`, or what is known of it. */
  description: z.string(),
  color: z.string().nullable(),
  plate: z.string().nullable(),
  plateState: z.string().nullable(),
  vin: z.string().nullable(),
  towType,
  towedAt: momentOrDay.nullable(),
  /** Whole days since the tow, in the office's zone. */
  daysHeld: z.int().nullable(),
  agencyId: id.nullable(),
  agencyName: z.string().nullable(),
  status,
  level: level.nullable(),
  inYard: z.boolean(),
  nextStep: z.object({ rule: z.string(), verb: z.string(), dueAt: moment.nullable() }).nullable(),
  saleAllowed: z.boolean(),
});
export type VehicleSummary = z.infer<typeof vehicleSummary>;

export const vehicleEvent = z.object({
  id,
  type: eventType,
  title: z.string(),
  at: momentOrDay,
  recordedAt: moment,
  recordedBy: z.string(),
  source: fieldSource,
  data: z.record(z.string(), z.unknown()),
  note: z.string().nullable(),
  /** The event that corrects this one, and so stands in its place. */
  correctedBy: id.nullable(),
  warnings: z.array(z.string()),
});
export type VehicleEvent = z.infer<typeof vehicleEvent>;

export const vehicleChange = z.object({
  at: moment,
  by: z.string(),
  source: fieldSource,
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  importRun: id.nullable(),
});

/** What the VIN itself tells of the vehicle, offered where a field is empty and never written by itself. */
export const vinSays = z.object({
  modelYear: z.int().nullable(),
  make: z.string().nullable(),
  country: z.string(),
  /** `The VIN says 2014 Ford, made in the USA.` */
  sentence: z.string(),
});
export type VinSays = z.infer<typeof vinSays>;

export const vehicleDetail = z.object({
  vehicle: vehicleSummary.extend({
    fields: vehicleFields,
    /** Source of each field that has one. */
    sources: z.record(z.string(), fieldSource),
    createdAt: moment,
    createdBy: z.string(),
    updatedAt: moment,
  }),
  assessment,
  events: z.array(vehicleEvent),
  changes: z.array(vehicleChange),
  /** Plain sentences on doubtful data: `The VIN's check digit does not fit; one letter off: …`. */
  dataWarnings: z.array(z.object({ field: z.string(), message: z.string(), suggestion: z.string().nullable() })),
  vinSays: vinSays.nullable(),
});
export type VehicleDetail = z.infer<typeof vehicleDetail>;

export const vehicleKey = z.union([z.object({ id }), z.object({ callNumber: z.string().min(1).max(40) })]);

/** A police agency by its id, or by its name or any alias of it. */
const agency = z.union([id, text(200)]);

export const vehicleViews = ['in_yard', 'needs_step', 'waiting_police', 'can_be_sold', 'gone', 'all'] as const;
export const vehicleView = z.enum(vehicleViews);
export type VehicleView = z.infer<typeof vehicleView>;
export const vehicleSorts = [
  'urgency',
  'description',
  'plate',
  'nextStep',
  'towedAt',
  'daysHeld',
  'agencyName',
  'callNumber',
  'complaintNumber',
  'status',
  'towType',
] as const;

export const vehicleListInput = z.object({
  view: vehicleView.default('in_yard'),
  status: z.array(status).default([]),
  towType: z.array(towType).default([]),
  agencyId: z.array(id).default([]),
  level: z.array(level).default([]),
  /** Typed text: call, complaint or stock number, plate, VIN, make, model, place, agency. */
  text: text(200).default(''),
  sort: z
    .object({ by: z.enum(vehicleSorts), direction: z.enum(['ascending', 'descending']) })
    .default({ by: 'urgency', direction: 'ascending' }),
  ...page,
});

export const vehicles = {
  'vehicles.list': operation(
    'viewer',
    'reads',
    vehicleListInput,
    z.object({ rows: z.array(vehicleSummary), total: z.int(), views: z.record(vehicleView, z.int()) }),
  ),
  'vehicles.get': operation('viewer', 'reads', vehicleKey, vehicleDetail),
  'vehicles.create': operation(
    'clerk',
    'changes',
    vehicleFields.partial().extend({
      towType: towType.default('private_property'),
      towedAt: givenMomentOrDay.nullable().default(null),
      agency: agency.nullable().default(null),
    }),
    vehicleDetail,
  ),
  'vehicles.update': operation(
    'clerk',
    'changes',
    z.object({ id, expectedVersion: version, fields: vehicleFields.partial(), agency: agency.nullable().optional() }),
    vehicleDetail,
  ),
  'vehicles.record': operation(
    'clerk',
    'changes',
    z.object({
      id,
      expectedVersion: version.optional(),
      type: eventType,
      at: givenMomentOrDay,
      data: z.record(z.string(), z.unknown()).default({}),
      note: text(4000).nullable().default(null),
    }),
    vehicleDetail,
  ),
  'vehicles.search': operation(
    'viewer',
    'reads',
    z.object({ text: text(200), limit: z.int().min(1).max(50).default(12) }),
    z.object({ rows: z.array(vehicleSummary), total: z.int() }),
  ),
} as const;

export const queueRow = z.object({
  vehicleId: id,
  rule: z.string(),
  level,
  verb: z.string(),
  why: z.string(),
  citation: z.string(),
  /** The same without the act that nearly all are of. */
  shortCitation: z.string(),
  mark: z.string(),
  opensAt: moment.nullable(),
  dueAt: moment.nullable(),
  toConfirm: z.boolean(),
  action: stepAction.nullable(),
  vehicle: vehicleSummary.pick({
    version: true,
    callNumber: true,
    complaintNumber: true,
    description: true,
    plate: true,
    plateState: true,
    towType: true,
    towedAt: true,
    agencyName: true,
  }),
});
export type QueueRow = z.infer<typeof queueRow>;

export const queue = {
  'queue.list': operation(
    'viewer',
    'reads',
    z.object({ level: z.array(level).default([]), vehicleId: id.optional(), ...page }),
    z.object({
      rows: z.array(queueRow),
      total: z.int(),
      counts: z.record(level, z.int()),
      /** The nearest due moment of each level, for the cards on the first screen. */
      nearest: z.record(level, moment.nullable()),
      /** The next thing to come when nothing is due. */
      next: z.object({ at: moment, verb: z.string(), vehicleId: id }).nullable(),
      /** Rows due on each of the next 14 local days. */
      calendar: z.array(z.object({ day, count: z.int(), overdue: z.boolean(), holiday: z.string().nullable() })),
    }),
  ),
} as const;
