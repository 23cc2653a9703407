import { ChevronDown } from 'lucide-react';
import { Button, ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { useCall } from '../../data/call';
import styles from '../../parts/field.module.css';

type AgencyInputProps = Readonly<{ value: string; onChange: (value: string) => void; error?: string | undefined; autoFocus?: boolean }>;

/** The police agency: a known one by any of its names, or a new name as typed. */
export function AgencyInput({ value, onChange, error, autoFocus = false }: AgencyInputProps) {
  const agencies = useCall('agencies.list', {}).data?.rows ?? [];
  const needle = value.trim().toLowerCase();
  const known = agencies.filter((agency) => agency.active);
  const exact = known.some((agency) => agency.name.toLowerCase() === needle);
  const matching = exact
    ? known
    : known.filter((agency) => [agency.name, ...agency.aliases].some((name) => name.toLowerCase().includes(needle)));
  return (
    <ComboBox
      className={styles.field ?? ''}
      inputValue={value}
      onInputChange={onChange}
      items={matching}
      onSelectionChange={(key) => {
        const chosen = agencies.find((agency) => agency.id === key);
        if (chosen !== undefined) onChange(chosen.name);
      }}
      allowsCustomValue
      menuTrigger="input"
      isInvalid={error !== undefined}
      autoFocus={autoFocus}
      validationBehavior="aria"
    >
      <Label className={styles.label ?? ''}>Police agency</Label>
      <div className={styles.combo}>
        <Input className={styles.input ?? ''} spellCheck={false} />
        <Button className={styles.comboButton ?? ''} aria-label="Show the agencies">
          <ChevronDown aria-hidden />
        </Button>
      </div>
      {needle !== '' && matching.length === 0 && (
        <Text slot="description" className={styles.help ?? ''}>
          Not known yet; it is added to the agencies.
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
      <Popover className={styles.popover ?? ''} offset={4}>
        <ListBox className={styles.list ?? ''}>
          {(agency: (typeof agencies)[number]) => (
            <ListBoxItem id={agency.id} textValue={agency.name} className={styles.option ?? ''}>
              {agency.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
