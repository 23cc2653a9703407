import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Output } from '../../preload/contract';
import { call } from '../data/call';
import type { CallFailure } from '../data/failure';
import { useOffice } from '../data/office';
import { SignIn } from './sign-in/sign-in';
import { Shell } from './shell';
import { useIdle } from './use-idle';

/** Before anyone is named the office itself sits here. */
const theOffice = 0;

/**
 * The shell, and over it the sign-in while nobody is signed in or another person is to take over. What is below stays as it was for
 * the same person, and is begun anew for another.
 */
export function DeskView({ status }: Readonly<{ status: Output<'office.status'> }>) {
  const { staff, lockMinutes } = status;
  const { refetch } = useOffice();
  const here = staff.role === 'nobody' ? null : (staff.id ?? theOffice);
  const [seated, setSeated] = useState(here);
  if (here !== null && here !== seated) setSeated(here);
  const [cover, setCover] = useState<'locked' | 'change' | null>(null);
  const isCovered = here === null || cover !== null;

  const signOut = useMutation<unknown, CallFailure>({ mutationFn: () => call('staff.signOut', {}), onSettled: () => refetch() });
  const lock = () => {
    // Covered at once; that the office knows of it comes after.
    setCover('locked');
    signOut.mutate();
  };
  useIdle(!isCovered && staff.hasPassword ? lockMinutes : 0, lock);

  const failure = signOut.error === null || signOut.error.error.code === 'NOT_SIGNED_IN' ? undefined : signOut.error.error;
  return (
    <>
      {seated !== null && <Shell key={seated} desk={{ lock, change: () => setCover('change') }} isCovered={isCovered} />}
      {isCovered && (
        <SignIn
          officeName={status.officeName}
          isPractice={status.mode === 'practice'}
          seated={seated}
          failure={failure}
          onBack={here !== null && cover === 'change' ? () => setCover(null) : undefined}
          onSignedIn={() => setCover(null)}
        />
      )}
    </>
  );
}
