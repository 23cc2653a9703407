import { useRef } from 'react';
import type { WordedKind } from '../../../../../preload/contract/notices';
import { useCall } from '../../../../data/call';
import { useRested } from '../../../../data/rested';
import { PaperView } from '../../../../features/documents/paper-view';
import styles from './wording.module.css';

type SampleViewProps = Readonly<{ kind: WordedKind; title: string; tried: Readonly<Record<string, unknown>> }>;

/** The document of a made-up case as it would be made with what is typed. */
export function SampleView({ kind, title, tried }: SampleViewProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const ours = Object.entries(tried).filter(([key]) => key.startsWith('office.') || key.startsWith('notices.'));
  const typed = JSON.stringify({ kind, values: Object.fromEntries(ours) });
  const rested = useRested(typed);
  const input = JSON.parse(rested) as Readonly<{ kind: WordedKind; values: Record<string, unknown> }>;
  const made = useCall('notices.preview', input, { keepPrevious: true });
  const plainText = made.data?.plainText ?? '';
  return (
    <section className={styles.sample} aria-label="Sample">
      <PaperView of={made} title={`Sample of the ${title}`} isStale={typed !== rested || made.isPlaceholderData} frame={frame} />
      {plainText !== '' && <pre className={styles.plain}>{plainText}</pre>}
      <small>A made-up case. Documents already made stay as they are.</small>
    </section>
  );
}
