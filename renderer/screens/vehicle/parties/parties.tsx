import { Eye, EyeOff, LockKeyhole, Plus } from 'lucide-react';
import { useState } from 'react';
import type { Party } from '../../../../preload/contract/parties';
import { useChange } from '../../../data/change';
import { Button } from '../../../parts/button';
import { Confirm } from '../../../parts/confirm';
import { ErrorNote } from '../../../parts/error-note';
import { EmptyState } from '../../../parts/states';
import { toast, toastError } from '../../../parts/toast';
import { AccessLog } from './access-log';
import { PartyCard } from './party-card';
import { PartyDialog } from './party-dialog';
import { partyRoleWords, purpose } from '../../../format/parties';
import styles from './parties.module.css';

/** Owner and lienholder, hidden until somebody says what for. Leaving the tab hides them again. */
export function PartiesPanel({ vehicleId, now }: Readonly<{ vehicleId: number; now: string }>) {
  const [parties, setParties] = useState<readonly Party[]>();
  const [editing, setEditing] = useState<Party | 'new'>();
  const [removing, setRemoving] = useState<Party>();
  const look = useChange('parties.get');
  const remove = useChange('parties.remove');
  const show = () => look.mutate({ vehicleId, purpose }, { onSuccess: (data) => setParties(data.parties) });
  const onSaved = (saved: Party) =>
    setParties((before) => before && [...before.filter(({ id }) => id !== saved.id), saved].toSorted((one, other) => one.id - other.id));
  const confirmRemove = (party: Party) =>
    remove.mutate(
      { id: party.id, expectedVersion: party.version },
      {
        onSuccess: () => {
          setParties((before) => before?.filter(({ id }) => id !== party.id));
          toast(`${partyRoleWords[party.role]} removed.`);
        },
        onError: toastError,
        onSettled: () => setRemoving(undefined),
      },
    );

  return (
    <div className={styles.parties}>
      {look.error !== null && <ErrorNote error={look.error.error} onRetry={show} />}
      {parties === undefined ? (
        <div className={styles.locked}>
          <LockKeyhole aria-hidden />
          <p>
            <b>Owner and lienholder are hidden.</b> Federal law lets the office look at them for the notice of an impounded vehicle only (18
            USC 2721(b)(7)). Who looked, and when, is kept.
          </p>
          <Button icon={Eye} busy={look.isPending} onPress={show}>
            Show for an impound notice
          </Button>
        </div>
      ) : (
        <>
          <div className={styles.bar}>
            <Button icon={Plus} onPress={() => setEditing('new')}>
              Add
            </Button>
            <Button icon={EyeOff} look="quiet" onPress={() => setParties(undefined)}>
              Hide
            </Button>
          </div>
          {parties.length === 0 && (
            <EmptyState title="No owner and no lienholder is entered">A letter needs the name and the postal address.</EmptyState>
          )}
          {parties.map((party) => (
            <PartyCard key={party.id} party={party} now={now} onEdit={() => setEditing(party)} onRemove={() => setRemoving(party)} />
          ))}
        </>
      )}
      <AccessLog vehicleId={vehicleId} now={now} />
      {editing !== undefined && (
        <PartyDialog
          vehicleId={vehicleId}
          party={editing === 'new' ? null : editing}
          onSaved={onSaved}
          onClose={() => setEditing(undefined)}
        />
      )}
      {removing !== undefined && (
        <Confirm
          title={`Remove the ${removing.role}`}
          isOpen
          onClose={() => setRemoving(undefined)}
          verb="Remove"
          danger
          busy={remove.isPending}
          onConfirm={() => confirmRemove(removing)}
        >
          {removing.name} is removed from this vehicle. Letters already made stay as they are.
        </Confirm>
      )}
    </div>
  );
}
