import { useState } from 'react';
import type { Notice } from '../../../../preload/contract/notices';
import { useChange } from '../../../data/change';
import { toastError } from '../../../parts/toast';
import { purpose } from '../../../format/parties';
import { CertifyDialog } from './certify-dialog';
import type { Draft } from './use-numbers';

/** Letters that name the owner or lienholder: the usual way for them is the mail. */
export const isLetter = ({ kind }: Pick<Notice, 'kind'>): boolean => kind === 'OWNER_LETTER' || kind === 'LIENHOLDER_LETTER';

/** Gives letters their article numbers. Opening it looks at their addressees, which the office writes down. */
export function useCertify(): Readonly<{ open: (notices: readonly Pick<Notice, 'id'>[]) => void; busy: boolean; dialog: React.ReactNode }> {
  const [drafts, setDrafts] = useState<readonly Draft[]>();
  const look = useChange('pieces.drafts');
  const open = (notices: readonly Pick<Notice, 'id'>[]) =>
    look.mutate({ noticeIds: notices.map(({ id }) => id), purpose }, { onSuccess: ({ rows }) => setDrafts(rows), onError: toastError });
  const dialog = drafts === undefined ? null : <CertifyDialog drafts={drafts} onClose={() => setDrafts(undefined)} />;
  return { open, busy: look.isPending, dialog };
}
