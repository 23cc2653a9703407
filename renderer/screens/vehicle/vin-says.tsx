import type { VehicleDetail } from '../../../preload/contract/vehicles';
import { useChange } from '../../data/change';
import { Button } from '../../parts/button';
import { toast, toastError } from '../../parts/toast';
import styles from './facts.module.css';

/** What the VIN tells of facts that nobody has entered; one button takes it over. */
export function VinSaysNote({ detail }: Readonly<{ detail: VehicleDetail }>) {
  const update = useChange('vehicles.update');
  const { vehicle, vinSays } = detail;
  if (vinSays === null) return null;
  const { make, modelYear } = vinSays;
  const fields = {
    ...(vehicle.fields.modelYear === null && modelYear !== null ? { modelYear } : {}),
    ...(vehicle.fields.make === null && make !== null ? { make } : {}),
  };
  const take = () =>
    update.mutate(
      { id: vehicle.id, expectedVersion: vehicle.version, fields },
      {
        onSuccess: (changed) => toast(`${changed.vehicle.description}: taken from the VIN.`),
        onError: toastError,
      },
    );
  return (
    <div className={styles.told} role="note">
      <p>{vinSays.sentence}</p>
      <Button size="small" onPress={take} busy={update.isPending}>
        Use it
      </Button>
    </div>
  );
}
