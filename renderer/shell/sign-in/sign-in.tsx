import { useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { CallError } from '../../../preload/contract/common';
import { useCall } from '../../data/call';
import { Answer } from '../../parts/answer';
import { ErrorNote } from '../../parts/error-note';
import { SignInForm } from './sign-in-form';
import { Brand } from '../../parts/brand';
import styles from './sign-in.module.css';

type SignInProps = Readonly<{
  officeName: string;
  isPractice: boolean;
  /** Whose work is below; null when there is none. */
  seated: number | null;
  /** Why signing out did not come through. */
  failure: CallError | undefined;
  onBack: (() => void) | undefined;
  onSignedIn: () => void;
}>;

/**
 * Who is working: over the whole window. What is below stays as it is, dialogs and all, but is neither seen nor reached nor read out
 * (`html[data-covered]` in base.css). Outside the page's root, and in what the dialogs below take for a layer above them.
 */
export function SignIn(props: SignInProps) {
  const { officeName, isPractice, seated, failure, onBack } = props;
  const [focusedBefore] = useState(() => document.activeElement);
  const list = useCall('staff.list', {});
  useLayoutEffect(() => {
    document.documentElement.dataset['covered'] = '';
    return () => {
      delete document.documentElement.dataset['covered'];
      // Not before React has taken the sign-in out: until then the dialogs below do not hear where the focus goes.
      setTimeout(() => {
        if (focusedBefore instanceof HTMLElement && focusedBefore.isConnected) focusedBefore.focus();
      });
    };
  }, [focusedBefore]);
  return createPortal(
    <div data-over data-react-aria-top-layer className={styles.over}>
      <main className={styles.box} aria-labelledby="sign-in-title">
        <Brand>
          <h1 id="sign-in-title">{onBack === undefined ? 'Who is working?' : 'Change person'}</h1>
          <p>
            {officeName === '' ? 'iTow VMS' : officeName}
            {isPractice && ' · Practice yard'}
          </p>
        </Brand>
        {failure !== undefined && <ErrorNote error={failure} />}
        <Answer of={list} rows={4}>
          {({ rows, expected }) => (
            <SignInForm
              people={rows.filter(({ active }) => active)}
              first={seated ?? expected}
              seated={seated}
              onBack={onBack}
              onSignedIn={props.onSignedIn}
            />
          )}
        </Answer>
      </main>
    </div>,
    document.body,
  );
}
