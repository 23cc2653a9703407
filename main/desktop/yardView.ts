import type { Level } from '../../preload/contract/law';
import type { ImportProgress } from '../../preload/contract/towbook';
import type { Mode } from './profiles';

/** What the frame around the page (title, tray, taskbar) knows of the office. */
export type YardView = Readonly<{
  mode: Mode | null;
  counts: Readonly<Partial<Record<Level, number>>>;
  progress: ImportProgress | null;
  paused: boolean;
  /** Messages that failed or whose fate a person must decide. */
  outboxTrouble: number;
  /** The first sentence a person must see at once, such as a restored database. */
  alert: string | null;
  lastImportAt: string | null;
}>;

export const unknownYard: YardView = {
  mode: null,
  counts: {},
  progress: null,
  paused: false,
  outboxTrouble: 0,
  alert: null,
  lastImportAt: null,
};

export type TrayState = 'idle' | 'importing' | 'trouble';

/** Windows cuts a tray tooltip after 127 characters. */
const longestTooltip = 127;

/** `2 overdue, 5 today - iTow VMS`. */
export function titleOf(view: YardView): string {
  const name = view.mode === 'practice' ? 'iTow VMS (practice yard)' : 'iTow VMS';
  const urgent = urgentOf(view);
  return urgent === '' ? name : `${urgent} - ${name}`;
}

export function trayStateOf(view: YardView): TrayState {
  if (isImporting(view)) return 'importing';
  return view.outboxTrouble > 0 || view.alert !== null || view.progress?.state === 'failed' ? 'trouble' : 'idle';
}

/** The tray's tooltip: what the machine does, then what is urgent. */
export function tooltipOf(view: YardView): string {
  const lines = [titleName(view), doingOf(view), urgentOf(view), troubleOf(view)].filter((line) => line !== '');
  const text = lines.join('\n');
  return text.length > longestTooltip ? `${text.slice(0, longestTooltip - 1)}…` : text;
}

/** For the taskbar: -1 shows nothing, above 1 a moving bar without an end. */
export function taskbarProgressOf(view: YardView): number {
  if (!isImporting(view)) return -1;
  return view.progress?.total === null ? 2 : (view.progress?.percentage ?? 0) / 100;
}

const isImporting = (view: YardView) => view.progress?.state === 'running';
const titleName = (view: YardView) => (view.mode === 'practice' ? 'iTow VMS (practice yard)' : 'iTow VMS');

function urgentOf({ counts }: YardView): string {
  const parts = [
    [counts.OVERDUE ?? 0, 'overdue'],
    [counts.TODAY ?? 0, 'today'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
}

function doingOf(view: YardView): string {
  const { progress } = view;
  if (progress?.state === 'running') {
    const done = progress.counts.rows;
    return progress.total === null ? 'Importing from TowBook' : `Importing from TowBook: ${done} of ${progress.total}`;
  }
  if (view.paused) return 'Background work is paused';
  return view.lastImportAt === null ? 'No import from TowBook yet' : 'Waiting for the next import';
}

function troubleOf(view: YardView): string {
  if (view.alert !== null) return view.alert;
  if (view.progress?.state === 'failed') return 'The last import failed';
  if (view.outboxTrouble > 0) return view.outboxTrouble === 1 ? '1 message needs a person' : `${view.outboxTrouble} messages need a person`;
  return '';
}
