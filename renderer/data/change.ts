import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { Input, OperationName, Output } from '../../preload/contract';
import { call } from './call';
import { readAgain } from './invalidation';
import type { CallFailure } from './failure';

/** Changes something in the office. Everything on screen is read again when it has answered. */
export function useChange<Name extends OperationName>(name: Name): UseMutationResult<Output<Name>, CallFailure, Input<Name>> {
  const client = useQueryClient();
  return useMutation<Output<Name>, CallFailure, Input<Name>>({
    mutationFn: (input) => call(name, input),
    onSettled: () => readAgain(client),
  });
}
