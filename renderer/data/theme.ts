import { createStore, useStore } from './store';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'itow.theme';
const dark = () => window.matchMedia('(prefers-color-scheme: dark)');
/** Chosen in this window; else what is stored counts. */
const chosen = createStore<Theme | undefined>(undefined);

function readTheme(): Theme {
  const stored = window.localStorage.getItem(key);
  return themes.find((theme) => theme === stored) ?? 'system';
}

function apply(): void {
  const theme = readTheme();
  const shown = theme === 'system' ? (dark().matches ? 'dark' : 'light') : theme;
  document.documentElement.dataset['theme'] = shown;
}

/** Puts the stored theme on the page and follows Windows when it is `system`. Called once, before the first paint. */
export function startTheme(): void {
  apply();
  dark().addEventListener('change', apply);
}

/** Chooses and remembers a theme. */
export function setTheme(theme: Theme): void {
  window.localStorage.setItem(key, theme);
  apply();
  chosen.write(theme);
}

/** The theme chosen, not the one shown. */
export const useTheme = (): Theme => useStore(chosen) ?? readTheme();
