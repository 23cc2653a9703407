import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../data/call';
import { blobOf } from '../../data/file';
import { readAgain } from '../../data/invalidation';
import { storedKey } from '../../data/transfer';
import { toastError } from '../../parts/toast';

/** Makes the firm mailing sheet of these pieces; answers its id, or undefined when it was refused. */
export function useMakeSheet(): Readonly<{ make: (ids: readonly number[]) => Promise<number | undefined>; busy: boolean }> {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const make = async (ids: readonly number[]) => {
    setBusy(true);
    try {
      const { id, fileName, mediaType, sha256, base64 } = await call('pieces.sheet', { ids: [...ids] });
      // Seen once, so the access log has one line for making it and looking at it.
      client.setQueryData(storedKey('pieces.sheetFile', { id, stamped: false }), {
        fileName,
        mediaType,
        sha256,
        blob: blobOf(base64, mediaType),
      });
      await readAgain(client);
      return id;
    } catch (caught) {
      toastError(caught);
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { make, busy };
}
