import { writeFileSync, existsSync } from 'node:fs';
import { it } from 'vitest';
import { browserFinder } from '../../main/desktop/browser/finder';
import { browserPrinter } from '../../main/desktop/browser/printer';
import { makePracticeYard } from '../../main/practice/yard/yard';
import { seedPracticeYard } from '../../main/practice/seed';
import { createOffice } from '../../main/office/office';
import { openTestOffice } from '../office/testOffice';
it('look', async () => {
  const folder = '/tmp/casepics/yard';
  const now = '2026-11-21T15:04:05.000Z';
  const printer = browserPrinter(browserFinder());
  const file = folder + '/itow.db';
  if (!existsSync(file)) {
    const yard = makePracticeYard({ now, calls: 120 });
    const t = await openTestOffice('/tmp/casepics/', { clock: { now: () => now } });
    await t.office.stop();
    await seedPracticeYard(yard, file, (clock) => createOffice({ ...t.ports, databaseFile: file, clock, printer }));
  }
  const { call, office } = await openTestOffice(folder, { clock: { now: () => now }, printer });
  const seen = new Set<string>();
  const { rows } = await call('vehicles.list', { view: 'all', limit: 200 });
  const most = new Map<string, { id: number; n: number }>();
  for (const row of rows) {
    const d = await call('vehicles.get', { id: row.id });
    const m = most.get(row.towType);
    if (!m || d.events.length > m.n) most.set(row.towType, { id: row.id, n: d.events.length });
  }
  for (const [type, { id, n }] of most) {
    const t0 = performance.now();
    const { base64, pages } = await call('vehicles.caseFile', { id });
    writeFileSync(`/tmp/casepics/${type}.pdf`, Buffer.from(base64, 'base64'));
    console.log(type, id, n, 'pages', pages, 'ms', Math.round(performance.now() - t0), base64.length);
  }
  const c = await call('reports.compliance', { from: '2026-10-01', to: '2026-11-30', limit: 200 });
  console.log(JSON.stringify({ ...c, rows: c.rows.length }), c.rows.slice(0, 4), new Set(c.rows.map((r) => r.rule + r.outcome + r.actor)));
  const z = await call('vehicles.caseZip', { id: [...most.values()][0]!.id });
  writeFileSync('/tmp/casepics/z.zip', Buffer.from(z.base64, 'base64'));
  void seen;
  await office.stop();
  await printer.close();
}, 300000);
