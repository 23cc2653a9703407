import { ArrowRight, CarFront } from 'lucide-react';
import { useDeferredValue } from 'react';
import { useCall } from '../../data/call';
import { go } from '../../data/place';
import { formatMoment } from '../../format/moment';
import { towTypeWords } from '../../../preload/contract/caseWords';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ErrorNote } from '../../parts/error-note';
import { KeyValues } from '../../parts/key-values';
import { Plate } from '../../parts/plate';
import { Busy, EmptyState } from '../../parts/states';
import { LevelTag } from '../../parts/tag';
import { NextStep } from '../../features/steps/next-step';
import { Timeline } from '../../features/steps/timeline';
import styles from './panel.module.css';

/** The selected vehicle beside the list. */
export function VehiclePanel({ id, now }: Readonly<{ id: number | undefined; now: string }>) {
  const shownId = useDeferredValue(id);
  const { data, error } = useCall('vehicles.get', { id: shownId ?? 0 }, { enabled: shownId !== undefined, keepPrevious: true });
  if (shownId === undefined) {
    return (
      <Card className={styles.panel}>
        <EmptyState icon={CarFront} title="No vehicle is selected">
          Arrow keys walk through the list; Enter opens a vehicle.
        </EmptyState>
      </Card>
    );
  }
  if (data === undefined) {
    return <Card className={styles.panel}>{error === null ? <Busy rows={8} /> : <ErrorNote error={error.error} />}</Card>;
  }
  const { vehicle } = data;
  const numbers = [
    vehicle.complaintNumber,
    vehicle.callNumber === null ? null : `call ${vehicle.callNumber}`,
    towTypeWords[vehicle.towType],
  ];
  return (
    <Card className={styles.panel} padding="none">
      <div className={styles.head}>
        <div className={styles.title}>
          <h2>{vehicle.description}</h2>
          <LevelTag level={vehicle.level} />
          <Button size="small" icon={ArrowRight} onPress={() => go(`/vehicle/${vehicle.id}`)}>
            Open
          </Button>
        </div>
        <span>
          <Plate plate={vehicle.plate} state={vehicle.plateState} /> <small>{numbers.filter((part) => part !== null).join(' · ')}</small>
        </span>
      </div>
      <NextStep detail={data} now={now} small />
      <Timeline detail={data} now={now} />
      <KeyValues
        rows={[
          ['VIN', vehicle.vin ?? 'not known'],
          ['Color', vehicle.color ?? 'not known'],
          ['Agency', vehicle.agencyName ?? 'not known'],
          ['Requested by', vehicle.fields.requestedBy ?? 'not known'],
          ['Towed', vehicle.towedAt === null ? 'not known' : formatMoment(vehicle.towedAt, now)],
          ['Towed from', vehicle.fields.towedFrom ?? 'not known'],
        ]}
      />
    </Card>
  );
}
