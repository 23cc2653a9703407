import { useRef, useState } from 'react';
import { labelPlaces, labelSheet, type LabelSheetName } from '../../../../preload/contract/papers';
import type { Output } from '../../../../preload/contract';
import { call, useCall } from '../../../data/call';
import { useMemory } from '../../../data/memory';
import { useRested } from '../../../data/rested';
import { formatMany } from '../../../format/money';
import { Button } from '../../../parts/button';
import { CheckInput, RadioInput } from '../../../parts/check-input';
import { Dialog, DialogFoot } from '../../../parts/dialog';
import { EmptyState } from '../../../parts/states';
import { PaperButtons } from '../paper-buttons';
import { PaperView } from '../paper-view';
import papers from '../documents.module.css';
import { AddressList } from './address-list';
import { byAddress, labelsOf, sheetsFor } from './addressed';
import styles from './labels.module.css';
import { SheetDrawing } from './sheet-drawing';

const sheets = [
  { value: '5160', label: '5160, 3 by 10' },
  { value: '5163', label: '5163, 2 by 5' },
];

/** Addresses on a sheet of labels: which sheet, which label is the first free one, whose address; the sheet as it is printed beside it. */
export function LabelsDialog({ found, onClose }: Readonly<{ found: Output<'papers.addresses'>; onClose: () => void }>) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [sheet, setSheet] = useMemory<LabelSheetName>('labels.sheet', '5160');
  const [startAt, setStartAt] = useState(1);
  const [isOneEach, setOneEach] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const addressed = byAddress(found.rows);
  const labels = labelsOf(
    addressed.filter(({ address }) => !left.has(address)),
    isOneEach,
  );
  const places = labelPlaces[sheet].columns * labelPlaces[sheet].rows;
  const first = Math.min(startAt, places);

  const typed = JSON.stringify({ sheet, startAt: first, addresses: labels });
  const rested = useRested(typed);
  const input = JSON.parse(rested) as Readonly<{ sheet: LabelSheetName; startAt: number; addresses: string[] }>;
  const made = useCall('papers.labels', input, { keepPrevious: true, enabled: input.addresses.length > 0 });
  const isStale = typed !== rested || made.isPlaceholderData;
  const isEmpty = labels.length === 0;
  const choose = (address: string, isChosen: boolean) => {
    const next = new Set(left);
    if (isChosen) next.delete(address);
    else next.add(address);
    setLeft(next);
  };

  return (
    <Dialog title="Address labels" isOpen onClose={onClose} width="wide" dismissable={false}>
      <div className={papers.columns}>
        <div className={papers.form}>
          <RadioInput label="Sheet" value={sheet} choices={sheets} onChange={(value) => setSheet(labelSheet.catch('5160').parse(value))} />
          <div className={styles.first}>
            <span className={styles.title}>First free label: {first}</span>
            <SheetDrawing sheet={sheet} startAt={first} labels={labels.length} onStart={setStartAt} />
          </div>
          <output className={styles.sum}>
            {isEmpty
              ? 'No label'
              : `${formatMany(labels.length, 'label')} on ${formatMany(sheetsFor(sheet, first, labels.length), 'sheet')}`}
          </output>
          {found.rows.length > addressed.length && (
            <CheckInput value={isOneEach} onChange={setOneEach}>
              One label for each document
            </CheckInput>
          )}
          <AddressList addressed={addressed} missing={found.missing} left={left} onChoose={choose} />
        </div>
        {isEmpty ? (
          <EmptyState title="Nothing to print">Tick an address, or enter the one that is missing.</EmptyState>
        ) : (
          <PaperView of={made} title="Sheet of labels" isStale={isStale} frame={frame} />
        )}
      </div>
      <DialogFoot>
        <small className={papers.fill}>Print at 100 %, without fitting to the page.</small>
        <Button onPress={onClose}>Close</Button>
        <PaperButtons
          made={isEmpty || isStale ? undefined : made.data}
          frame={frame}
          onPrint={() => call('papers.labels', { ...input, print: true })}
        />
      </DialogFoot>
    </Dialog>
  );
}
