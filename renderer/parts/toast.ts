import { callErrorOf } from '../data/failure';
import { createStore, useStore } from '../data/store';

export type Toast = Readonly<{
  key: number;
  tone: 'done' | 'bad' | 'note';
  message: string;
  detail?: string | undefined;
  action?: Readonly<{ label: string; run: () => void }> | undefined;
}>;

const toasts = createStore<readonly Toast[]>([]);
let lastKey = 0;
const mostShown = 4;
const shownMilliseconds = 6000;

/** Takes a message away. */
export const dismissToast = (key: number): void => toasts.write(toasts.read().filter((toast) => toast.key !== key));

/** Says something at the foot of the window. Good news leaves by itself; bad news stays until it is read. */
export function toast(message: string, more: Partial<Pick<Toast, 'tone' | 'detail' | 'action'>> = {}): void {
  const key = ++lastKey;
  const tone = more.tone ?? 'done';
  // Of good news only the newest counts, as long as nothing can be done from the older.
  const shown = toasts.read();
  const kept = tone === 'done' ? shown.filter((one) => one.tone !== 'done' || one.action !== undefined) : shown;
  toasts.write([...kept, { key, message, tone, detail: more.detail, action: more.action }].slice(-mostShown));
  if (tone !== 'bad') setTimeout(() => dismissToast(key), shownMilliseconds);
}

/** Shows a refused call. */
export function toastError(caught: unknown): void {
  const error = callErrorOf(caught);
  toast(error.message, { tone: 'bad', detail: error.incident === undefined ? undefined : `Incident ${error.incident}` });
}

export const useToasts = (): readonly Toast[] => useStore(toasts);
