import { KeyRound } from 'lucide-react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { StaffMember } from '../../../preload/contract/staff';
import styles from './sign-in.module.css';

type PeopleChoiceProps = Readonly<{
  people: readonly StaffMember[];
  value: number;
  onChange: (id: number) => void;
  /** A name was clicked: what comes next is the password. */
  onPicked: () => void;
  groupRef: React.Ref<HTMLDivElement>;
}>;

/** Everybody who works here, each a large choice. */
export function PeopleChoice({ people, value, onChange, onPicked, groupRef }: PeopleChoiceProps) {
  return (
    <RadioGroup
      ref={groupRef}
      className={styles.people ?? ''}
      value={String(value)}
      onChange={(id) => onChange(Number(id))}
      orientation="vertical"
    >
      <Label className={styles.hidden ?? ''}>Name</Label>
      {people.map(({ id, name, hasPassword }) => (
        <Radio key={id} value={String(id)} className={styles.person ?? ''} onClick={() => setTimeout(onPicked)}>
          <span className={styles.letters} aria-hidden>
            {lettersOf(name)}
          </span>
          <span className={styles.name}>{name}</span>
          {hasPassword && <KeyRound aria-label="has a password" />}
        </Radio>
      ))}
    </RadioGroup>
  );
}

const lettersOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.slice(0, 1).toUpperCase())
    .filter((_letter, index, all) => index === 0 || index === all.length - 1)
    .join('');
