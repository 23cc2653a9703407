import type { LucideIcon } from 'lucide-react';
import { Database, ListTodo, Monitor, Moon, Plus, RefreshCw, Sun } from 'lucide-react';
import { call } from '../data/call';
import { go } from '../data/place';
import { setTheme } from '../data/theme';
import { formatMany } from '../format/money';
import { toast, toastError } from '../parts/toast';
import type { Role } from '../../preload/contract/common';
import { navigatedFor } from '../screens';

export type Command = Readonly<{ id: string; title: string; icon: LucideIcon; words: string; run: () => void }>;

async function checkEveryDeadline(): Promise<void> {
  try {
    const result = await call('workflow.run', {});
    toast(`${formatMany(result.assessed, 'vehicle')} checked, ${result.changed} changed.`);
  } catch (caught) {
    toastError(caught);
  }
}

const commands = (role: Role): readonly Command[] => [
  ...navigatedFor(role).map((screen) => ({
    id: `go-${screen.name}`,
    title: screen.title,
    icon: screen.icon,
    words: screen.also ?? '',
    run: () => go(`/${screen.name}`),
  })),
  { id: 'new-vehicle', title: 'New vehicle', icon: Plus, words: 'add create enter', run: () => go('/vehicles?new') },
  {
    id: 'run-workflow',
    title: 'Check every deadline now',
    icon: RefreshCw,
    words: 'workflow run assess',
    run: () => void checkEveryDeadline(),
  },
  {
    id: 'legacy',
    title: 'Bring the old database in',
    icon: Database,
    words: 'legacy vehicles.db migration earlier',
    run: () => go('/legacy'),
  },
  {
    id: 'takeover',
    title: 'Bring the yard up to date',
    icon: ListTodo,
    words: 'first import set-up told gone old agency',
    run: () => go('/takeover'),
  },
  { id: 'theme-light', title: 'Light theme', icon: Sun, words: 'colour color bright', run: () => setTheme('light') },
  { id: 'theme-dark', title: 'Dark theme', icon: Moon, words: 'colour color night', run: () => setTheme('dark') },
  { id: 'theme-system', title: 'Theme of Windows', icon: Monitor, words: 'colour color system', run: () => setTheme('system') },
];

/** Commands open to the role whose title or words contain every typed word. */
export function matchingCommands(text: string, role: Role): readonly Command[] {
  const words = text.toLowerCase().split(/\s+/);
  return commands(role).filter((command) => {
    const haystack = `${command.title} ${command.words}`.toLowerCase();
    return words.every((word) => haystack.includes(word));
  });
}
