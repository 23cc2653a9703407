import { FileWarning } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useCall } from '../../data/call';
import { blobOf } from '../../data/file';
import { Answer } from '../../parts/answer';
import { EmptyState } from '../../parts/states';
import styles from './pdf-view.module.css';

/** How the page is laid into the frame. */
export type Fit = 'page' | 'width';

type PdfViewProps = Readonly<{ id: number; title: string; fit: Fit; frame: React.RefObject<HTMLIFrameElement | null> }>;

/** A notice's stored bytes, drawn by the browser's own PDF viewer: what is seen is what is sent. */
export function PdfView({ id, title, fit, frame }: PdfViewProps) {
  return (
    <div className={styles.view}>
      <Answer of={useCall('notices.pdf', { id })}>
        {(pdf) => <PdfFrame key={`${id} ${fit}`} base64={pdf.base64} title={title} fit={fit} frame={frame} />}
      </Answer>
    </div>
  );
}

const fits: Readonly<Record<Fit, string>> = { page: 'Fit', width: 'FitH' };

type PdfFrameProps = Omit<PdfViewProps, 'id'> & Readonly<{ base64: string } | { blob: Blob }>;

/** A stored PDF in the browser's own viewer. */
export function PdfFrame({ title, fit, frame, ...content }: PdfFrameProps) {
  const bytes = 'blob' in content ? content.blob : content.base64;
  const blob = useMemo(() => (typeof bytes === 'string' ? blobOf(bytes, 'application/pdf') : bytes), [bytes]);
  useEffect(() => {
    const url = URL.createObjectURL(blob);
    frame.current?.setAttribute('src', `${url}#toolbar=0&navpanes=0&view=${fits[fit]}`);
    return () => URL.revokeObjectURL(url);
  }, [blob, fit, frame]);
  if (!navigator.pdfViewerEnabled)
    return (
      <EmptyState icon={FileWarning} title="This window cannot show PDF files">
        The notice is stored. Save opens it in another program.
      </EmptyState>
    );
  // oxlint-disable-next-line react/iframe-missing-sandbox -- the PDF viewer does not start in a sandboxed frame; it runs no script of the page's
  return <iframe ref={frame} className={styles.frame} title={title} />;
}
