import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readAgain, refetchOnChange } from '../../renderer/data/invalidation';

let push: (tables?: readonly string[]) => void;
let reads: number;
let client: QueryClient;
let stop: () => void;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('window', {
    office: {
      on: (_name: string, listener: (payload: { tables: readonly string[] }) => void) => {
        push = (tables = ['vehicles']) => listener({ tables });
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

test('a push is read by what its tables stand behind alone; one without tables by everything', async () => {
  push(['jobs', 'alerts']);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(reads).toBe(0);
  push(['jobs', 'queue']);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(reads).toBe(1);
  push([]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(reads).toBe(2);
});

test('a change made here that pushed nothing is read by everything', async () => {
  await readAgain(client);
  expect(reads).toBe(1);
});
