import type { Handlers } from '../call';
import type { Settings } from './store';

/** The office's settings as the window shows and sets them. */
export function openSettings({
  settings,
}: Readonly<{ settings: Settings }>): Readonly<{ operations: Handlers<'settings.get' | 'settings.set'> }> {
  return {
    operations: {
      'settings.get': ({ key }) => ({ settings: settings.list(key) }),
      'settings.set': ({ values, reset }, change) => {
        const keys = settings.set(change, values, reset);
        return { settings: keys.flatMap((key) => settings.list(key)) };
      },
    },
  };
}
