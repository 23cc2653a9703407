import { useState } from 'react';
import type { VehicleDetail } from '../../../../preload/contract/vehicles';
import { useChange } from '../../../data/change';
import { go } from '../../../data/place';
import { parseMoney } from '../../../format/money';
import { Button } from '../../../parts/button';
import { Dialog, DialogBody, DialogFoot } from '../../../parts/dialog';
import { ErrorNote } from '../../../parts/error-note';
import { TextInput } from '../../../parts/text-input';

type ProceedsDialogProps = Readonly<{ vehicle: VehicleDetail['vehicle']; onClose: () => void }>;

const notMoney = 'Enter an amount such as 125.00.';

/** Asks for the charges and expenses that the distribution sheet shares the proceeds out by. */
export function ProceedsDialog({ vehicle, onClose }: ProceedsDialogProps) {
  const balance = vehicle.fields.balanceCents;
  const [charges, setCharges] = useState(balance === null ? '' : (balance / 100).toFixed(2));
  const [expenses, setExpenses] = useState('0.00');
  const [asked, setAsked] = useState(false);
  const prepare = useChange('notices.prepare');
  const chargesCents = parseMoney(charges);
  const expensesCents = parseMoney(expenses);
  const submit = () => {
    setAsked(true);
    if (chargesCents === undefined || expensesCents === undefined || chargesCents < 0 || expensesCents < 0) return;
    prepare.mutate(
      { vehicleId: vehicle.id, kind: 'PROCEEDS', figures: { chargesCents, expensesCents } },
      { onSuccess: (notice) => go(`/notices/${notice.id}`) },
    );
  };
  return (
    <Dialog title="Distribution sheet" isOpen onClose={onClose} width="narrow" dismissable={false}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        noValidate
      >
        <DialogBody>
          {prepare.error !== null && <ErrorNote error={prepare.error.error} />}
          <TextInput
            label="Towing and storage charges"
            value={charges}
            onChange={setCharges}
            autoFocus
            required
            help={balance === null ? undefined : 'The balance of the vehicle, as known.'}
            error={asked && (chargesCents === undefined || chargesCents < 0) ? notMoney : undefined}
          />
          <TextInput
            label="Expenses of the sale"
            value={expenses}
            onChange={setExpenses}
            required
            error={asked && (expensesCents === undefined || expensesCents < 0) ? notMoney : undefined}
          />
        </DialogBody>
        <DialogFoot>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" type="submit" busy={prepare.isPending}>
            Make the sheet
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
