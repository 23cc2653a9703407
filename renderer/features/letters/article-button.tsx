import { Button } from 'react-aria-components';
import { articleInGroups } from '../../../preload/contract/articleNumber';
import styles from './letters.module.css';

/** An article number in groups of four; pressing it shows the letter. */
export function ArticleButton({ articleNumber, onOpen }: Readonly<{ articleNumber: string; onOpen: () => void }>) {
  return (
    <Button className={styles.article ?? ''} onPress={onOpen}>
      {articleInGroups(articleNumber)}
    </Button>
  );
}
