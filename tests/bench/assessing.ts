import { join } from 'node:path';
import { openStore } from '../../db/open';
import { assessByHand, readAllByHand } from './byHand';
import { timed, watched, type Figure } from './measure';
import type { BenchOffice } from './office';

/**
 * Every vehicle from scratch, as at the first run and when the rules change; then the run that finds nothing to do. `unassessed` is the
 * database as it was before, `folder` where a copy may be made.
 */
export async function measureAssessing(
  call: BenchOffice['call'],
  file: string,
  unassessed: string,
  folder: string,
): Promise<readonly Figure[]> {
  const first = await watched(() => call('workflow.run', {}));
  const { sqlite } = openStore(file);
  sqlite.exec("DELETE FROM meta WHERE key = 'standings.swept'");
  sqlite.close();
  const again = await watched(() => call('workflow.run', {}));
  const idle = await timed(() => call('workflow.run', {}));
  const count = first.result.assessed;
  const each = (ms: number) => `${count} vehicles, ${Math.round((ms / count) * 1000)} µs each`;
  return [
    {
      what: 'every vehicle, first run',
      value: first.ms,
      target: 5000,
      byHand: assessByHand(unassessed, file, join(folder, 'assessed-by-hand.db')),
      detail: `${each(first.ms)}; ${Math.round(first.cpuMs)} ms of CPU`,
    },
    { what: 'every vehicle, first run: longest block', value: first.longestBlock(), target: 50 },
    {
      what: 'every vehicle again, rules changed',
      value: again.ms,
      target: 2000,
      byHand: readAllByHand(file),
      detail: `${again.result.changed} differ; ${Math.round(again.cpuMs)} ms of CPU`,
    },
    { what: 'every vehicle again: longest block', value: again.longestBlock(), target: 50 },
    { what: 'workflow.run with nothing changed', value: idle.ms, target: 100 },
  ];
}
