import { Pencil } from 'lucide-react';
import type { VehicleDetail } from '../../../preload/contract/vehicles';
import { formatMoment } from '../../format/moment';
import { sourceWords, statusWords, towTypeWords } from '../../format/words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { KeyValues } from '../../parts/key-values';
import { shownFact } from '../../features/facts/fact-values';
import { factGroups } from '../../features/facts/fields';
import { VinSaysNote } from './vin-says';
import styles from './facts.module.css';

type FactsProps = Readonly<{ detail: VehicleDetail; now: string; onEdit: (field?: string) => void }>;

/** What is known of a vehicle; facts that are not known are left out. */
export function Facts({ detail, now, onEdit }: FactsProps) {
  const { vehicle } = detail;
  const rows: (readonly [string, React.ReactNode])[] = [
    ['Status', statusWords[vehicle.status]],
    ['Tow type', towTypeWords[vehicle.towType]],
    ['Towed', vehicle.towedAt === null ? 'not known' : formatMoment(vehicle.towedAt, now)],
    ['Agency', vehicle.agencyName ?? 'not known'],
  ];
  for (const fact of factGroups.flatMap((group) => group.facts)) {
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
