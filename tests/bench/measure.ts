import { cpuUsage } from 'node:process';

export const megabyte = 1024 * 1024;

export type Figure = Readonly<{
  what: string;
  /** Milliseconds, or bytes where the unit says so. */
  value: number;
  /** Null where the design names none. */
  target: number | null;
  unit?: 'ms' | 'MB';
  /** The same work by hand in the same run, in the same unit: the driver or the browser alone, without the office. */
  byHand?: number | undefined;
  detail?: string;
}>;

/** Times of repeated runs in milliseconds, as p50, p95 and the longest. */
export type Times = Readonly<{ p50: number; p95: number; max: number; count: number }>;

export function timesOf(milliseconds: readonly number[]): Times {
  const sorted = milliseconds.toSorted((one, other) => one - other);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), max: at(1), count: sorted.length };
}

/** Runs `run` with each number from 0 on and times each. */
export async function repeat(count: number, run: (index: number) => Promise<unknown>): Promise<Times> {
  const found: number[] = [];
  for (let index = 0; index < count; index += 1) found.push((await timed(() => run(index))).ms);
  return timesOf(found);
}

export async function timed<Result>(run: () => Promise<Result>): Promise<Readonly<{ result: Result; ms: number; cpuMs: number }>> {
  const cpu = cpuUsage();
  const began = performance.now();
  const result = await run();
  const used = cpuUsage(cpu);
  return { result, ms: performance.now() - began, cpuMs: (used.user + used.system) / 1000 };
}

/** Like `timed`, and watches the event loop meanwhile: its longest block, and the most memory. */
export async function watched<Result>(run: () => Promise<Result>) {
  let isOver = false;
  let longestBlock = 0;
  let mostBytes = process.memoryUsage.rss();
  let last = performance.now();
  const look = () => {
    const at = performance.now();
    longestBlock = Math.max(longestBlock, at - last);
    last = at;
  };
  // What runs after it has ended is not its own.
  const watch = () => {
    if (isOver) return;
    look();
    setImmediate(watch);
  };
  const memory = setInterval(() => (mostBytes = Math.max(mostBytes, process.memoryUsage.rss())), 20);
  watch();
  try {
    return { ...(await timed(run)), longestBlock: () => longestBlock, mostBytes: () => mostBytes };
  } finally {
    look();
    isOver = true;
    clearInterval(memory);
  }
}
