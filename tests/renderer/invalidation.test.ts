import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readAgain, refetchOnChange } from '../../renderer/data/invalidation';

let push: () => void;
let reads: number;
let client: QueryClient;
let stop: () => void;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('window', {
    office: {
      on: (_name: string, listener: () => void) => {
        push = listener;
        return () => {};
      },
    },
  });
  reads = 0;
  client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, networkMode: 'always' } } });
  const seen = new QueryObserver(client, { queryKey: ['queue.list', {}], queryFn: () => (reads += 1) }).subscribe(() => {});
  const stopReading = refetchOnChange(client);
  stop = () => {
    seen();
    stopReading();
    client.clear();
  };
  await vi.advanceTimersByTimeAsync(0);
  reads = 0;
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('a change made here is read once: its push came before its answer', async () => {
  push();
  await readAgain(client);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(reads).toBe(1);
});

test('what is pushed after that is read too', async () => {
  push();
  await readAgain(client);
  push();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(reads).toBe(2);
});

test('pushes that come together from elsewhere are read once', async () => {
  push();
  push();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(reads).toBe(1);
});
