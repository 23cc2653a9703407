import { useQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { VehicleSummary, VehicleView } from '../../../preload/contract/vehicles';
import { call, callKey, useCall } from '../../data/call';
import type { CallFailure } from '../../data/failure';
import { pageSize, windowInput, type ListQuery } from './query';

/** The part of the list that is on this side of the bridge. */
export type ListRows = Readonly<{
  /** The query these rows answer; the one asked for may still be on its way. */
  query: ListQuery;
  total: number;
  views: Readonly<Record<VehicleView, number>>;
  rowAt: (index: number) => VehicleSummary | undefined;
  indexOf: (id: number) => number;
}>;

type Answer = Readonly<{ rows: ListRows | undefined; failure: CallFailure | null; retry: () => void }>;

/** Reads the windows of 200 rows that are in sight. A changed query takes effect when its first window has come. */
export function useListRows(wanted: ListQuery, windows: readonly number[]): Answer {
  // One question at a time: who types faster than the office answers gets the answer to the last letter, not to each.
  const [asked, setAsked] = useState(wanted);
  const first = useCall('vehicles.list', windowInput(asked, 0), { keepPrevious: true });
  if (asked !== wanted && !first.isFetching) setAsked(wanted);
  const [shown, setShown] = useState(wanted);
  if (first.data !== undefined && !first.isPlaceholderData && shown !== asked) setShown(asked);

  const others = useMemo(() => windows.filter((index) => index > 0), [windows]);
  const answers = useQueries({
    queries: others.map((index) => {
      const input = windowInput(shown, index);
      return { queryKey: callKey('vehicles.list', input), queryFn: () => call('vehicles.list', input) };
    }),
    combine: (results) => results.map((result) => result.data?.rows),
  });

  const head = first.data;
  const rows = useMemo(() => {
    if (head === undefined) return undefined;
    const pages = new Map<number, readonly VehicleSummary[]>([[0, head.rows]]);
    for (const [place, index] of others.entries()) {
      const page = answers[place];
      if (page !== undefined) pages.set(index, page);
    }
    const indexOf = (id: number) => {
      for (const [index, page] of pages) {
        const found = page.findIndex((row) => row.id === id);
        if (found >= 0) return index * pageSize + found;
      }
      return -1;
    };
    const rowAt = (index: number) => pages.get(Math.floor(index / pageSize))?.[index % pageSize];
    return { query: shown, total: head.total, views: head.views, rowAt, indexOf };
  }, [head, shown, others, answers]);

  return { rows, failure: first.error, retry: () => void first.refetch() };
}

/** All vehicles of a query, read page by page. */
export async function everyRow(query: ListQuery): Promise<readonly VehicleSummary[]> {
  const found: VehicleSummary[] = [];
  for (let index = 0; ; index += 1) {
    const { rows, total } = await call('vehicles.list', windowInput(query, index));
    found.push(...rows);
    if (rows.length === 0 || found.length >= total) return found;
  }
}
