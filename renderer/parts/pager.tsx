import { ChevronLeft, ChevronRight } from 'lucide-react';
import { formatCount } from '../format/money';
import { Button } from './button';
import styles from './pager.module.css';

type PagerProps = Readonly<{ offset: number; limit: number; total: number; onOffset: (offset: number) => void }>;

/** Turns the pages of a long table; shows nothing where one page holds everything. */
export function Pager({ offset, limit, total, onOffset }: PagerProps) {
  if (total <= limit && offset === 0) return null;
  return (
    <nav className={styles.pager} aria-label="Pages">
      <small>
        {formatCount(Math.min(offset + 1, total))}–{formatCount(Math.min(offset + limit, total))} of {formatCount(total)}
      </small>
      <Button
        size="small"
        icon={ChevronLeft}
        aria-label="Page before"
        isDisabled={offset === 0}
        onPress={() => onOffset(Math.max(0, offset - limit))}
      />
      <Button
        size="small"
        icon={ChevronRight}
        aria-label="Next page"
        isDisabled={offset + limit >= total}
        onPress={() => onOffset(offset + limit)}
      />
    </nav>
  );
}
