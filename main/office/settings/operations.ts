import type { Handlers } from '../call';
import type { SettingKey } from './definitions';
import type { Settings } from './store';

/** `changed` hears which settings were set, in the same transaction. */
export function settingOperations(
  settings: Settings,
  changed: (keys: readonly SettingKey[], by: string) => void,
): Handlers<'settings.get' | 'settings.set'> {
  return {
    'settings.get': ({ key }) => ({ settings: settings.list(key) }),
    'settings.set': ({ values, reset }, change) => {
      const keys = settings.set(change, values, reset);
      changed(keys, change.by);
      return { settings: keys.flatMap((key) => settings.list(key)) };
    },
  };
}
