import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { CallError } from '../../../preload/contract/common';
import { evidenceLimit, type Evidence, type EvidenceKind } from '../../../preload/contract/evidence';
import { call } from '../../data/call';
import { readAgain } from '../../data/invalidation';
import { callErrorOf } from '../../data/failure';
import { keepSmall } from './thumbnail';
import { sendFile, type Tell } from '../../data/transfer';

type Wish = Readonly<{ vehicleId: number; kind: EvidenceKind; title: string }>;
export type Refused = Readonly<{ fileName: string; error: CallError }>;

/** Sends a file that proves something. Throws a sentence for the clerk when it is too large, and what `sendFile` throws. */
export async function sendEvidence(file: File, tell?: Tell, signal?: AbortSignal): ReturnType<typeof sendFile> {
  if (file.size > evidenceLimit) throw new Error(`${file.name} is larger than ${evidenceLimit / 1024 / 1024} MB. Make it smaller first.`);
  return sendFile(file, tell, signal);
}

/** Adds a file to the evidence of a vehicle. Throws what `sendEvidence` throws, and what the office refuses. */
export async function addFile(file: File, wish: Wish, tell?: Tell, signal?: AbortSignal): Promise<Evidence> {
  const added = await call('evidence.add', { ...wish, ...(await sendEvidence(file, tell, signal)) });
  if (added.mediaType !== 'application/pdf') await keepSmall(added.id, file);
  return added;
}

/** Adds files one after another. A refused one is told with its reason and does not stop the others. */
export function useAddFiles(): Readonly<{
  add: (files: readonly File[], wish: Wish) => Promise<number>;
  /** How much has gone, 0 to 100; null while nothing is sent. */
  percentage: number | null;
  /** Gives up the file that is on its way, and those after it. */
  stop: () => void;
  refused: readonly Refused[];
}> {
  const client = useQueryClient();
  const [percentage, setPercentage] = useState<number | null>(null);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const stopping = useRef<AbortController>(null);
  const add = async (files: readonly File[], wish: Wish): Promise<number> => {
    if (percentage !== null || files.length === 0) return 0;
    setPercentage(0);
    const { signal } = (stopping.current = new AbortController());
    const failures: Refused[] = [];
    const total = files.reduce((sum, { size }) => sum + size, 0);
    let before = 0;
    let added = 0;
    for (const file of files) {
      try {
        await addFile(file, wish, (sent) => setPercentage(Math.round(((before + sent) / total) * 100)), signal);
        added += 1;
      } catch (caught) {
        if (signal.aborted) break;
        failures.push({ fileName: file.name, error: callErrorOf(caught) });
      }
      before += file.size;
    }
    setRefused(failures);
    setPercentage(null);
    await readAgain(client);
    return added;
  };
  return { add, percentage, stop: () => stopping.current?.abort(), refused };
}
