import { useState } from 'react';
import type { Agency, ListedAgency } from '../../../preload/contract/agencies';
import { call } from '../../data/call';
import { useChange } from '../../data/change';
import { useNow } from '../../data/office';
import { Button } from '../../parts/button';
import { Dialog, DialogBody, DialogFoot } from '../../parts/dialog';
import { ErrorNote } from '../../parts/error-note';
import { toast, toastError } from '../../parts/toast';
import { looksLikeAddress } from '../../format/addresses';
import { changedFields, draftFields, draftOf, fieldsToSave, type AgencyDraft, type DraftField } from './agency-draft';
import { AgencyFieldset } from './agency-fieldset';
import { LastContactNote } from './last-contact';
import { AgencyConflict } from './conflict';

type AgencyDialogProps = Readonly<{ agency?: ListedAgency; onClose: () => void }>;

/** Edits an agency, or adds one. */
export function AgencyDialog({ agency, onClose }: AgencyDialogProps) {
  return (
    <Dialog title={agency === undefined ? 'New agency' : agency.name} isOpen onClose={onClose} width="wide" dismissable={false}>
      <AgencyForm agency={agency} onClose={onClose} />
    </Dialog>
  );
}

function problemsOf(draft: AgencyDraft): Partial<Record<DraftField, string>> {
  return {
    ...(draft.name.trim() === '' ? { name: 'A name is needed.' } : {}),
    ...(draft.email.trim() !== '' && !looksLikeAddress(draft.email.trim()) ? { email: 'Not an e-mail address.' } : {}),
  };
}

function AgencyForm({ agency, onClose }: Readonly<{ agency: ListedAgency | undefined; onClose: () => void }>) {
  const [opened] = useState(agency);
  const [stored, setStored] = useState<Agency>();
  const [draft, setDraft] = useState(() => draftOf(agency));
  const [asked, setAsked] = useState(false);
  const now = useNow();
  const save = useChange('agencies.save');
  const mine = changedFields(draftOf(opened), draft);
  const problems = problemsOf(draft);
  const failure = save.error?.error;

  const readAgain = () => call('agencies.list', {}).then(({ rows }) => setStored(rows.find((row) => row.id === opened?.id)), toastError);

  const submit = () => {
    setAsked(true);
    if (Object.keys(problems).length > 0) return;
    if (opened !== undefined && mine.length === 0) {
      onClose();
      return;
    }
    const fields = fieldsToSave(draft, opened === undefined ? draftFields : mine);
    save.mutate(opened === undefined ? { fields } : { id: opened.id, expectedVersion: (stored ?? opened).version, fields }, {
      onSuccess: (saved) => {
        toast(`${saved.name}: saved.`);
        onClose();
      },
      onError: (refused) => {
        if (refused.error.code === 'CONFLICT') void readAgain();
      },
    });
  };

  const isConflict = failure?.code === 'CONFLICT' && opened !== undefined && stored !== undefined;
  const errors = { ...(asked ? problems : {}), ...failure?.fields };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      noValidate
    >
      <DialogBody>
        {isConflict ? (
          <AgencyConflict
            opened={opened}
            stored={stored}
            draft={draft}
            onTake={(field) => setDraft({ ...draft, [field]: draftOf(stored)[field] })}
          />
        ) : (
          failure !== undefined && <ErrorNote error={{ code: failure.code, message: failure.message }} />
        )}
        {opened !== undefined && (
          <p>
            <b>Last contacted:</b> <LastContactNote contact={opened.lastContact} now={now} />
          </p>
        )}
        <AgencyFieldset draft={draft} errors={errors} onChange={(change) => setDraft({ ...draft, ...change })} />
      </DialogBody>
      <DialogFoot>
        <Button onPress={onClose}>Cancel</Button>
        <Button look="primary" type="submit" busy={save.isPending}>
          {isConflict ? 'Save my changes' : 'Save'}
        </Button>
      </DialogFoot>
    </form>
  );
}
