import type { CallError } from '../../../preload/contract/common';
import type { ImportResult } from '../../../preload/contract/towbook';
import { call } from '../../data/call';
import { callErrorOf } from '../../data/failure';
import { readBase64 } from '../../data/file';
import { createStore, useStore } from '../../data/store';

type FileImport = Readonly<{ fileName: string; busy: boolean; error?: CallError | undefined; result?: ImportResult | undefined }>;

/** Base64 of what may cross the bridge at once. */
const mostBytes = 74_000_000;

const none: FileImport = { fileName: '', busy: false };
const current = createStore(none);

async function run(file: File): Promise<ImportResult> {
  let base64: string;
  try {
    base64 = await readBase64(file);
  } catch {
    throw new Error(`${file.name} could not be read; perhaps another program holds it.`);
  }
  return call('towbook.importFile', { fileName: file.name.slice(-300), base64 });
}

/** Imports a picked file. What became of it is kept until it is closed, whatever screen shows meanwhile. */
export async function importPicked(file: File): Promise<void> {
  const fileName = file.name;
  if (current.read().busy) return;
  if (file.size > mostBytes) {
    const message = `${fileName} is larger than 74 MB, which no TowBook export is. Nothing was imported. Choose another file.`;
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
