import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { Input, Output } from '../../../preload/contract';
import { call } from '../../data/call';
import type { CallFailure } from '../../data/failure';
import { forget } from '../../data/memory';

const status = 'office.status';

/**
 * Signs a person in, and reads the office anew. For another person than the one seated nothing that was read or typed before stays in
 * the window: not even for a moment is it shown to the next.
 */
export function useSignIn(
  seated: number | null,
  onDone: () => void,
): UseMutationResult<Output<'staff.signIn'>, CallFailure, Input<'staff.signIn'>> {
  const client = useQueryClient();
  return useMutation<Output<'staff.signIn'>, CallFailure, Input<'staff.signIn'>>({
    mutationFn: (input) => call('staff.signIn', input),
    onSuccess: async ({ id }) => {
      if (id !== seated) {
        forget();
        client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== status });
      }
      await client.refetchQueries({ queryKey: [status] });
      onDone();
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== status });
    },
  });
}
