import { vehicleSorts } from '../../preload/contract/vehicles';
import { openStore } from '../../db/open';
import { listByHand, operationsByHand } from './operationsByHand';
import { repeat, type Figure } from './measure';
import { now, type BenchOffice } from './office';
import { ofOperation } from './report';

/** Every operation that a window calls while a clerk works, on all vehicles of the database `file`. */
export async function measureOperations(
  call: BenchOffice['call'],
  file: string,
  vehicles: number,
  times: number,
): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const { sqlite } = openStore(file);
  const byHand = operationsByHand(sqlite);
  const add = async (
    what: string,
    run: (index: number) => Promise<unknown>,
    hand?: (index: number) => unknown,
    limits?: Parameters<typeof ofOperation>[2],
  ) => {
    await run(0);
    const own = await repeat(times, run);
    hand?.(0);
    figures.push(...ofOperation(what, own, limits, hand && (await repeat(times, (index) => Promise.resolve(hand(index))))));
  };
  const somewhere = (index: number) => 1 + ((index * 7919) % vehicles);
  const { total } = await call('vehicles.list', { limit: 1 });

  await add('office.status', () => call('office.status', {}));
  for (const by of vehicleSorts) {
    for (const direction of ['ascending', 'descending'] as const)
      await add(
        `vehicles.list by ${by}, ${direction}`,
        () => call('vehicles.list', { sort: { by, direction }, limit: 100 }),
        listByHand(sqlite, by, direction),
      );
  }
  await add('vehicles.list, anywhere in it', (index) => call('vehicles.list', { limit: 100, offset: Math.floor((total / times) * index) }));
  await add('vehicles.list of all by tow, anywhere in it', (index) =>
    call('vehicles.list', {
      view: 'all',
      sort: { by: 'towedAt', direction: 'ascending' },
      limit: 100,
      offset: Math.floor((vehicles / times) * index),
    }),
  );
  for (const view of ['needs_step', 'waiting_police', 'can_be_sold', 'gone', 'all'] as const)
    await add(`vehicles.list, ${view}`, () => call('vehicles.list', { view, limit: 100 }));
  await add('vehicles.list, one tow type and level', () =>
    call('vehicles.list', { towType: ['crash'], level: ['TODAY', 'OVERDUE'], limit: 100 }),
  );
  await add('vehicles.list, one status', () => call('vehicles.list', { status: ['notice_mailed'], limit: 100 }));

  const keystroke = { p95: 50, max: 50 };
  for (const text of ['f', 'fo', 'for', 'ford', 'ford f', 'B0001', 'B000123', 'Y900123', 'flint township', 'zzzz'])
    await add(
      `filter "${text}"`,
      () => call('vehicles.list', { text, limit: 100 }),
      () => byHand.filter(text),
      keystroke,
    );
  for (const text of ['for', 'ford', 'B000123', 'Y900123'])
    await add(
      `vehicles.search "${text}"`,
      () => call('vehicles.search', { text }),
      () => byHand.filter(text),
    );

  await add(
    'vehicles.get',
    (index) => call('vehicles.get', { id: somewhere(index) }),
    (index) => byHand.vehicle(somewhere(index)),
  );
  for (const limit of [100, 200])
    await add(
      `queue.list, first ${limit}`,
      () => call('queue.list', { limit }),
      () => byHand.queue(limit),
    );
  for (const level of ['OVERDUE', 'TODAY', 'SOON', 'WAIT'] as const)
    await add(`queue.list, ${level}`, () => call('queue.list', { level: [level], limit: 50 }));
  await add('queue.list, deep page', (index) => call('queue.list', { limit: 50, offset: index * 1000 }));
  await add('queue.list of one vehicle', (index) => call('queue.list', { vehicleId: somewhere(index) }));
  await add('notices.list', () => call('notices.list', {}));
  await add('audit.list', () => call('audit.list', { limit: 100 }), byHand.audit);
  await add('agencies.list', () => call('agencies.list', {}));

  await add(
    'vehicles.record',
    (index) => call('vehicles.record', { id: somewhere(index), type: 'note', at: now, data: {}, note: 'Called' }),
    (index) => byHand.record(somewhere(index), now),
  );
  await add(
    'vehicles.create',
    (index) =>
      call('vehicles.create', {
        callNumber: `N${index}-${Math.round(performance.now() * 1000)}`,
        make: 'Ford',
        model: 'Escape',
        towedAt: now,
        plate: `NEW${index}`,
      }),
    (index) => byHand.create(`H${index}-${Math.round(performance.now() * 1000)}`, now),
  );
  await add('vehicles.list after a change', async (index) => {
    await call('vehicles.record', { id: somewhere(index), type: 'note', at: now, data: {}, note: 'Called' });
    await call('vehicles.list', { limit: 100 });
  });
  sqlite.close();
  return figures;
}
