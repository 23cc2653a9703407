import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where this person's yards are kept: `ITOW_DATA` when set, else the platform's place for a program's data. */
export function dataFolder(platform: NodeJS.Platform, environment: Environment, home: string): string {
  const named = environment['ITOW_DATA'];
  if (named !== undefined && named !== '') return named;
  if (platform === 'win32') return join(environment['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'iTow VMS');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'iTow VMS');
  return join(environment['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'iTow VMS');
}
