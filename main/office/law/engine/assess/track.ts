import type { Law, Track } from '../compile';
import type { Timeline } from '../timeline/timeline';
import type { Horizon } from './horizon';

/** A case keeps the rules of the day of its tow; one whose tow is not known, those of the day the office heard of it. */
export function trackOf(line: Timeline, law: Law, horizon: Horizon): Track {
  const day = line.towed?.day ?? line.known?.day;
  if (day !== undefined) return law.track(line.towType, day);
  const track = law.track(line.towType, law.zone.dayOf(horizon.now));
  if (track.until !== null) horizon.reached(law.zone.startOfDay(track.until));
  return track;
}
