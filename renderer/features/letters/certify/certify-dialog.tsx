import { useRef } from 'react';
import { mailService, type MailService } from '../../../../preload/contract/mailPieces';
import { useCall } from '../../../data/call';
import { useMemory } from '../../../data/memory';
import { go } from '../../../data/place';
import { serviceWords } from '../../../format/mail-words';
import { formatMany, formatMoney } from '../../../format/money';
import { Button } from '../../../parts/button';
import { ChoiceInput } from '../../../parts/choice-input';
import { Dialog, DialogBody, DialogFoot } from '../../../parts/dialog';
import { CertifyRow } from './certify-row';
import styles from './certify.module.css';
import { useNumbers, type Draft } from './use-numbers';

/** A first-class letter has no article number. */
const services = mailService.exclude(['first_class']).options;

/** Article numbers for letters, one field a letter in order: a scanner's Enter keeps the number and goes to the next letter. */
export function CertifyDialog({ drafts, onClose }: Readonly<{ drafts: readonly Draft[]; onClose: () => void }>) {
  const [service, setService] = useMemory<MailService>('mail.service', 'certified_return_receipt');
  const { rows, type, keep, free, address } = useNumbers(drafts);
  const prices = useCall('pieces.prices', {}).data?.prices ?? [];
  const boxes = useRef<Map<number, HTMLInputElement>>(new Map());
  const done = useRef<HTMLDivElement>(null);
  const kept = rows.flatMap((row) => row.kept ?? []);
  const spent = kept.reduce((sum, piece) => sum + (piece.priceCents ?? 0), 0);

  const submit = (index: number) => {
    const open = rows.flatMap((row, at) => (row.kept === undefined && at !== index ? [at] : []));
    const next = open.find((at) => at > index) ?? open[0];
    void keep(index, service, {
      // The focus goes on before the field it stands in is gone.
      onKept: () => (next === undefined ? done.current?.querySelector<HTMLElement>('[data-done]') : boxes.current.get(next))?.focus(),
      // The next scan takes the place of the wrong one.
      onRefused: () => boxes.current.get(index)?.select(),
    });
  };
  const priceOf = (one: MailService) => {
    const price = prices.find((row) => row.service === one);
    return price === undefined ? '' : `, ${formatMoney(price.postageCents + price.feeCents + price.receiptCents)}`;
  };

  return (
    <Dialog title={`${formatMany(drafts.length, 'letter')} by certified mail`} isOpen onClose={onClose} width="wide" dismissable={false}>
      <DialogBody>
        <div className={styles.head}>
          <p>
            Scan or type the article number on the label of each letter, in order. Enter keeps it and goes on; its check digit is verified.
            Numbers are never made up.
          </p>
          <ChoiceInput
            label="Service"
            value={service}
            choices={services.map((value) => ({ value, label: `${serviceWords[value]}${priceOf(value)}` }))}
            onChange={(value) => setService(mailService.catch(service).parse(value))}
          />
        </div>
        <ol className={styles.rows} aria-label="Letters">
          {rows.map((row, index) => (
            <CertifyRow
              key={row.draft.noticeId}
              row={row}
              number={index + 1}
              isFirst={index === 0}
              inputRef={(box) => {
                if (box === null) boxes.current.delete(index);
                else boxes.current.set(index, box);
              }}
              onType={(typed) => type(index, typed)}
              onKeep={() => submit(index)}
              onFree={() => void free(index)}
              onAddress={(text) => address(index, text)}
            />
          ))}
        </ol>
      </DialogBody>
      <div ref={done}>
        <DialogFoot
          aside={
            <output>
              {kept.length} of {formatMany(rows.length, 'letter')} numbered{spent > 0 && `, ${formatMoney(spent)}`}
            </output>
          }
        >
          <Button onPress={onClose}>{kept.length === 0 ? 'Cancel' : 'Close'}</Button>
          <Button
            look="primary"
            data-done
            onPress={() => {
              onClose();
              go('/mail');
            }}
          >
            To certified mail
          </Button>
        </DialogFoot>
      </div>
    </Dialog>
  );
}
