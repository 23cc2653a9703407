import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { articleDigits, articleInGroups, articleNumber, isUnfinishedArticle } from '../../../../preload/contract/articleNumber';
import type { MailPiece, MailService } from '../../../../preload/contract/mailPieces';
import { Problem } from '../../../../preload/contract/problem';
import { call } from '../../../data/call';
import { readAgain } from '../../../data/invalidation';
import { callErrorOf } from '../../../data/failure';
import type { Output } from '../../../../preload/contract';

export type Draft = Output<'pieces.drafts'>['rows'][number];

/** A letter and the number typed or scanned for it. `kept` once the office has it. */
export type Numbered = Readonly<{
  draft: Draft;
  addressee: string;
  typed: string;
  kept?: MailPiece | undefined;
  /** What the office refused, or what is wrong with what is typed. */
  error?: string | undefined;
  busy?: boolean;
}>;

type Outcome = Readonly<{ onKept: () => void; onRefused: () => void }>;

/** What is wrong with a number as typed, in the office's words; undefined while it is right or may still become so. */
function problemOf(typed: string, isWhole: boolean): string | undefined {
  if (!isWhole && (typed.trim() === '' || isUnfinishedArticle(typed))) return undefined;
  try {
    articleNumber(typed);
    return undefined;
  } catch (caught) {
    if (caught instanceof Problem) return caught.message;
    throw caught;
  }
}

/** The numbers of several letters, kept one by one: what is kept stays kept when a later one is wrong. */
export function useNumbers(drafts: readonly Draft[]) {
  const client = useQueryClient();
  const [rows, setRows] = useState<readonly Numbered[]>(() => drafts.map((draft) => ({ draft, addressee: draft.addressee, typed: '' })));
  const set = (index: number, change: Partial<Numbered>) =>
    setRows((now) => now.map((row, at) => (at === index ? { ...row, ...change } : row)));

  const type = (index: number, typed: string) => {
    const digits = articleDigits(typed);
    const twin = rows.find(({ kept }, at) => at !== index && kept?.articleNumber === digits);
    const error =
      twin === undefined ? problemOf(typed, false) : `${articleInGroups(digits)} already stands on another letter of this list.`;
    set(index, { typed, error });
  };

  /** Calls `onKept` when the office has the number and its field is still there, `onRefused` when it is not kept. */
  const keep = async (index: number, service: MailService, { onKept, onRefused }: Outcome): Promise<void> => {
    const row = rows[index];
    if (row === undefined || row.kept !== undefined || row.busy === true) return;
    const error = problemOf(row.typed, true) ?? (row.addressee.trim() === '' ? 'Name and address are needed first.' : undefined);
    if (error !== undefined) {
      set(index, { error });
      onRefused();
      return;
    }
    set(index, { busy: true, error: undefined });
    try {
      const given = { noticeId: row.draft.noticeId, articleNumber: row.typed, service, addressee: row.addressee.trim() };
      const kept = await call('pieces.add', given);
      onKept();
      set(index, { busy: false, kept });
    } catch (caught) {
      set(index, { busy: false, error: callErrorOf(caught).message });
      onRefused();
    }
    await readAgain(client);
  };

  /** Frees a number just given: it belongs on another letter. */
  const free = async (index: number): Promise<void> => {
    const kept = rows[index]?.kept;
    if (kept === undefined) return;
    try {
      await call('pieces.remove', { id: kept.id, expectedVersion: kept.version });
      set(index, { kept: undefined, typed: '', error: undefined });
    } catch (caught) {
      set(index, { error: callErrorOf(caught).message });
    }
    await readAgain(client);
  };

  return { rows, type, keep, free, address: (index: number, addressee: string) => set(index, { addressee, error: undefined }) };
}
