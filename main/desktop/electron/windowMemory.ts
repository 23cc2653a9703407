import { screen } from 'electron';
import { join } from 'node:path';
import { z } from 'zod';
import { readJson, writeJson } from '../jsonFile';

const place = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int(), maximized: z.boolean() });
const remembered = z.object({ place: place.nullable(), toldAboutTray: z.boolean() });
type Place = z.infer<typeof place>;

/** What the window remembers between starts; losing it loses nothing of the office. */
export type WindowMemory = Readonly<{
  read: () => z.infer<typeof remembered>;
  rememberPlace: (place: Place) => void;
  rememberTold: () => void;
}>;

export function openWindowMemory(dataFolder: string): WindowMemory {
  const file = join(dataFolder, 'window.json');
  let now = readJson(file, remembered, { place: null, toldAboutTray: false });
  const change = (next: Partial<typeof now>) => {
    const before = JSON.stringify(now);
    now = { ...now, ...next };
    if (JSON.stringify(now) !== before) writeJson(file, now);
  };
  return {
    read: () => now,
    rememberPlace: (place) => change({ place }),
    rememberTold: () => change({ toldAboutTray: true }),
  };
}

/** Bounds for a new window: the remembered ones where a screen still shows them, else a comfortable size in the middle. */
export function startingPlace(remembered: Place | null, smallest: Readonly<{ width: number; height: number }>): Partial<Place> {
  if (remembered === null) return { width: 1360, height: 860 };
  const { x, y, width, height } = remembered;
  const area = screen.getDisplayMatching({ x, y, width, height }).workArea;
  const isVisible = x < area.x + area.width - 100 && x + width > area.x + 100 && y >= area.y - 10 && y < area.y + area.height - 60;
  const size = { width: Math.max(width, smallest.width), height: Math.max(height, smallest.height) };
  return isVisible ? { x, y, ...size } : size;
}
