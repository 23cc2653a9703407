import { QueryClient } from '@tanstack/react-query';

/** One cache for the window. The office is local and pushes its changes, so nothing is refetched by age or focus. */
export const createClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, gcTime: 5 * 60_000, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
