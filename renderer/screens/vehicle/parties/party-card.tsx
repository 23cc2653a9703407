import { Pencil, Trash2 } from 'lucide-react';
import type { Party } from '../../../../preload/contract/parties';
import { formatNear } from '../../../format/moment';
import { Button } from '../../../parts/button';
import { KeyValues } from '../../../parts/key-values';
import { partyRoleWords } from '../../../format/parties';
import styles from './parties.module.css';

type PartyCardProps = Readonly<{ party: Party; now: string; onEdit: () => void; onRemove: () => void }>;

/** An owner or lienholder with the postal address as a letter needs it. */
export function PartyCard({ party, now, onEdit, onRemove }: PartyCardProps) {
  const rows: (readonly [string, React.ReactNode])[] = [
    [
      'Address',
      <span key="address" className={styles.address}>
        {party.address === '' ? 'not known' : party.address}
      </span>,
    ],
  ];
  if (party.phone !== null) rows.push(['Telephone', party.phone]);
  if (party.email !== null) rows.push(['E-mail', party.email]);
  rows.push(['Learned from', party.origin ?? 'not told'], ['Entered', `${formatNear(party.updatedAt, now)}, ${party.updatedBy}`]);
  return (
    <section className={styles.party} aria-label={`${partyRoleWords[party.role]} ${party.name.slice(0, 200)}`}>
      <div className={styles.head}>
        <small>{partyRoleWords[party.role]}</small>
        <b>{party.name}</b>
        <span className={styles.buttons}>
          <Button size="small" icon={Pencil} onPress={onEdit}>
            Edit
          </Button>
          <Button
            size="small"
            look="quiet"
            icon={Trash2}
            aria-label={`Remove ${party.name.slice(0, 200)}`}
            hint="Remove"
            onPress={onRemove}
          />
        </span>
      </div>
      <KeyValues align="start" rows={rows} />
    </section>
  );
}
