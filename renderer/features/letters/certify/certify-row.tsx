import { Check, Pencil, X } from 'lucide-react';
import { useState } from 'react';
import { articleDigits, articleInGroups } from '../../../../preload/contract/articleNumber';
import { noticeKindWords } from '../../../format/outgoing';
import { Button } from '../../../parts/button';
import { TextInput } from '../../../parts/text-input';
import styles from './certify.module.css';
import type { Numbered } from './use-numbers';

type CertifyRowProps = Readonly<{
  row: Numbered;
  number: number;
  isFirst: boolean;
  inputRef: React.Ref<HTMLInputElement>;
  onType: (typed: string) => void;
  onKeep: () => void;
  onFree: () => void;
  onAddress: (text: string) => void;
}>;

/** One letter: whose it is, where it goes, and the field for its number. */
export function CertifyRow({ row, number, isFirst, inputRef, onType, onKeep, onFree, onAddress }: CertifyRowProps) {
  const { draft, kept } = row;
  const { complaintNumber, callNumber } = draft.vehicle;
  const name = `${noticeKindWords[draft.notice.kind]}, ${draft.vehicle.description.slice(0, 120)}`;
  return (
    <li className={styles.row}>
      <span className={styles.place}>{number}</span>
      <div className={styles.letter}>
        <span>
          <b>{noticeKindWords[draft.notice.kind]}</b> {draft.vehicle.description}{' '}
          <small>{complaintNumber ?? (callNumber === null ? '' : `call ${callNumber}`)}</small>
        </span>
        <Address row={row} name={name} onAddress={onAddress} />
        {draft.pieces > 0 && kept === undefined && <small className={styles.warning}>It has an article number already.</small>}
      </div>
      {kept === undefined ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onKeep();
          }}
          noValidate
        >
          <TextInput
            label={`Article number of ${name}`}
            hidesLabel
            mono
            value={row.typed}
            onChange={onType}
            error={row.error}
            help={countOf(row)}
            autoFocus={isFirst}
            inputRef={inputRef}
          />
        </form>
      ) : (
        <div className={styles.kept}>
          <Check aria-hidden />
          <span className={styles.article}>{articleInGroups(kept.articleNumber)}</span>
          <Button size="small" look="quiet" icon={X} hint="Free the number" aria-label={`Free the number of ${name}`} onPress={onFree} />
          {row.error !== undefined && <small className={styles.warning}>{row.error}</small>}
        </div>
      )}
    </li>
  );
}

/** How far the number is while it is typed. */
function countOf({ typed }: Numbered): string | undefined {
  const { length } = articleDigits(typed);
  return length === 0 ? undefined : `${length} digits`;
}

/** Name and address as they stand on the envelope; they can be corrected until the number is kept. */
function Address({ row, name, onAddress }: Readonly<{ row: Numbered; name: string; onAddress: (text: string) => void }>) {
  const [isEditing, setEditing] = useState(row.addressee === '');
  const isFixed = row.kept !== undefined;
  if (isEditing && !isFixed)
    return (
      <TextInput
        label={`Addressee of ${name}`}
        hidesLabel
        lines={4}
        value={row.addressee}
        onChange={onAddress}
        help="Name and postal address, one part a line."
      />
    );
  return (
    <>
      <span className={styles.address}>
        <span>{row.addressee.split('\n').join(', ')}</span>
        {!isFixed && (
          <Button
            size="small"
            look="quiet"
            icon={Pencil}
            hint="Edit the addressee"
            aria-label={`Edit the addressee of ${name}`}
            onPress={() => setEditing(true)}
          />
        )}
      </span>
      {row.draft.isNewer && (
        <small className={styles.warning}>The address was changed after this letter was made; the letter may show another.</small>
      )}
    </>
  );
}
