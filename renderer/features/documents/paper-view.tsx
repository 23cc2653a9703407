import type { UseQueryResult } from '@tanstack/react-query';
import type { CallFailure } from '../../data/failure';
import { Answer } from '../../parts/answer';
import { PdfFrame, type Fit } from './pdf-view';
import styles from './documents.module.css';

type PaperViewProps = Readonly<{
  of: UseQueryResult<Readonly<{ base64: string }>, CallFailure>;
  title: string;
  fit?: Fit;
  /** What is shown is not yet what was typed. */
  isStale: boolean;
  frame: React.RefObject<HTMLIFrameElement | null>;
}>;

/** A page as it would be printed now; the one before stays in sight, dimmed, until the next is made. */
export function PaperView({ of, title, fit = 'page', isStale, frame }: PaperViewProps) {
  return (
    <div className={styles.view} aria-busy={isStale}>
      <Answer of={of} rows={8}>
        {(paper) => <PdfFrame base64={paper.base64} title={title} fit={fit} frame={frame} />}
      </Answer>
    </div>
  );
}
