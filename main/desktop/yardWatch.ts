import { contract, type Output, type Push, type PushName } from '../../preload/contract';
import { importProgress } from '../../preload/contract/towbook';
import type { Host } from './host';
import { unknownYard, type YardView } from './yardView';

/** Keeps a view of the office for the frame around the page. */
export type YardWatch = Readonly<{
  heard: <Name extends PushName>(name: Name, payload: Push<Name>) => void;
  view: () => YardView;
  stop: () => void;
}>;

const settleMilliseconds = 300;
/** Steps become overdue by the clock alone. */
const minute = 60_000;

/** Reads the office anew soon after it changed and each minute, and tells `changed` when the view is another one. */
export function watchYard(host: Pick<Host, 'call' | 'mode'>, changed: (view: YardView) => void): YardWatch {
  let view: YardView = unknownYard;
  let soon: NodeJS.Timeout | null = null;
  const set = (next: Partial<YardView>) => {
    const before = JSON.stringify(view);
    view = { ...view, ...next };
    if (JSON.stringify(view) !== before) changed(view);
  };
  const read = async () => {
    const [status, queue] = await Promise.all([host.call('office.status', {}), host.call('queue.list', { limit: 1 })]);
    const known = status.ok ? contract['office.status'].output.safeParse(status.data).data : undefined;
    const due = queue.ok ? contract['queue.list'].output.safeParse(queue.data).data : undefined;
    // While nobody is signed in the counts of before would grow old.
    const counts = !queue.ok && queue.error.code === 'NOT_SIGNED_IN' ? {} : due?.counts;
    set({ mode: host.mode(), ...(known === undefined ? {} : ofStatus(known)), ...(counts === undefined ? {} : { counts }) });
  };
  const readSoon = () => {
    soon ??= setTimeout(() => {
      soon = null;
      void read();
    }, settleMilliseconds);
  };
  const each = setInterval(readSoon, minute);
  readSoon();
  return {
    heard: (name, payload) => {
      if (name === 'towbook.progress') set({ progress: importProgress.safeParse(payload).data ?? null });
      else if (name === 'data.changed') readSoon();
    },
    view: () => view,
    stop: () => {
      clearInterval(each);
      if (soon !== null) clearTimeout(soon);
    },
  };
}

function ofStatus(status: Output<'office.status'>): Partial<YardView> {
  return {
    paused: status.paused,
    outboxTrouble: status.outboxTrouble,
    alert: status.alerts.find(({ level }) => level === 'bad')?.message ?? null,
    lastImportAt: status.lastImportAt,
  };
}
