import { useRef } from 'react';
import { useCall } from '../../data/call';
import { hrefOf } from '../../data/place';
import { noticeStateWords } from '../../format/outgoing';
import { BackTitle } from '../../parts/back-title';
import { ErrorNote } from '../../parts/error-note';
import { Page } from '../../parts/page';
import { Busy, EmptyState } from '../../parts/states';
import { Tag } from '../../parts/tag';
import { NoticeActions } from '../../features/notices/notice-actions';
import { NoticePreview } from '../../features/notices/notice-preview';

/** One notice, at `/notices/12`. */
export function NoticePage({ id }: Readonly<{ id: number }>) {
  const frame = useRef<HTMLIFrameElement>(null);
  const found = useCall('notices.list', { id, limit: 1 });
  const notice = found.data?.rows[0];
  const back = { to: '/notices', label: 'Back to the notices' };
  if (notice === undefined)
    return (
      <Page title={<BackTitle {...back} name="Notice" />}>
        {found.error !== null ? (
          <ErrorNote error={found.error.error} onRetry={() => void found.refetch()} />
        ) : found.data === undefined ? (
          <Busy rows={10} />
        ) : (
          <EmptyState title="There is no such notice">
            <a href={hrefOf('/notices')}>All notices</a>
          </EmptyState>
        )}
      </Page>
    );
  const { word, tone } = noticeStateWords[notice.state];
  return (
    <Page
      title={
        <BackTitle {...back} name={notice.title}>
          <Tag tone={tone}>{word}</Tag>
        </BackTitle>
      }
      actions={<NoticeActions notice={notice} frame={frame} />}
    >
      <NoticePreview notice={notice} frame={frame} />
    </Page>
  );
}
