import type { CallError } from '../../../preload/contract/common';
import type { Notice, NoticeKind } from '../../../preload/contract/notices';
import { call } from '../../data/call';
import { callErrorOf } from '../../data/failure';
import { createStore, useStore } from '../../data/store';

export type DueNotice = Readonly<{ vehicleId: number; kind: NoticeKind; description: string; dueAt: string | null }>;
/** A document to make. */
type Wanted = Omit<DueNotice, 'dueAt'>;
export type BatchItem = Wanted &
  Readonly<{ state: 'waiting' | 'making' | 'made' | 'failed'; notice?: Notice | undefined; error?: CallError | undefined }>;
type Made = Readonly<{ made: number; left: number }>;
export type Batch = Readonly<{ items: readonly BatchItem[]; running: boolean }>;

/** So many of a kind are asked for at once: the printer takes them together. */
const atOnce = 20;
/** The same fault so often in a row means that the rest would meet it too. */
const faultsBeforeStop = 3;

const batch = createStore<Batch | undefined>(undefined);
let stopAsked = false;

function set(index: number, change: Partial<BatchItem>): void {
  const shown = batch.read();
  if (shown === undefined) return;
  batch.write({ ...shown, items: shown.items.map((item, at) => (at === index ? { ...item, ...change } : item)) });
}

/** The places of the next documents to make together: open ones of one kind. */
function nextPlaces(from: number): readonly number[] {
  const items = batch.read()?.items ?? [];
  const kind = items[from]?.kind;
  const places: number[] = [];
  for (let index = from; index < items.length && places.length < atOnce; index += 1) {
    const item = items[index];
    if (item?.state === 'made') continue;
    if (item?.kind !== kind) break;
    places.push(index);
  }
  return places;
}

/** Makes documents of one kind together. False when something unexpected stopped them: then each is to be tried alone. */
async function makeTogether(places: readonly number[]): Promise<boolean> {
  const wanted = places.flatMap((place) => batch.read()?.items[place] ?? []);
  const kind = wanted[0]?.kind;
  if (kind === undefined) return true;
  try {
    const { items } = await call('notices.makeMany', { kind, vehicleIds: wanted.map(({ vehicleId }) => vehicleId) });
    const byVehicle = new Map(items.map((item) => [item.vehicleId, item]));
    for (const place of places) {
      const answer = byVehicle.get(batch.read()?.items[place]?.vehicleId ?? 0);
      if (answer?.notice) set(place, { state: 'made', notice: answer.notice });
      else set(place, { state: 'failed', error: answer?.problem ?? undefined });
    }
    return true;
  } catch {
    return false;
  }
}

/** Makes one document; answers the code of what went wrong, or null. */
async function makeAlone(place: number): Promise<string | null> {
  const item = batch.read()?.items[place];
  if (item === undefined) return null;
  set(place, { state: 'making', error: undefined });
  try {
    set(place, { state: 'made', notice: await call('notices.prepare', { vehicleId: item.vehicleId, kind: item.kind }) });
    return null;
  } catch (caught) {
    const error = callErrorOf(caught);
    set(place, { state: 'failed', error });
    return error.code;
  }
}

async function run(count: number): Promise<Made> {
  stopAsked = false;
  let faults = 0;
  let lastFault = '';
  for (let index = 0; index < count; index += 1) {
    const places = nextPlaces(index);
    const last = places.at(-1) ?? index;
    const isEnough = () => stopAsked || faults >= faultsBeforeStop;
    if (!isEnough()) {
      for (const place of places) set(place, { state: 'making', error: undefined });
      if (await makeTogether(places)) {
        index = last;
        continue;
      }
    }
    for (const place of places) {
      if (isEnough()) {
        set(place, { state: 'waiting', error: undefined });
        continue;
      }
      const fault = await makeAlone(place);
      faults = fault === null ? 0 : fault === lastFault ? faults + 1 : 1;
      lastFault = fault ?? lastFault;
    }
    index = Math.max(index, last);
  }
  const shown = batch.read();
  if (shown !== undefined) batch.write({ ...shown, running: false });
  const made = shown?.items.filter(({ state }) => state === 'made').length ?? 0;
  return { made, left: count - made };
}

/** Makes these documents, some at a time, and answers how many were. It goes on while other screens are shown; a second start while one runs does nothing. */
export async function startBatch(wanted: readonly Wanted[]): Promise<Made> {
  if (batch.read()?.running === true || wanted.length === 0) return { made: 0, left: 0 };
  batch.write({
    items: wanted.map(({ vehicleId, kind, description }) => ({ vehicleId, kind, description, state: 'waiting' })),
    running: true,
  });
  return run(wanted.length);
}

/** Makes what failed or was left out. What is made is not made again. */
export function retryBatch(): void {
  const shown = batch.read();
  if (shown === undefined || shown.running) return;
  batch.write({ ...shown, running: true });
  void run(shown.items.length);
}

/** Ends after the notices under way. */
export function stopBatch(): void {
  stopAsked = true;
}

/** Takes the results away. */
export function clearBatch(): void {
  if (batch.read()?.running !== true) batch.write(undefined);
}

/** The notices being made, or made last; undefined when none are. */
export const useBatch = (): Batch | undefined => useStore(batch);
