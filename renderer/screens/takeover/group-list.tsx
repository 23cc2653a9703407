import { ListBox, ListBoxItem } from 'react-aria-components';
import type { TakeoverGroup, TakeoverQuestion } from '../../../preload/contract/takeover';
import { formatCount } from '../../format/money';
import styles from './takeover.module.css';

type GroupListProps = Readonly<{
  groups: readonly TakeoverGroup[];
  chosen: TakeoverQuestion;
  onChoose: (question: TakeoverQuestion) => void;
}>;

/** The questions that are open, in the order of asking, each with its vehicles. */
export function GroupList({ groups, chosen, onChoose }: GroupListProps) {
  return (
    <ListBox
      aria-label="Questions"
      className={styles.groups ?? ''}
      items={groups.map((group) => ({ id: group.question, ...group }))}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const group = groups.find(({ question }) => keys !== 'all' && keys.has(question));
        if (group !== undefined) onChoose(group.question);
      }}
      autoFocus
    >
      {(group) => (
        <ListBoxItem id={group.question} textValue={group.title} className={styles.question ?? ''}>
          <span>{group.title}</span>
          <b>{formatCount(group.vehicles)}</b>
        </ListBoxItem>
      )}
    </ListBox>
  );
}
