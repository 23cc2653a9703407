import { Maximize2, StretchHorizontal } from 'lucide-react';
import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Notice } from '../../../preload/contract/notices';
import { useNow } from '../../data/office';
import { hrefOf } from '../../data/place';
import { formatMoment } from '../../format/moment';
import { formatMany } from '../../format/money';
import { formatSize } from '../../data/file';
import { noticeStateWords } from '../../format/outgoing';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { KeyValues } from '../../parts/key-values';
import { Tag } from '../../parts/tag';
import { HandOverDialog } from '../delivery/hand-over-dialog';
import { NoticeProof } from './notice-proof';
import { NoticeVersions } from './notice-versions';
import { PdfView, type Fit } from '../documents/pdf-view';
import styles from './notice-preview.module.css';

type NoticePreviewProps = Readonly<{ notice: Notice; frame: React.RefObject<HTMLIFrameElement | null> }>;

/** A notice as it is stored: its page, and beside it what it is and what became of it. Fills the height it is given. */
export function NoticePreview({ notice, frame }: NoticePreviewProps) {
  const now = useNow();
  const [fit, setFit] = useState<Fit>('page');
  const [isRecording, setRecording] = useState(false);
  const { vehicle } = notice;
  const { word, tone } = noticeStateWords[notice.state];
  return (
    <div className={styles.preview}>
      <div className={styles.paper}>
        <PdfView id={notice.id} title={`${notice.title}, version ${notice.noticeVersion}`} fit={fit} frame={frame} />
        <ToggleButtonGroup
          className={styles.fits ?? ''}
          aria-label="Size of the page"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[fit]}
          onSelectionChange={(keys) => setFit(keys.has('width') ? 'width' : 'page')}
        >
          <ToggleButton id="page" className={styles.fit ?? ''}>
            <Maximize2 aria-hidden /> Whole page
          </ToggleButton>
          <ToggleButton id="width" className={styles.fit ?? ''}>
            <StretchHorizontal aria-hidden /> Page width
          </ToggleButton>
        </ToggleButtonGroup>
      </div>
      <div className={styles.side}>
        <Card title="Notice" actions={<Tag tone={tone}>{word}</Tag>}>
          <KeyValues
            align="start"
            rows={[
              ['To', notice.recipient ?? 'no agency'],
              [
                'Vehicle',
                <a key="vehicle" href={hrefOf(`/vehicle/${notice.vehicleId}`)}>
                  {vehicle.description}
                </a>,
              ],
              ['Complaint', vehicle.complaintNumber ?? 'not numbered'],
              ['Call', vehicle.callNumber ?? 'none'],
              ['Made', `${formatMoment(notice.createdAt, now)}, ${notice.createdBy}`],
              ['Version', notice.noticeVersion],
              ['File', `${notice.fileName}, ${formatMany(notice.pages, 'page')}, ${formatSize(notice.size)}`],
              [
                'SHA-256',
                <span key="sha256" className={styles.print} title={notice.sha256}>
                  {notice.sha256.slice(0, 16)}…
                </span>,
              ],
            ]}
          />
        </Card>
        <NoticeProof
          notice={notice}
          now={now}
          actions={
            <Button size="small" onPress={() => setRecording(true)}>
              Record fax, call, mail
            </Button>
          }
        />
        {isRecording && <HandOverDialog notice={notice} now={now} onClose={() => setRecording(false)} />}
        <NoticeVersions notice={notice} now={now} />
      </div>
    </div>
  );
}
