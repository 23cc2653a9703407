import { useSyncExternalStore } from 'react';
import type { CallError } from '../../../preload/contract/common';
import { fileLimit } from '../../../preload/contract/files';
import type { ImportResult } from '../../../preload/contract/towbook';
import { call } from '../../data/call';
import { callErrorOf } from '../../data/failure';
import { sendFile } from '../../data/transfer';

type FileImport = Readonly<{ fileName: string; busy: boolean; error?: CallError | undefined; result?: ImportResult | undefined }>;

const none: FileImport = { fileName: '', busy: false };
let current: FileImport = none;
const listeners = new Set<() => void>();

function show(next: FileImport): void {
  current = next;
  for (const listener of listeners) listener();
}

async function run(file: File): Promise<ImportResult> {
  return call('towbook.importFile', await sendFile(file));
}

/** Imports a picked file. What became of it is kept until it is closed, whatever screen shows meanwhile. */
export async function importPicked(file: File): Promise<void> {
  const fileName = file.name;
  if (current.busy) return;
  if (file.size > fileLimit) {
    const message = `${fileName} is larger than ${fileLimit / 1_000_000} MB, which no TowBook export is. Nothing was imported. Choose another file.`;
    show({ fileName, busy: false, error: { code: 'FILE_UNREADABLE', message } });
    return;
  }
  show({ fileName, busy: true });
  try {
    show({ fileName, busy: false, result: await run(file) });
  } catch (caught) {
    show({ fileName, busy: false, error: callErrorOf(caught) });
  }
}

/** Takes the result of the last file away. */
export const forgetFile = (): void => show(none);

export const useFileImport = (): FileImport =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => current,
  );
