import { useRef } from 'react';
import type { SettingEntry } from '../../../../preload/contract/office';
import { windowOffset } from '../../../../preload/contract/papers';
import { call, useCall } from '../../../data/call';
import { useRested } from '../../../data/rested';
import { useSeen } from '../../../data/seen';
import { PaperButtons } from '../../../features/documents/paper-buttons';
import { PaperView } from '../../../features/documents/paper-view';
import type { Drafts } from './drafts';
import styles from './envelope.module.css';
import { SettingRow } from './setting-row';

/** The settings of this part, right before down. */
export const envelopeKeys = ['notices.windowOffsetX', 'notices.windowOffsetY'] as const;

/** Finds the two offsets that bring an address into the window of an envelope; the page shown follows what is typed. */
export function Envelope({ entries, drafts }: Readonly<{ entries: readonly SettingEntry[]; drafts: Drafts }>) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [ref, isSeen] = useSeen<HTMLElement>();
  const [x, y] = envelopeKeys.map((key) => {
    const entry = entries.find((one) => one.key === key);
    return entry === undefined ? Number.NaN : Number(drafts.tried[key] ?? entry.value);
  });
  const parsed = windowOffset.safeParse({ x, y });
  const typed = parsed.success ? `${parsed.data.x} ${parsed.data.y}` : '0 0';
  const rested = useRested(typed);
  const [restedX = 0, restedY = 0] = rested.split(' ').map(Number);
  const input = { offset: { x: restedX, y: restedY } };
  const made = useCall('papers.alignment', input, { keepPrevious: true, enabled: isSeen });
  const isStale = typed !== rested || made.isPlaceholderData;
  return (
    <section className={styles.envelope} ref={ref} aria-label="Window envelope">
      <div className={styles.guide}>
        <h3>Window envelope</h3>
        <ol>
          <li>Print the test page at 100 %, without fitting it to the page.</li>
          <li>Fold it at the two ticks on its left edge and put it into a #10 window envelope.</li>
          <li>Tap the envelope down, left and right. Each time all six lines must be in view, an eighth of an inch clear of the edge.</li>
          <li>
            If they are not, count the ticks by which they must move, a millimetre each, and enter them here. A minus moves left or up.
          </li>
        </ol>
        <div className={styles.offsets}>
          {entries.map((entry) => (
            <SettingRow key={entry.key} entry={entry} drafts={drafts} />
          ))}
        </div>
        <div className={styles.buttons}>
          <PaperButtons
            made={isStale ? undefined : made.data}
            frame={frame}
            onPrint={() => call('papers.alignment', { ...input, print: true })}
            saveLabel="Save as PDF"
            printLabel="Print the test page"
            size="small"
          />
        </div>
      </div>
      <div className={styles.page}>
        {isSeen && <PaperView of={made} title="Test page for the window envelope" fit="width" isStale={isStale} frame={frame} />}
      </div>
    </section>
  );
}
