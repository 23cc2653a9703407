import { Problem } from '../../../preload/contract/problem';
import type { Change } from '../changes';
import { localDay, stored } from '../zone';
import type { Complaints } from './complaint';
import type { EventRows } from './events';
import type { VehicleRows } from './rows';
import type { Rulebook } from '../rulebook/rulebook';
import type { Standings } from './standing/refresh';
import type { NewEvent, VehicleRow, Vehicles } from './vehicles';

type Parts = Readonly<{
  rows: VehicleRows;
  events: EventRows;
  standings: Standings;
  complaints: Complaints;
  rulebook: Pick<Rulebook, 'assess' | 'steps' | 'checkEvent'>;
}>;

/** The one way to write vehicles: fields with provenance, events with their checks, and the standing that follows. */
export function createVehicles({ rows, events, standings, complaints, rulebook }: Parts): Vehicles {
  const { checkEvent } = rulebook;
  const need = (id: number): VehicleRow => {
    const row = rows.find({ id });
    if (!row) throw new Problem('NOT_FOUND', `There is no vehicle ${id}. Nothing was changed.`);
    return row;
  };

  /** Vehicles whose standing is worked out at the end of what is written together. */
  let waiting: Set<number> | null = null;
  const refresh = (change: Change, id: number): void => {
    if (waiting === null) standings.refresh(id, change.now);
    else waiting.add(id);
  };
  const stand = (change: Change, id: number): VehicleRow => {
    refresh(change, id);
    return need(id);
  };

  return {
    find: rows.find,
    need,

    create(change, vehicle) {
      const year = Number(localDay(vehicle.towedAt ?? change.now).slice(0, 4));
      const given = vehicle.fields.complaintNumber;
      const { towedAt: at, towedData: data = {}, source, importRunId = null } = vehicle;
      const towed: NewEvent | null = at === null ? null : { type: 'towed', at, data, source, importRunId };
      let warnings: readonly string[] = [];
      let enqueue: (id: number) => void = () => {};
      // Worked out before it is written, so that the indexes of its standing are written once.
      const row = rows.insert(change, vehicle, given ?? (vehicle.isNumbered === false ? null : complaints.next(year)), (unwritten) => {
        if (towed !== null) ({ warnings } = checkEvent(standings.caseOfNew(unwritten, []), towed, change.now, source));
        const happened = towed === null ? [] : [{ ...towed, at: stored(towed.at), recordedAt: change.now, data, source }];
        const standing = standings.ofNew(standings.caseOfNew(unwritten, happened), change.now);
        ({ enqueue } = standing);
        return standing.columns;
      });
      if (given != null) complaints.seen(given);
      if (towed !== null) events.append(change, row.id, towed, warnings);
      enqueue(row.id);
      return row;
    },

    updateFields(change, row, patch) {
      const updated = rows.update(change, row, patch);
      if (updated.changed.length === 0) return updated;
      if (patch.fields.complaintNumber != null) complaints.seen(patch.fields.complaintNumber);
      return { row: stand(change, row.id), changed: updated.changed };
    },

    record(change, row, event) {
      const { warnings, overridden } = checkEvent(standings.caseOf(row.id), event, change.now, event.source);
      if (overridden.length > 0 && event.mayOverride !== true)
        throw new Problem(
          'OVERRIDE_NEEDS_MANAGER',
          `This is not allowed as the case stands, and only a manager may override that with a reason. Nothing was recorded. ${warnings[0] ?? ''}`,
        );
      const kept = event.type === 'type_changed' ? { ...event, data: { ...event.data, from: need(row.id).towType } } : event;
      const eventId = events.append(change, row.id, kept, warnings);
      refresh(change, row.id);
      rows.touch(row.id, change.now);
      return { eventId, warnings };
    },

    together(change, run) {
      if (waiting !== null) return run();
      const written = (waiting = new Set<number>());
      let result;
      try {
        result = run();
      } finally {
        waiting = null;
      }
      for (const id of written) standings.refresh(id, change.now);
      return result;
    },

    assess: (id, now) => rulebook.assess(standings.caseOf(id), now),
    steps(wanted, now) {
      const cases = standings.casesOf([...wanted.keys()]);
      return new Map(Array.from(cases, ([id, one]) => [id, rulebook.steps(one, now, wanted.get(id) ?? new Set())]));
    },
  };
}
