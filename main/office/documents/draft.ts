import type { ReactNode } from 'react';
import type { NoticeKind } from '../../../preload/contract/notices';
import { paperHtml } from '../paper/html';
import { paperDay } from '../paper/moments';
import { paperStyle } from '../paper/style';
import { recipientOf } from './audience';
import type { DocumentCase } from './documentCase';
import { contentKeyOf } from './keep';
import type { Kinds, Making } from './kind';

/** A document as it would be made now. */
export type Draft = Readonly<{
  title: string;
  recipient: string | null;
  /** Same key, same document: a hash of what it says and of its design, not of the day it was made. */
  contentKey: string;
  pages: number;
  body: (version: number, now: string) => ReactNode;
  html: (version: number, now: string) => string;
}>;

/** A change of a page's design takes the next number, and so the next document a new version. */
const design = 2;

/** The document of a kind as this case stands. Throws a Problem that says what is missing. */
export function draftNotice(kinds: Kinds, kind: NoticeKind, file: DocumentCase, making: Making): Draft {
  const { row, agency, letterhead, words } = file;
  const { title: name, audience, make } = kinds.of(kind);
  const made = make(file);
  const call = row.callNumber ?? row.complaintNumber ?? `vehicle ${row.id}`;
  const body = (version: number, now: string) =>
    made.body({ letterhead, words, preparedOn: paperDay(now), reference: `${name} · call ${call} · version ${version}` }, making);
  return {
    title: `${name}, ${row.description}`,
    recipient: recipientOf(audience, agency),
    contentKey: contentKeyOf([kind, design, making.paper, making.offset, words, letterhead, made.content]),
    pages: made.pages,
    body,
    html: (version, now) => paperHtml(`${name} ${call}`, body(version, now), paperStyle(making.paper)),
  };
}
