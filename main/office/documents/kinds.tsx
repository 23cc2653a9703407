import type { Agency } from '../../../preload/contract/agencies';
import type { ReactNode } from 'react';
import { createHash } from 'node:crypto';
import { noticeTitles, type NoticeKind } from '../../../preload/contract/notices';
import type { CaseFile } from './caseFile';
import { abandonmentContent } from './content/abandonment';
import { auctionContent } from './content/auction';
import { hearingContent } from './content/hearing';
import { letterContent } from './content/letter';
import { proceedsContent } from './content/proceeds';
import { releaseContent } from './content/release';
import { scrapContent } from './content/scrap';
import { tr52lrContent } from './content/tr52lr';
import { AbandonmentReport } from './kinds/abandonment';
import { AuctionNotice } from './kinds/auction';
import { HearingSheet, hearingPages } from './kinds/hearing';
import { PartyLetter } from './kinds/letter';
import { ProceedsSheet } from './kinds/proceeds';
import { ReleaseNotice } from './kinds/release';
import { ScrapPack, scrapPages } from './kinds/scrap';
import { TopNotice } from './kinds/top';
import { Tr52lrSheet } from './kinds/tr52lr';
import { paperHtml } from '../paper/html';
import { paperDay } from '../paper/moments';
import type { Stamp } from './stamp';
import { paperStyle, type Paper } from '../paper/style';
import type { WindowOffset } from '../paper/Window';
import { topContent } from './content/top';

/** What a document is made with besides the case. */
export type Making = Readonly<{ paper: Paper; offset: WindowOffset; image: (sha256: string) => string }>;

/** A document as it would be made now. */
export type Draft = Readonly<{
  kind: NoticeKind;
  title: string;
  recipient: string | null;
  /** Same key, same document: a hash of what it says and of its design, not of the day it was made. */
  contentKey: string;
  pages: number;
  body: (version: number, now: string) => ReactNode;
  html: (version: number, now: string) => string;
}>;

type Made = Readonly<{ content: unknown; pages: number; body: (stamp: Stamp) => ReactNode }>;

/** A change of a page's design takes the next number, and so the next document a new version. */
const design = 2;

const one = (content: unknown, body: Made['body']): Made => ({ content, pages: 1, body });

function make(kind: NoticeKind, file: CaseFile, making: Making): Made {
  switch (kind) {
    case 'TOP': {
      const content = topContent(file);
      return one(content, (stamp) => <TopNotice content={content} stamp={stamp} />);
    }
    case 'ABANDONMENT_REPORT': {
      const content = abandonmentContent(file);
      return one(content, (stamp) => <AbandonmentReport content={content} stamp={stamp} />);
    }
    case 'TR52LR': {
      const content = tr52lrContent(file);
      return one(content, (stamp) => <Tr52lrSheet content={content} stamp={stamp} />);
    }
    case 'RELEASE': {
      const content = releaseContent(file);
      return one(content, (stamp) => <ReleaseNotice content={content} stamp={stamp} />);
    }
    case 'OWNER_LETTER':
    case 'LIENHOLDER_LETTER': {
      const content = letterContent(file, kind === 'OWNER_LETTER' ? 'owner' : 'lienholder');
      return one(content, (stamp) => <PartyLetter content={content} stamp={stamp} offset={making.offset} />);
    }
    case 'AUCTION_NOTICE': {
      const content = auctionContent(file);
      return one(content, (stamp) => <AuctionNotice content={content} stamp={stamp} />);
    }
    case 'SCRAP_PACK': {
      const content = scrapContent(file);
      return { content, pages: scrapPages(content), body: (stamp) => <ScrapPack content={content} stamp={stamp} image={making.image} /> };
    }
    case 'PROCEEDS': {
      const content = proceedsContent(file);
      return one(content, (stamp) => <ProceedsSheet content={content} stamp={stamp} />);
    }
    case 'HEARING': {
      const content = hearingContent(file);
      return { content, pages: hearingPages(content), body: (stamp) => <HearingSheet content={content} stamp={stamp} /> };
    }
    default:
      return assertNever(kind);
  }
}

/** The document of a kind as this case stands. Throws a Problem that says what is missing. */
export function draftNotice(kind: NoticeKind, file: CaseFile, making: Making): Draft {
  const { row, agency, letterhead } = file;
  const words = file.words(kind);
  const made = make(kind, file, making);
  const call = row.callNumber ?? row.complaintNumber ?? `vehicle ${row.id}`;
  const name = noticeTitles[kind];
  const body = (version: number, now: string) =>
    made.body({ letterhead, words, preparedOn: paperDay(now), reference: `${name} · call ${call} · version ${version}` });
  return {
    kind,
    title: `${name}, ${row.description}`,
    recipient: recipientOf(kind, agency),
    contentKey: createHash('sha256')
      .update(JSON.stringify([kind, design, making.paper, making.offset, words, letterhead, made.content]))
      .digest('hex'),
    pages: made.pages,
    body,
    html: (version, now) => paperHtml(`${name} ${call}`, body(version, now), paperStyle(making.paper)),
  };
}

/** To whom a document goes. Lists are for everyone; who the owner is, is not. */
function recipientOf(kind: NoticeKind, agency: Agency | undefined): string | null {
  switch (kind) {
    case 'TOP':
    case 'ABANDONMENT_REPORT':
    case 'RELEASE':
    case 'SCRAP_PACK':
      return agency?.name ?? null;
    case 'TR52LR':
      return 'Department of State';
    case 'OWNER_LETTER':
      return 'Owner';
    case 'LIENHOLDER_LETTER':
      return 'Lienholder';
    case 'AUCTION_NOTICE':
      return 'The public';
    case 'PROCEEDS':
      return 'The office';
    case 'HEARING':
      return 'Court';
    default:
      return assertNever(kind);
  }
}

function assertNever(kind: never): never {
  throw new Error(`no document of the kind ${String(kind)}`);
}
