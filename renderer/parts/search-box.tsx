import { Search, X } from 'lucide-react';
import { Input, SearchField } from 'react-aria-components';
import { Button } from './button';
import styles from './search-box.module.css';

type SearchBoxProps = Readonly<{
  label: string;
  text: string;
  onChange: (text: string) => void;
  /** Enter, or a scanner that ends with it. */
  onSubmit?: () => void;
}>;

/** Narrows what is shown as one types; Escape clears it. */
export function SearchBox({ label, text, onChange, onSubmit }: SearchBoxProps) {
  return (
    <SearchField
      className={styles.search ?? ''}
      aria-label={label}
      value={text}
      onChange={onChange}
      maxLength={200}
      {...(onSubmit === undefined ? {} : { onSubmit })}
    >
      <Search aria-hidden />
      <Input placeholder={label} spellCheck={false} />
      <Button look="quiet" size="small" icon={X} aria-label="Clear the text" />
    </SearchField>
  );
}
