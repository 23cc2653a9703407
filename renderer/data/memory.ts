import { useCallback } from 'react';
import { createStore, useStore } from './store';

const kept = createStore<ReadonlyMap<string, unknown>>(new Map());

/** Forgets what the screens kept, such as what was typed and not saved: another person sits down. */
export const forget = (): void => kept.write(new Map());

/** Like `useState`, but kept under a key while the window is open: a screen comes back as it was left. */
export function useMemory<Value>(key: string, initial: Value): readonly [Value, (next: Value) => void, Update<Value>] {
  const read = () => (kept.read().has(key) ? (kept.read().get(key) as Value) : initial);
  const value = useStore({ subscribe: kept.subscribe, read });
  const set = useCallback((next: Value) => kept.write(new Map(kept.read()).set(key, next)), [key]);
  const update = useCallback<Update<Value>>(
    (change) => set(change(kept.read().has(key) ? (kept.read().get(key) as Value) : initial)),
    [key, initial, set],
  );
  return [value, set, update];
}

/** Changes what is kept, whatever it is by then. */
type Update<Value> = (change: (before: Value) => Value) => void;
