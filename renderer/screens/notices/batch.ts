import { useSyncExternalStore } from 'react';
import type { CallError } from '../../../preload/contract/common';
import type { Notice, NoticeKind } from '../../../preload/contract/notices';
import { call } from '../../data/call';
import { callErrorOf } from '../../data/failure';

export type DueNotice = Readonly<{ vehicleId: number; kind: NoticeKind; description: string; dueAt: string | null }>;
/** A document to make. */
type Wanted = Omit<DueNotice, 'dueAt'>;
export type BatchItem = Wanted &
  Readonly<{ state: 'waiting' | 'making' | 'made' | 'failed'; notice?: Notice | undefined; error?: CallError | undefined }>;
type Made = Readonly<{ made: number; left: number }>;
export type Batch = Readonly<{ items: readonly BatchItem[]; running: boolean }>;

/** The same fault so often in a row means that the rest would meet it too. */
const faultsBeforeStop = 3;

let batch: Batch | undefined;
let stopAsked = false;
const listeners = new Set<() => void>();

function show(next: Batch | undefined): void {
  batch = next;
  for (const listener of listeners) listener();
}

function set(index: number, change: Partial<BatchItem>): void {
  if (batch === undefined) return;
  show({ ...batch, items: batch.items.map((item, at) => (at === index ? { ...item, ...change } : item)) });
}

async function run(count: number): Promise<Made> {
  stopAsked = false;
  let faults = 0;
  let lastFault = '';
  for (let index = 0; index < count; index += 1) {
    const item = batch?.items[index];
    if (item === undefined || item.state === 'made') continue;
    if (stopAsked || faults >= faultsBeforeStop) {
      set(index, { state: 'waiting', error: undefined });
      continue;
    }
    set(index, { state: 'making', error: undefined });
    try {
      set(index, { state: 'made', notice: await call('notices.prepare', { vehicleId: item.vehicleId, kind: item.kind }) });
      faults = 0;
    } catch (caught) {
      const error = callErrorOf(caught);
      faults = error.code === lastFault ? faults + 1 : 1;
      lastFault = error.code;
      set(index, { state: 'failed', error });
    }
  }
  if (batch !== undefined) show({ ...batch, running: false });
  const made = batch?.items.filter(({ state }) => state === 'made').length ?? 0;
  return { made, left: count - made };
}

/** Makes these documents one after another and answers how many were. It goes on while other screens are shown; a second start while one runs does nothing. */
export async function startBatch(wanted: readonly Wanted[]): Promise<Made> {
  if (batch?.running === true || wanted.length === 0) return { made: 0, left: 0 };
  show({ items: wanted.map(({ vehicleId, kind, description }) => ({ vehicleId, kind, description, state: 'waiting' })), running: true });
  return run(wanted.length);
}

/** Makes what failed or was left out. What is made is not made again. */
export function retryBatch(): void {
  if (batch === undefined || batch.running) return;
  show({ ...batch, running: true });
  void run(batch.items.length);
}

/** Ends after the notice under way. */
export function stopBatch(): void {
  stopAsked = true;
}

/** Takes the results away. */
export function clearBatch(): void {
  if (batch?.running !== true) show(undefined);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** The notices being made, or made last; undefined when none are. */
export const useBatch = (): Batch | undefined => useSyncExternalStore(subscribe, () => batch);
