import { useQueryClient } from '@tanstack/react-query';
import type { Output } from '../../../preload/contract';
import type { CallError } from '../../../preload/contract/common';
import type { LegacyAccount } from '../../../preload/contract/legacy';
import { call } from '../../data/call';
import { readAgain } from '../../data/invalidation';
import { callErrorOf } from '../../data/failure';
import { createStore, useStore } from '../../data/store';

type Inspected = Output<'legacy.inspect'>;
export type Job = 'look' | 'try' | 'import';
export type BringIn = Readonly<{
  path: string;
  job: Job | null;
  inspected: Inspected | undefined;
  account: LegacyAccount | undefined;
  error: CallError | undefined;
}>;

const nothing: BringIn = { path: '', job: null, inspected: undefined, account: undefined, error: undefined };
const current = createStore(nothing);

const show = (next: Partial<BringIn>): void => current.write({ ...current.read(), ...next });

/** Explorer's `Copy as path` puts the path between quotation marks. */
export const cleanPath = (typed: string): string => typed.trim().replaceAll(/^"|"$/g, '');

async function run(job: Job, path: string): Promise<void> {
  if (current.read().job !== null) return;
  show({ job, error: undefined, account: undefined, ...(job === 'look' ? { inspected: undefined } : {}) });
  try {
    if (job === 'look') show({ inspected: await call('legacy.inspect', { path }) });
    else show({ account: await call('legacy.import', { path, dryRun: job === 'try' }) });
  } catch (caught) {
    show({ error: callErrorOf(caught) });
  }
  show({ job: null });
}

/** The old database being looked at or brought in; it goes on while other screens are shown. */
export function useBringIn(): BringIn & Readonly<{ setPath: (path: string) => void; start: (job: Job) => void }> {
  const client = useQueryClient();
  const state = useStore(current);
  return {
    ...state,
    setPath: (path) => show({ ...nothing, path, job: current.read().job }),
    start: (job) => void run(job, cleanPath(current.read().path)).then(() => readAgain(client)),
  };
}
