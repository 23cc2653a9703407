import { useCallback, useSyncExternalStore } from 'react';

const kept = new Map<string, unknown>();
const listeners = new Set<() => void>();

/** Forgets what the screens kept, such as what was typed and not saved: another person sits down. */
export function forget(): void {
  kept.clear();
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Like `useState`, but kept under a key while the window is open: a screen comes back as it was left. */
export function useMemory<Value>(key: string, initial: Value): readonly [Value, (next: Value) => void, Update<Value>] {
  const value = useSyncExternalStore(subscribe, () => (kept.has(key) ? (kept.get(key) as Value) : initial));
  const set = useCallback(
    (next: Value) => {
      kept.set(key, next);
      for (const listener of listeners) listener();
    },
    [key],
  );
  const update = useCallback<Update<Value>>(
    (change) => set(change(kept.has(key) ? (kept.get(key) as Value) : initial)),
    [key, initial, set],
  );
  return [value, set, update];
}

/** Changes what is kept, whatever it is by then. */
type Update<Value> = (change: (before: Value) => Value) => void;
