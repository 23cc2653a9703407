import { createHash } from 'node:crypto';
import type { NoticeKind } from '../../../preload/contract/notices';
import type { Agencies } from '../agencies/store';
import type { Settings } from '../settings/store';
import type { VehicleRow } from '../vehicles/vehicles';
import { TopNotice } from './documents/top';
import { paperHtml } from './paper/html';
import { paperDay } from './paper/moments';
import { topContent } from './topContent';

/** A document as it would be made now. */
export type Draft = Readonly<{
  kind: NoticeKind;
  title: string;
  recipient: string | null;
  /** Same key, same document: a hash of what it says and of its design, not of the day it was made. */
  contentKey: string;
  html: (version: number, now: string) => string;
}>;

type Sources = Readonly<{ agencies: Pick<Agencies, 'get'>; settings: Pick<Settings, 'get'> }>;

/** The documents the office makes. A change of a page's design gives it a new design number, and so the next document a new version. */
export function draftNotice(kind: NoticeKind, row: VehicleRow, { agencies, settings }: Sources): Draft {
  const agency = row.agencyId === null ? undefined : agencies.get(row.agencyId);
  const content = topContent(row, agency, settings);
  const call = row.callNumber ?? row.complaintNumber ?? `vehicle ${row.id}`;
  return {
    kind,
    title: `TOP notice, ${row.description}`,
    recipient: agency?.name ?? null,
    contentKey: keyOf('TOP/1', content),
    html: (version, now) =>
      paperHtml(
        `TOP ${call}`,
        <TopNotice content={content} preparedOn={paperDay(now)} reference={`TOP · call ${call} · version ${version}`} />,
      ),
  };
}

const keyOf = (design: string, content: unknown) =>
  createHash('sha256')
    .update(JSON.stringify([design, content]))
    .digest('hex');
