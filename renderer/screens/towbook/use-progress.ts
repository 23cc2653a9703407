import { useQueryClient } from '@tanstack/react-query';
import type { ImportProgress } from '../../../preload/contract/towbook';
import { callKey, useCall } from '../../data/call';
import { usePush } from '../../data/push';

/** What the import does now, as the office tells it; undefined until it has answered once. */
export function useImportProgress(): ImportProgress | undefined {
  const client = useQueryClient();
  usePush('towbook.progress', (progress) => client.setQueryData(callKey('towbook.progress', {}), progress));
  return useCall('towbook.progress', {}).data;
}
