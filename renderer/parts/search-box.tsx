import { Search, X, type LucideIcon } from 'lucide-react';
import { Input, SearchField } from 'react-aria-components';
import { Button } from './button';
import styles from './search-box.module.css';

type SearchBoxProps = Readonly<{
  label: string;
  text: string;
  onChange: (text: string) => void;
  /** Enter, or a scanner that ends with it. */
  onSubmit?: () => void;
  icon?: LucideIcon;
  /** Shown while it is empty; else the label. */
  placeholder?: string;
  inputRef?: React.Ref<HTMLInputElement>;
  /** Down and Enter: to what is narrowed. */
  onLeave?: () => void;
}>;

/** Narrows what is shown as one types; Escape clears it. */
export function SearchBox({
  label,
  text,
  onChange,
  onSubmit,
  icon: Icon = Search,
  placeholder = label,
  inputRef,
  onLeave,
}: SearchBoxProps) {
  return (
    <SearchField
      className={styles.search ?? ''}
      aria-label={label}
      value={text}
      onChange={onChange}
      maxLength={200}
      {...(onSubmit === undefined ? {} : { onSubmit })}
    >
      <Icon aria-hidden />
      <Input
        ref={inputRef}
        placeholder={placeholder}
        spellCheck={false}
        onKeyDown={(event) => {
          if (onLeave === undefined || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return;
          event.preventDefault();
          onLeave();
        }}
      />
      <Button look="quiet" size="small" icon={X} aria-label="Clear the text" />
    </SearchField>
  );
}
