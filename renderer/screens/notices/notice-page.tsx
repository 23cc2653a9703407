import { ChevronLeft } from 'lucide-react';
import { useRef } from 'react';
import { useCall } from '../../data/call';
import { hrefOf } from '../../data/place';
import { noticeStateWords } from '../../format/outgoing';
import { ErrorNote } from '../../parts/error-note';
import { Page } from '../../parts/page';
import { Busy, EmptyState } from '../../parts/states';
import { Tag } from '../../parts/tag';
import { NoticeActions } from './notice-actions';
import { NoticePreview } from './notice-preview';
import styles from './notice-page.module.css';

/** One notice, at `/notices/12`. */
export function NoticePage({ id }: Readonly<{ id: number }>) {
  const frame = useRef<HTMLIFrameElement>(null);
  const found = useCall('notices.list', { id, limit: 1 });
  const notice = found.data?.rows[0];
  const back = (
    <a className={styles.back} href={hrefOf('/notices')} aria-label="Back to the notices">
      <ChevronLeft aria-hidden />
    </a>
  );
  if (notice === undefined)
    return (
      <Page title={<span className={styles.title}>{back} Notice</span>}>
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
        <span className={styles.title}>
          {back}
          <span className={styles.name}>{notice.title}</span>
          <Tag tone={tone}>{word}</Tag>
        </span>
      }
      actions={<NoticeActions notice={notice} frame={frame} />}
    >
      <NoticePreview notice={notice} frame={frame} />
    </Page>
  );
}
