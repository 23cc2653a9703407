import { LogIn } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { StaffMember } from '../../../preload/contract/staff';
import { Button } from '../../parts/button';
import { ErrorNote } from '../../parts/error-note';
import { TextInput } from '../../parts/text-input';
import { PeopleChoice } from './people-choice';
import styles from './sign-in.module.css';
import { useSignIn } from './use-sign-in';

type SignInFormProps = Readonly<{
  people: readonly StaffMember[];
  /** Who is chosen at first, when still there. */
  first: number | null;
  seated: number | null;
  onBack: (() => void) | undefined;
  onSignedIn: () => void;
}>;

/** The names, and the password of the chosen one. Arrow keys choose, also from within the password; Enter signs in. */
export function SignInForm({ people, first, seated, onBack, onSignedIn }: SignInFormProps) {
  const [chosen, setChosen] = useState(first);
  const [password, setPassword] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const names = useRef<HTMLDivElement>(null);
  const signIn = useSignIn(seated, onSignedIn);
  const person = people.find(({ id }) => id === chosen) ?? people[0];
  const hasPassword = person?.hasPassword === true;

  const focus = () => {
    if (box.current === null) names.current?.querySelector<HTMLElement>('input:checked')?.focus();
    else box.current.focus();
  };
  useEffect(focus, []);

  const choose = (id: number) => {
    setChosen(id);
    setPassword('');
    signIn.reset();
  };
  const step = (by: number) => {
    const at = people.findIndex(({ id }) => id === person?.id);
    const next = people[(at + by + people.length) % people.length];
    if (next === undefined) return;
    choose(next.id);
    if (!next.hasPassword) names.current?.querySelector<HTMLElement>(`input[value="${next.id}"]`)?.focus();
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') onBack?.();
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0 || event.target !== box.current) return;
    event.preventDefault();
    step(by);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
  const submit = () => {
    if (person === undefined || signIn.isPending) return;
    signIn.mutate(
      { id: person.id, ...(hasPassword ? { password } : {}) },
      {
        onError: () => {
          setPassword('');
          box.current?.focus();
        },
      },
    );
  };
  if (person === undefined) return <p>Nobody who works here is on the list.</p>;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <PeopleChoice people={people} value={person.id} onChange={choose} onPicked={focus} groupRef={names} />
      {hasPassword ? (
        <TextInput label={`Password of ${person.name}`} type="password" value={password} onChange={setPassword} inputRef={box} />
      ) : (
        <p className={styles.open}>{person.name} has no password.</p>
      )}
      {signIn.error !== null && <ErrorNote error={{ code: signIn.error.error.code, message: signIn.error.error.message }} />}
      <div className={styles.buttons}>
        {onBack !== undefined && <Button onPress={onBack}>Go back</Button>}
        <Button look="primary" icon={LogIn} type="submit" busy={signIn.isPending} isDisabled={hasPassword && password === ''}>
          {hasPassword ? 'Sign in' : `Work as ${person.name}`}
        </Button>
      </div>
    </form>
  );
}
