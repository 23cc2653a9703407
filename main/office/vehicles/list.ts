import { and, count, eq, inArray, lte, sql, type SQL } from 'drizzle-orm';
import type { Store } from '../../../db/open';
import { vehicles } from '../../../db/schema';
import type { ParsedInput, Output } from '../../../preload/contract';
import type { VehicleView } from '../../../preload/contract/vehicles';
import { rankOf, summarize } from './summary';
import type { VehicleRow } from './vehicles';

type ListInput = ParsedInput<'vehicles.list'>;

const needsStepUpTo = rankOf('SOON');

const views: Readonly<Record<VehicleView, SQL | undefined>> = {
  in_yard: eq(vehicles.inYard, true),
  needs_step: and(eq(vehicles.inYard, true), lte(vehicles.levelRank, needsStepUpTo)),
  waiting_police: and(eq(vehicles.inYard, true), eq(vehicles.waitsOn, 'police')),
  can_be_sold: and(eq(vehicles.inYard, true), eq(vehicles.saleAllowed, true)),
  gone: eq(vehicles.inYard, false),
  all: undefined,
};

const sortColumns = {
  urgency: [vehicles.levelRank, vehicles.nextDueAt],
  description: [vehicles.description],
  plate: [vehicles.plateKey],
  nextStep: [vehicles.nextVerb],
  towedAt: [vehicles.towedAt],
  daysHeld: [vehicles.towedAt],
  agencyName: [vehicles.agencyName],
  callNumber: [vehicles.callNumber],
  complaintNumber: [vehicles.complaintNumber],
  status: [vehicles.status],
  towType: [vehicles.towType],
} as const;

/**
 * What matches typed text anywhere in call, complaint and stock number, VIN, plate, description, colour, place, account or agency.
 * Every word must match; the index holds runs of three letters, so shorter words are compared with the start of numbers and plates.
 */
export function matches(text: string): SQL | undefined {
  const words = text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return undefined;
  const long = words.filter((word) => [...word].length >= 3);
  const short = words.filter((word) => [...word].length < 3);
  const phrases = long.map((word) => `"${word.replaceAll('"', '""')}"`).join(' AND ');
  return and(
    long.length > 0 ? sql`${vehicles.id} IN (SELECT rowid FROM vehicle_search WHERE vehicle_search MATCH ${phrases})` : undefined,
    ...short.map((word) => {
      const start = `${word.replaceAll(/[%_\\]/g, '\\$&')}%`;
      return sql`(${vehicles.callNumber} LIKE ${start} ESCAPE '\\' OR ${vehicles.plateKey} LIKE ${start} ESCAPE '\\' OR ${vehicles.description} LIKE ${`%${start}`} ESCAPE '\\')`;
    }),
  );
}

/** Pages of vehicles for the list and the search. */
export function createVehicleList({ orm, sqlite }: Store) {
  // The counts of the views change only when somebody writes, which SQLite itself counts.
  let counted: Readonly<{ at: string; views: Record<VehicleView, number> }> | undefined;
  const stamp = () => `${sqlite.pragma('data_version', { simple: true })}/${totalChanges.get()}`;
  const totalChanges = sqlite.prepare('SELECT total_changes()').pluck();

  const countViews = (): Record<VehicleView, number> => {
    const at = stamp();
    if (counted?.at === at) return counted.views;
    const total = (where: SQL | undefined) => orm.select({ total: count() }).from(vehicles).where(where).get()?.total ?? 0;
    const inYard = total(views.in_yard);
    const gone = total(views.gone);
    const result = {
      in_yard: inYard,
      needs_step: total(views.needs_step),
      waiting_police: total(views.waiting_police),
      can_be_sold: total(views.can_be_sold),
      gone,
      all: inYard + gone,
    };
    counted = { at, views: result };
    return result;
  };

  const order = ({ by, direction }: ListInput['sort']): SQL[] => {
    // More days held is an earlier tow.
    const descends = (direction === 'descending') !== (by === 'daysHeld');
    return [...sortColumns[by], vehicles.id].map((column) => (descends ? sql`${column} DESC` : sql`${column} ASC`));
  };

  return {
    list(input: ListInput, now: string): Output<'vehicles.list'> {
      const filter = and(
        views[input.view],
        input.status.length > 0 ? inArray(vehicles.status, input.status) : undefined,
        input.towType.length > 0 ? inArray(vehicles.towType, input.towType) : undefined,
        input.agencyId.length > 0 ? inArray(vehicles.agencyId, input.agencyId) : undefined,
        input.level.length > 0 ? inArray(vehicles.levelRank, input.level.map(rankOf)) : undefined,
        matches(input.text),
      );
      const counts = countViews();
      const isPlainView =
        input.status.length + input.towType.length + input.agencyId.length + input.level.length === 0 && input.text.trim() === '';
      const total = isPlainView ? counts[input.view] : (orm.select({ total: count() }).from(vehicles).where(filter).get()?.total ?? 0);
      const rows: VehicleRow[] = orm
        .select()
        .from(vehicles)
        .where(filter)
        .orderBy(...order(input.sort))
        .limit(input.limit)
        .offset(input.offset)
        .all();
      return { rows: rows.map((row) => summarize(row, now)), total, views: counts };
    },

    /** The best matches, vehicles in the yard first. */
    search({ text, limit }: ParsedInput<'vehicles.search'>, now: string): Output<'vehicles.search'> {
      const filter = matches(text);
      if (filter === undefined) return { rows: [], total: 0 };
      const rows: VehicleRow[] = orm
        .select()
        .from(vehicles)
        .where(filter)
        .orderBy(sql`${vehicles.inYard} DESC`, sql`${vehicles.levelRank}`, sql`${vehicles.towedAt} DESC`)
        .limit(limit)
        .all();
      const total =
        rows.length < limit ? rows.length : (orm.select({ total: count() }).from(vehicles).where(filter).get()?.total ?? rows.length);
      return { rows: rows.map((row) => summarize(row, now)), total };
    },
  };
}
