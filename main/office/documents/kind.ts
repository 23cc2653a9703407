import type { ReactNode } from 'react';
import type { CaseEvent, EventType, TowType } from '../../../preload/contract/law';
import type { NoticeKind } from '../../../preload/contract/notices';
import type { Paper } from '../paper/style';
import type { WindowOffset } from '../paper/Window';
import type { Audience } from './audience';
import type { DocumentCase } from './documentCase';
import type { PaperWords } from '../law/engine/papers';
import type { Stamp } from './words';

/** What a document is printed with besides the case; `image` answers a photograph by its SHA-256 as a `data:` address. */
export type Making = Readonly<{ paper: Paper; offset: WindowOffset; image: (sha256: string) => string }>;

/** What a document says, and its pages. */
export type Made = Readonly<{ content: unknown; pages: number; body: (stamp: Stamp, making: Making) => ReactNode }>;

/** A vehicle as far as it decides which documents are offered for it. */
export type OfferedFor = Readonly<{ towType: TowType; inYard: boolean; happened: (type: EventType) => boolean }>;

/** A kind of document about one vehicle: all that is known of it. */
export type DocumentKind = Readonly<{
  /** How the office calls it. */
  title: string;
  /** Its wording as the law's pack delivers it. */
  usual: PaperWords;
  audience: Audience;
  /** The event that handing it over brings about. */
  tells?: EventType;
  /** Whether a clerk is offered it; what an open step asks for always is. */
  isOffered: (vehicle: OfferedFor) => boolean;
  /** The document as a case stands. Throws a Problem that says what is missing. */
  make: (file: DocumentCase) => Made;
  /** What happened to a made-up vehicle by the time it is made, for previews. */
  sample: Readonly<{ towType: TowType; events: readonly CaseEvent[]; now: string }>;
}>;

export const always = (): boolean => true;

/** Offered once an event has happened, without which the document would have nothing to say. */
export const after =
  (type: EventType): DocumentKind['isOffered'] =>
  ({ happened }) =>
    happened(type);

/** A document of one page. */
export const onePage = <Content>(content: Content, page: (props: Readonly<{ content: Content; stamp: Stamp }>) => ReactNode): Made => ({
  content,
  pages: 1,
  body: (stamp) => page({ content, stamp }),
});

/** The kinds of an office: by their names, in the order in which they are listed. */
export type Kinds = Readonly<{ names: readonly NoticeKind[]; of: (kind: string) => DocumentKind }>;

/** Kinds that are looked up by the name that stands in the database. */
export function kindsOf(table: Readonly<Record<string, DocumentKind>>): Kinds {
  return {
    names: Object.keys(table) as NoticeKind[],
    of(kind) {
      const found = table[kind];
      if (found === undefined) throw new Error(`no document of the kind ${kind}`);
      return found;
    },
  };
}
