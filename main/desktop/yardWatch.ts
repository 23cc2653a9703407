import type { Output, Push, PushName } from '../../preload/contract';
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
    set({
      mode: host.mode(),
      ...(status.ok ? ofStatus(status.data as Output<'office.status'>) : {}),
      ...(queue.ok ? { counts: (queue.data as Output<'queue.list'>).counts } : {}),
    });
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
      if (name === 'towbook.progress') set({ progress: payload as Push<'towbook.progress'> });
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
