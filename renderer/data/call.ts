import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Input, OperationName, Output } from '../../preload/contract';
import { bridge } from '../bridge';
import { CallFailure } from './failure';

/** Calls the office once; a refusal is thrown as `CallFailure`. */
export async function call<Name extends OperationName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
  const result = await bridge().invoke(name, input);
  if (result.ok) return result.data;
  throw new CallFailure(result.error);
}

/** Where the answer to a call is kept; invalidation goes by the name in front. */
export const callKey = <Name extends OperationName>(name: Name, input: Input<Name>) => [name, input] as const;

type CallOptions = Readonly<{
  enabled?: boolean;
  /** Show the last answer while a changed input is on its way, so that nothing flickers. */
  keepPrevious?: boolean;
  refetchEvery?: number;
  /** What is answered never changes, such as stored bytes: it is read once. */
  isFixed?: boolean;
}>;

/** Reads from the office, and reads again whenever a push says its tables changed. */
export function useCall<Name extends OperationName>(
  name: Name,
  input: Input<Name>,
  options: CallOptions = {},
): UseQueryResult<Output<Name>, CallFailure> {
  return useQuery<Output<Name>, CallFailure, Output<Name>, readonly [Name, Input<Name>]>({
    queryKey: callKey(name, input),
    queryFn: () => call(name, input),
    enabled: options.enabled ?? true,
    refetchInterval: options.refetchEvery ?? false,
    ...(options.isFixed === true ? { staleTime: 'static' as const } : {}),
    ...(options.keepPrevious === true ? { placeholderData: keepPreviousData } : {}),
  });
}
