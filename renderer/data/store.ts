import { useSyncExternalStore } from 'react';

/** Something that components follow: what it is now, and who is told when it changes. */
type Source<Value> = Readonly<{ read: () => Value; subscribe: (listener: () => void) => () => void }>;

/** A value of the window that outlives its screens. */
export type Store<Value> = Source<Value> & Readonly<{ write: (next: Value) => void }>;

/** A store that begins with this value. */
export function createStore<Value>(initial: Value): Store<Value> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    read: () => value,
    write: (next) => {
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** The value of a source; the component is drawn again when it is another one. */
export const useStore = <Value>({ subscribe, read }: Source<Value>): Value => useSyncExternalStore(subscribe, read);
