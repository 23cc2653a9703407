import type { CallError } from '../../../preload/contract/common';
import { fileLimit } from '../../../preload/contract/files';
import type { ImportResult } from '../../../preload/contract/towbook';
import { call } from '../../data/call';
import { callErrorOf } from '../../data/failure';
import { createStore, useStore } from '../../data/store';
import { sendFile } from '../../data/transfer';

type FileImport = Readonly<{ fileName: string; busy: boolean; error?: CallError | undefined; result?: ImportResult | undefined }>;

const none: FileImport = { fileName: '', busy: false };
const current = createStore(none);

async function run(file: File): Promise<ImportResult> {
  return call('towbook.importFile', await sendFile(file));
}

/** Imports a picked file. What became of it is kept until it is closed, whatever screen shows meanwhile. */
export async function importPicked(file: File): Promise<void> {
  const fileName = file.name;
  if (current.read().busy) return;
  if (file.size > fileLimit) {
    const message = `${fileName} is larger than ${fileLimit / 1_000_000} MB, which no TowBook export is. Nothing was imported. Choose another file.`;
    current.write({ fileName, busy: false, error: { code: 'FILE_UNREADABLE', message } });
    return;
  }
  current.write({ fileName, busy: true });
  try {
    current.write({ fileName, busy: false, result: await run(file) });
  } catch (caught) {
    current.write({ fileName, busy: false, error: callErrorOf(caught) });
  }
}

/** Takes the result of the last file away. */
export const forgetFile = (): void => current.write(none);

export const useFileImport = (): FileImport => useStore(current);
