import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as Base, SelectValue } from 'react-aria-components/Select';
import styles from './Field.module.css';
import { validity } from './validity';

export type Option<Id extends string> = { readonly id: Id; readonly name: string };

type Properties<Id extends string> = {
  readonly label: string;
  readonly options: readonly Option<Id>[];
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  readonly placeholder?: string;
  readonly error?: string | undefined;
  readonly isDisabled?: boolean;
  /** Keeps the label for screen readers alone. */
  readonly isLabelHidden?: boolean;
};

/** One of a few. For many, `ComboBox` searches. */
export function Select<Id extends string>({
  label,
  options,
  value,
  onChange,
  placeholder,
  error,
  isDisabled = false,
  isLabelHidden = false,
}: Properties<Id>) {
  return (
    <Base
      className={styles.field ?? ''}
      value={value}
      onChange={(id) => id !== null && onChange(id as Id)}
      placeholder={placeholder ?? ''}
      {...validity(error)}
      isDisabled={isDisabled}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
    >
      {!isLabelHidden && <Label className={styles.label}>{label}</Label>}
      <Button className={`${styles.control} ${styles.trigger}`}>
        <SelectValue />
        <ChevronDown size={16} aria-hidden />
      </Button>
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
      <Popover className={styles.choices ?? ''}>
        <ListBox items={options}>
          {(option) => (
            <ListBoxItem id={option.id} className={styles.choice ?? ''} textValue={option.name}>
              {option.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Base>
  );
}
