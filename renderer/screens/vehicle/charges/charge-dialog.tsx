import { useState } from 'react';
import { feeAmount, feeKind, feeKindNames, feeKinds } from '../../../../preload/contract/fees';
import { useChange } from '../../../data/change';
import { formatMoney } from '../../../format/money';
import { Button } from '../../../parts/button';
import { ChoiceInput } from '../../../parts/choice-input';
import { Dialog, DialogBody, DialogFoot } from '../../../parts/dialog';
import { ErrorNote } from '../../../parts/error-note';
import { MomentInput } from '../../../parts/moment-input';
import { TextInput } from '../../../parts/text-input';
import { toast } from '../../../parts/toast';
import { useChargeForm, type ChargeForm } from './charge-form';
import styles from './charges.module.css';

const choices = feeKindNames.map((kind) => ({ value: kind, label: feeKinds[kind].label }));

/** Enters a charge, credit, payment or refund. */
export function ChargeDialog({ vehicleId, now, onClose }: Readonly<{ vehicleId: number; now: string; onClose: () => void }>) {
  const form = useChargeForm(vehicleId, now);
  const [asked, setAsked] = useState(false);
  const add = useChange('fees.add');
  const { line } = form;
  const submit = () => {
    setAsked(true);
    if (!line.success) return;
    add.mutate(line.data, {
      onSuccess: ({ kind, amountCents }) => {
        toast(`${feeKinds[kind].label} entered: ${formatMoney(Math.abs(amountCents))}.`);
        onClose();
      },
    });
  };
  return (
    <Dialog title="Add a charge or payment" isOpen onClose={onClose} dismissable={false}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        noValidate
      >
        <DialogBody>
          {add.error !== null && <ErrorNote error={add.error.error} />}
          <ChargeFields form={form} asked={asked} />
          {line.success && (
            <p className={styles.amount}>
              Amount: <b>{formatMoney(feeAmount(line.data.quantityThousandths, line.data.unitCents))}</b>
            </p>
          )}
        </DialogBody>
        <DialogFoot>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" type="submit" busy={add.isPending}>
            Add
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}

function ChargeFields({ form, asked }: Readonly<{ form: ChargeForm; asked: boolean }>) {
  const { kind, isStorage, isMoneyMoved } = form;
  const wrong: ChargeForm['wrong'] = (field, sentence) => (asked ? form.wrong(field, sentence) : undefined);
  const day = 'A day is needed.';
  return (
    <>
      <ChoiceInput
        label="Kind"
        value={kind}
        choices={choices}
        onChange={(next) => form.setKind(feeKind.catch('towing').parse(next))}
        help={isMoneyMoved ? 'Money for towing and storage. The price of a sale is recorded with the sale.' : undefined}
      />
      <TextInput
        label="What for"
        value={form.detail}
        onChange={form.setDetail}
        required={feeKinds[kind].needsDetail === true}
        error={wrong('detail', 'This is too long.')}
      />
      <div className={styles.pair}>
        <MomentInput
          label={isStorage ? 'First day' : 'Day'}
          value={form.fromDay}
          onChange={form.setFromDay}
          dayOnly
          required
          error={wrong('fromDay', day)}
        />
        {isStorage && (
          <MomentInput label="Last day" value={form.untilDay} onChange={form.setUntilDay} dayOnly required error={wrong('untilDay', day)} />
        )}
      </div>
      <div className={styles.pair}>
        {!isMoneyMoved && (
          <TextInput
            label={isStorage ? 'Days charged' : 'Quantity'}
            value={form.quantity}
            onChange={form.setQuantity}
            error={wrong('quantityThousandths', 'Enter a quantity such as 1 or 1.5.')}
          />
        )}
        <TextInput
          label={isMoneyMoved ? 'Amount' : isStorage ? 'Price a day' : 'Price'}
          value={form.price}
          onChange={form.setPrice}
          required
          error={wrong('unitCents', 'Enter an amount such as 125.00.')}
        />
      </div>
    </>
  );
}
