import { Pencil } from 'lucide-react';
import { labelOfField } from '../../../preload/contract/vehicleFields';
import type { VehicleDetail } from '../../../preload/contract/vehicles';
import { formatMoment } from '../../format/moment';
import { sourceWords } from '../../format/words';
import { statusWords, towTypeWords } from '../../../preload/contract/caseWords';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { KeyValues } from '../../parts/key-values';
import { shownFact } from '../../features/facts/fact-values';
import { facts } from '../../features/facts/fields';
import { VinSaysNote } from './vin-says';
import styles from './facts.module.css';

type FactsProps = Readonly<{ detail: VehicleDetail; now: string; onEdit: (field?: string) => void }>;

/** What is known of a vehicle; facts that are not known are left out. */
export function Facts({ detail, now, onEdit }: FactsProps) {
  const { vehicle } = detail;
  const rows: (readonly [string, React.ReactNode])[] = [
    [labelOfField('status'), statusWords[vehicle.status]],
    [labelOfField('towType'), towTypeWords[vehicle.towType]],
    [labelOfField('towedAt'), vehicle.towedAt === null ? 'not known' : formatMoment(vehicle.towedAt, now)],
    [labelOfField('agency'), vehicle.agencyName ?? 'not known'],
  ];
  for (const fact of facts) {
    const value = shownFact(fact, vehicle.fields);
    if (value === undefined) continue;
    const source = vehicle.sources[fact.name];
    const title = source === undefined ? undefined : `${fact.label}: ${sourceWords[source]}`;
    rows.push([
      fact.label,
      <span key={fact.name} title={title} className={fact.kind === 'code' ? styles.code : styles.value}>
        {value}
      </span>,
    ]);
  }
  return (
    <Card
      title="Facts"
      actions={
        <Button size="small" icon={Pencil} onPress={() => onEdit()}>
          Edit
        </Button>
      }
    >
      <VinSaysNote detail={detail} />
      <KeyValues rows={rows} align="start" />
    </Card>
  );
}
