import type { z } from 'zod';
import type { contactWay, sendMethod } from '../../preload/contract/agencies';
import type { Output } from '../../preload/contract';
import { noticeTitles, outboxState, type Notice, type NoticeKind, type OutboxRow } from '../../preload/contract/notices';
import type { Tone } from './words';
import { pieceStateWords } from './mail-words';

type Word = Readonly<{ word: string; tone: Tone }>;
type ProofLine = Output<'notices.proof'>['rows'][number]['lines'][number];

/** What became of a notice, as the clerk reads it. */
export const noticeStateWords: Readonly<Record<Notice['state'], Word>> = {
  prepared: { word: 'Not sent', tone: 'today' },
  queued: { word: 'In the outbox', tone: 'soon' },
  sent: { word: 'Sent', tone: 'done' },
  failed: { word: 'Failed', tone: 'overdue' },
  unknown: { word: 'Fate unknown', tone: 'overdue' },
  superseded: { word: 'Replaced', tone: 'wait' },
};

/** What became of a message. */
export const outboxStateWords: Readonly<Record<OutboxRow['state'], Word>> = {
  queued: { word: 'Waiting', tone: 'soon' },
  claimed: { word: 'Sending', tone: 'soon' },
  sent: { word: 'Sent', tone: 'done' },
  failed: { word: 'Failed', tone: 'overdue' },
  unknown: { word: 'Fate unknown', tone: 'overdue' },
  cancelled: { word: 'Cancelled', tone: 'wait' },
};

const recorded: Word = { word: 'Handed over', tone: 'done' };

/** What became of a document on one of its ways. */
export function proofWord({ state, piece }: Pick<ProofLine, 'state' | 'piece'>): Word {
  if (piece !== null) return pieceStateWords[piece.state];
  const sent = outboxState.safeParse(state);
  return sent.success ? outboxStateWords[sent.data] : recorded;
}

/** A message's word at this moment: one within its hold delay is held, not waiting. */
export function outboxWord(row: Pick<OutboxRow, 'state' | 'heldUntil'>, now: string): Word {
  return isHeld(row, now) ? { word: 'Held', tone: 'today' } : outboxStateWords[row.state];
}

/** True while a message can still be taken back. */
export const isHeld = (row: Pick<OutboxRow, 'state' | 'heldUntil'>, now: string): boolean =>
  row.state === 'queued' && row.heldUntil !== null && Date.parse(row.heldUntil) > Date.parse(now);

/** A kind of notice by its name in the office. */
export const noticeKindWords = noticeTitles;

/** The button that makes everything due: `Make all TOPs due (3)`. */
export const makeAllWords = (due: readonly Readonly<{ kind: NoticeKind }>[]): string =>
  `Make all ${due.every(({ kind }) => kind === 'TOP') ? 'TOPs ' : ''}due (${due.length})`;

/** A way to reach an agency. */
export const methodWords: Readonly<Record<z.infer<typeof sendMethod>, string>> = {
  email: 'E-mail',
  fax: 'Fax',
  phone: 'Telephone',
  mail: 'Mail',
  hand: 'By hand',
  portal: 'Portal',
};

/** The same, and a visit. */
export const contactWords: Readonly<Record<z.infer<typeof contactWay>, string>> = { ...methodWords, in_person: 'In person' };
