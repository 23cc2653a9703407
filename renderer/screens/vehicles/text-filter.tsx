import { ListFilter, X } from 'lucide-react';
import { Button } from '../../parts/button';
import styles from './text-filter.module.css';

type TextFilterProps = Readonly<{ text: string; inputRef: React.Ref<HTMLInputElement>; onChange: (text: string) => void }>;

/** Narrows the list as one types; Escape clears, Down goes to the list. */
export function TextFilter({ text, inputRef, onChange }: TextFilterProps) {
  return (
    <div className={styles.filter}>
      <ListFilter aria-hidden />
      <input
        ref={inputRef}
        type="text"
        aria-label="Filter by text"
        placeholder="Type to filter"
        value={text}
        maxLength={200}
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onChange('');
          if (event.key === 'ArrowDown' || event.key === 'Enter') focusList(event);
        }}
      />
      {text !== '' && <Button look="quiet" size="small" icon={X} aria-label="Clear the text" onPress={() => onChange('')} />}
    </div>
  );
}

function focusList(event: React.KeyboardEvent): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('[role="grid"][aria-label="Vehicles"]')?.focus();
}
