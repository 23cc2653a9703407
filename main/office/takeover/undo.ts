import { column } from '../../../db/query';
import { eq } from 'drizzle-orm';
import { takeoverActs } from '../../../db/schema';
import type { Output } from '../../../preload/contract';
import { Problem } from '../../../preload/contract/problem';
import type { Change } from '../changes';
import type { ActParts } from './act';
import { forgetType } from './typeLine';

/**
 * Takes an act back as a whole: events with its number are voided by corrections, agencies get their value from before where nobody
 * changed it since, and its vehicles wait for the answer again. Throws NOT_FOUND or UNDO_REFUSED.
 */
export function undoAct({ store, vehicles, members, settings }: ActParts, change: Change, id: number): Output<'takeover.undo'> {
  const { orm, sqlite } = store;
  const act = orm.select().from(takeoverActs).where(eq(takeoverActs.id, id)).get();
  if (act === undefined) throw new Problem('NOT_FOUND', `There is no act ${id}. Nothing was changed.`);
  if (act.undoneAt !== null) throw new Problem('UNDO_REFUSED', 'This act is undone already. Nothing was changed.');

  // A vehicle that was found to be another one left its events there.
  const mergedInto = column<number>(sqlite, 'SELECT merged_into FROM removals WHERE vehicle_id = ? AND merged_into IS NOT NULL');
  const ofAct = column<number>(
    sqlite,
    `SELECT id FROM events WHERE vehicle_id = ? AND type <> 'corrected' AND json_extract(data, '$.act') = ? ORDER BY id DESC`,
  );
  // Whether an account is asked about follows from the table, so that goes back first.
  if (act.done.typeLine !== undefined) forgetType(settings, change, act.done.typeLine);
  let events = 0;
  let kept = 0;
  const { agency } = act.done;
  const agencyBefore = new Map(agency?.before);
  const touched = act.done.vehicles.map(([vehicleId, added]) => ({
    vehicleId: vehicles.find({ id: vehicleId })?.id ?? mergedInto.get(vehicleId),
    added,
    isOwn: vehicles.find({ id: vehicleId }) !== undefined,
    agencyBefore: agencyBefore.get(vehicleId),
  }));
  for (const { vehicleId, added, isOwn, agencyBefore: before } of touched) {
    if (vehicleId === undefined) continue;
    for (const eventId of ofAct.all(vehicleId, id)) {
      vehicles.record(change, vehicles.need(vehicleId), {
        type: 'corrected',
        at: change.now,
        data: { event: eventId, void: true, reason: `Act ${id} of bringing the yard up to date was undone`, act: id },
        source: 'system',
      });
      events += 1;
    }
    if (!isOwn) continue;
    const row = vehicles.need(vehicleId);
    if (before !== undefined && row.agencyId === agency?.chosen)
      vehicles.updateFields(change, row, { fields: {}, agencyId: before, source: 'hand' });
    else if (before !== undefined) kept += 1;
    const member = members.find(vehicleId, change.now)?.member;
    const answered = [...(member?.answered ?? [])].filter((one) => !added.includes(one));
    members.answer(vehicleId, new Set(answered), change.now);
  }
  orm.update(takeoverActs).set({ undoneAt: change.now, undoneBy: change.by }).where(eq(takeoverActs.id, id)).run();
  change.touched('takeover', 'vehicles', 'queue', 'events');
  change.audit(`act ${id} of bringing the yard up to date undone, ${act.done.vehicles.length} vehicles: ${act.sentence}`);
  return { vehicles: act.done.vehicles.length, events, kept, ...members.counts() };
}
