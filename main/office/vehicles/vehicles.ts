import type { Assessment, EventType, Step, TowType } from '../../../preload/contract/law';
import type { FieldSource } from '../../../preload/contract/vehicles';
import type { VehicleFields } from '../../../preload/contract/vehicleFields';
import type { vehicles } from '../../../db/schema';
import type { Change } from '../changes';

export type VehicleRow = Readonly<typeof vehicles.$inferSelect>;

export type NewVehicle = Readonly<{
  fields: Readonly<Partial<VehicleFields>>;
  towType: TowType;
  /** A moment, a day, or null when nobody knows: a missing tow time stays missing. */
  towedAt: string | null;
  /** What is known of the tow besides its moment, as its event keeps it. */
  towedData?: Readonly<Record<string, unknown>>;
  agencyId: number | null;
  source: FieldSource;
  importRunId?: number | null;
  /** False: without a complaint number of its own it gets none. For what had left before the office knew of it. */
  isNumbered?: boolean;
}>;

export type FieldPatch = Readonly<{
  fields: Readonly<Partial<VehicleFields>>;
  /** Undefined leaves the agency as it is. */
  agencyId?: number | null | undefined;
  source: FieldSource;
  importRunId?: number | null;
}>;

export type NewEvent = Readonly<{
  type: EventType;
  at: string;
  data?: Readonly<Record<string, unknown>>;
  note?: string | null;
  source: FieldSource;
  importRunId?: number | null;
  /** True for a manager, whose typed reason may override what blocks a release or sale. */
  mayOverride?: boolean;
}>;

/** The vehicles of the office: their fields, their events, and the standing that follows from both. */
export type Vehicles = Readonly<{
  find: (key: Readonly<{ id: number } | { callNumber: string } | { stockNumber: string }>) => VehicleRow | undefined;
  /** Like find by id; throws NOT_FOUND. */
  need: (id: number) => VehicleRow;
  /** Adds a vehicle with its `towed` event and complaint number. Throws CALL_NUMBER_TAKEN. */
  create: (change: Change, vehicle: NewVehicle) => VehicleRow;
  /** Writes the fields that differ, with history and provenance; answers which. Never touches a status. */
  updateFields: (change: Change, row: VehicleRow, patch: FieldPatch) => Readonly<{ row: VehicleRow; changed: readonly string[] }>;
  /** Appends an event and rewrites the standing. Throws EVENT_REFUSED with the reason; warnings are kept with the event. */
  record: (change: Change, row: VehicleRow, event: NewEvent) => Readonly<{ eventId: number; warnings: readonly string[] }>;
  /**
   * Runs `run`, which writes several things of a vehicle, and works its standing out once at the end. Until then the columns that follow
   * from the events are as before: no tow type is changed within. Call inside a transaction.
   */
  together: <Result>(change: Change, run: () => Result) => Result;
  assess: (id: number, now: string) => Assessment;
  /** Of each of these vehicles, by its id, the steps of these rules only. */
  steps: (wanted: ReadonlyMap<number, ReadonlySet<string>>, now: string) => ReadonlyMap<number, readonly Step[]>;
}>;
