import type { UseQueryResult } from '@tanstack/react-query';
import type { CallFailure } from '../data/failure';
import { ErrorNote } from './error-note';
import { Busy } from './states';

type AnswerProps<Data> = Readonly<{
  of: UseQueryResult<Data, CallFailure>;
  rows?: number;
  children: (data: Data) => React.ReactNode;
}>;

/** Shows what a call answered: busy first, then the content, or the error with a way to read again. */
export function Answer<Data>({ of, rows = 6, children }: AnswerProps<Data>) {
  if (of.data !== undefined) return children(of.data);
  if (of.error !== null) return <ErrorNote error={of.error.error} onRetry={() => void of.refetch()} />;
  return <Busy rows={rows} />;
}
