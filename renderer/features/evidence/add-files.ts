import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CallError } from '../../../preload/contract/common';
import { evidenceLimit, type Evidence, type EvidenceKind } from '../../../preload/contract/evidence';
import { call } from '../../data/call';
import { readAgain } from '../../data/invalidation';
import { callErrorOf } from '../../data/failure';
import { readBase64 } from '../../data/file';

type Wish = Readonly<{ vehicleId: number; kind: EvidenceKind; title: string }>;
export type Refused = Readonly<{ fileName: string; error: CallError }>;

/** A file's name and bytes as they go to the office. Throws a sentence for the clerk when it is too large or cannot be read. */
export async function readFile(file: File): Promise<Readonly<{ fileName: string; base64: string }>> {
  if (file.size > evidenceLimit) throw new Error(`${file.name} is larger than ${evidenceLimit / 1024 / 1024} MB. Make it smaller first.`);
  try {
    return { fileName: file.name.slice(-200), base64: await readBase64(file) };
  } catch {
    throw new Error(`${file.name} could not be read; perhaps another program holds it.`);
  }
}

/** Adds a file to the evidence of a vehicle. Throws what `readFile` throws, and what the office refuses. */
export const addFile = async (file: File, wish: Wish): Promise<Evidence> => call('evidence.add', { ...wish, ...(await readFile(file)) });

/** Adds files one after another. A refused one is told with its reason and does not stop the others. */
export function useAddFiles(): Readonly<{
  add: (files: readonly File[], wish: Wish) => Promise<number>;
  busy: boolean;
  refused: readonly Refused[];
}> {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const add = async (files: readonly File[], wish: Wish): Promise<number> => {
    if (busy || files.length === 0) return 0;
    setBusy(true);
    const failures: Refused[] = [];
    for (const file of files) {
      try {
        await addFile(file, wish);
      } catch (caught) {
        failures.push({ fileName: file.name, error: callErrorOf(caught) });
      }
    }
    setRefused(failures);
    setBusy(false);
    await readAgain(client);
    return files.length - failures.length;
  };
  return { add, busy, refused };
}
