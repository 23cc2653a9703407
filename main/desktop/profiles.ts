import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { dataFolder } from './dataFolder';
import { readJson, writeJson } from './jsonFile';

export type Mode = 'practice' | 'office';

/** The two yards of one person's data folder, and which of them this PC shows. */
export type Profiles = Readonly<{
  /** Null until the first choice. */
  mode: () => Mode | null;
  /** Null asks for the choice again. */
  remember: (mode: Mode | null) => void;
  /** The folder of a yard; it is made when absent. Before a choice that is the office's. */
  folder: (mode: Mode | null) => string;
}>;

const choice = z.object({ mode: z.enum(['practice', 'office']).nullable() });

/** The folder of a yard, which may not be there yet. */
export const yardFolder = (dataFolder: string, mode: Mode): string => join(dataFolder, mode);

export function openProfiles(dataFolder: string): Profiles {
  const file = join(dataFolder, 'desktop.json');
  let { mode } = readJson(file, choice, { mode: null });
  return {
    mode: () => mode,
    remember: (chosen) => {
      writeJson(file, { mode: chosen });
      mode = chosen;
    },
    folder: (of) => {
      const folder = yardFolder(dataFolder, of ?? 'office');
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      return folder;
    },
  };
}

/** The data folder of the person who runs this program. */
export const userDataFolder = (): string => dataFolder(process.platform, process.env, homedir());
