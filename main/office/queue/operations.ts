import type { Rulebook } from '../rulebook/rulebook';
import type { Base, Noun } from '../noun';
import type { Standings } from '../vehicles/standing/refresh';
import type { Vehicles } from '../vehicles/vehicles';
import { createQueue, type Queue } from './queue';
import { createSnoozes } from './snooze';

type Names = 'queue.list' | 'queue.snooze' | 'queue.wake' | 'queue.snoozed';
type Neighbours = Readonly<{ vehicles: Vehicles; standings: Pick<Standings, 'freshen'>; rulebook: Pick<Rulebook, 'holidayOn'> }>;

/** What is to be done next, over all vehicles, and what a person has put off. */
export function openQueue({ store }: Base, { vehicles, standings, rulebook }: Neighbours): Noun<Names> & Queue {
  const queue = createQueue({ store, vehicles, holidayOn: rulebook.holidayOn });
  const snoozes = createSnoozes({ store, vehicles });
  return {
    ...queue,
    operations: {
      'queue.list': (input, { now }) => {
        standings.freshen(now());
        return queue.list(input, now());
      },
      'queue.snooze': (input, change) => snoozes.snooze(change, input),
      'queue.wake': ({ vehicleId, rule }, change) => {
        snoozes.wake(change, vehicleId, rule);
        return {};
      },
      'queue.snoozed': ({ limit, offset }, { now }) => snoozes.list(now(), limit, offset),
    },
  };
}
