import type { ImportProgress } from '../../../../preload/contract/towbook';
import type { Notifier } from '../../ports';
import { shown, type RunRow } from './runs';

type Shown = Readonly<Pick<ImportProgress, 'doing' | 'total' | 'currentCall'>>;

const idle: ImportProgress = {
  run: null,
  state: 'idle',
  source: null,
  doing: '',
  percentage: 0,
  total: null,
  counts: { rows: 0, created: 0, updated: 0, unchanged: 0, skipped: 0 },
  currentCall: null,
  startedAt: null,
  endedAt: null,
  remainingSeconds: null,
  error: null,
};

/** Windows are told at most this often while an import runs, and always at its end. */
const tellEveryMs = 200;

/** What the import does now: for the window, the tray and `towbook.progress`. */
export function createProgress(notify: Notifier) {
  let now: ImportProgress = idle;
  let told = 0;
  let begun = 0;
  let doneAtStart = 0;

  const tell = (isForced: boolean) => {
    const at = performance.now();
    if (!isForced && at - told < tellEveryMs) return;
    told = at;
    notify('towbook.progress', now);
  };

  const of = (run: RunRow, { doing, total, currentCall }: Shown): ImportProgress => {
    const { id, source, state, startedAt, endedAt, counts, error } = shown(run);
    const hasEnded = state !== 'running';
    const done = counts.rows - doneAtStart;
    const left = total === null ? null : Math.max(0, total - counts.rows);
    return {
      run: id,
      state,
      source,
      doing,
      percentage: state === 'done' ? 100 : total === null || total === 0 ? 0 : Math.min(100, Math.floor((counts.rows / total) * 100)),
      total,
      counts,
      currentCall: hasEnded ? null : currentCall,
      startedAt,
      endedAt,
      remainingSeconds: hasEnded || left === null || done < 1 ? null : Math.round(((performance.now() - begun) / done / 1000) * left),
      error,
    };
  };

  return {
    get: () => now,
    begin(run: RunRow, doing: string) {
      begun = performance.now();
      doneAtStart = run.rows;
      now = of(run, { doing, total: null, currentCall: null });
      tell(true);
    },
    show(run: RunRow, change: Partial<Shown>) {
      const { doing, total, currentCall } = now;
      now = of(run, { doing, total, currentCall, ...change });
      tell(false);
    },
    end(run: RunRow, doing: string) {
      now = of(run, { doing, total: now.total ?? run.rows, currentCall: null });
      tell(true);
    },
  };
}
