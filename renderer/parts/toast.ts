import { useSyncExternalStore } from 'react';
import { callErrorOf } from '../data/failure';

export type Toast = Readonly<{
  key: number;
  tone: 'done' | 'bad' | 'note';
  message: string;
  detail?: string | undefined;
  action?: Readonly<{ label: string; run: () => void }> | undefined;
}>;

let toasts: readonly Toast[] = [];
let lastKey = 0;
const listeners = new Set<() => void>();
const mostShown = 4;
const shownMilliseconds = 6000;

function show(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Takes a message away. */
export const dismissToast = (key: number): void => show(toasts.filter((toast) => toast.key !== key));

/** Says something at the foot of the window. Good news leaves by itself; bad news stays until it is read. */
export function toast(message: string, more: Partial<Pick<Toast, 'tone' | 'detail' | 'action'>> = {}): void {
  const key = ++lastKey;
  const tone = more.tone ?? 'done';
  // Of good news only the newest counts, as long as nothing can be done from the older.
  const kept = tone === 'done' ? toasts.filter((one) => one.tone !== 'done' || one.action !== undefined) : toasts;
  show([...kept, { key, message, tone, detail: more.detail, action: more.action }].slice(-mostShown));
  if (tone !== 'bad') setTimeout(() => dismissToast(key), shownMilliseconds);
}

/** Shows a refused call. */
export function toastError(caught: unknown): void {
  const error = callErrorOf(caught);
  toast(error.message, { tone: 'bad', detail: error.incident === undefined ? undefined : `Incident ${error.incident}` });
}

export const useToasts = (): readonly Toast[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => toasts,
  );
