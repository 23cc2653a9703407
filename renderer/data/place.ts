import { useStore } from './store';

/** Where the window is: `/vehicle/12?tab=facts`, kept behind the `#` so that it works under any host. */
export type Place = Readonly<{ path: string; parts: readonly string[]; search: URLSearchParams }>;

const read = (): string => window.location.hash.replace(/^#/, '') || '/';

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** Splits a path; `/vehicle/12` has the parts `vehicle` and `12`. */
export function parsePlace(full: string): Place {
  const [path = '/', query = ''] = full.split('?', 2);
  return { path, parts: path.split('/').filter((part) => part !== ''), search: new URLSearchParams(query) };
}

/** The place shown now; rerenders when it changes. */
export const usePlace = (): Place => parsePlace(useStore({ subscribe, read }));

/** Goes to a place such as `/vehicles`; `replace` leaves no trace in the history. */
export function go(path: string, how: 'push' | 'replace' = 'push'): void {
  if (read() === path) return;
  if (how === 'push') {
    window.location.hash = path;
    return;
  }
  window.history.replaceState(null, '', `#${path}`);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

/** The address for an `<a href>`. */
export const hrefOf = (path: string): string => `#${path}`;
