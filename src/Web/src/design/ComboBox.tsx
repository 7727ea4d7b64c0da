import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as Base } from 'react-aria-components/ComboBox';
import { FieldError } from 'react-aria-components/FieldError';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import styles from './Field.module.css';
import { validity } from './validity';

export type Choice = { readonly id: string; readonly name: string; readonly detail?: string | undefined };

type Properties = {
  readonly label: string;
  /** What is found for the text; the caller searches. */
  readonly choices: readonly Choice[];
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
  /** Shown where nothing is found. */
  readonly nothing: string;
};

/** One of many, found by typing. */
export function ComboBox({ label, choices, text, onText, value, onChange, hint, error, isRequired = false, nothing }: Properties) {
  return (
    <Base
      className={styles.field ?? ''}
      items={choices}
      inputValue={text}
      onInputChange={onText}
      value={value}
      onChange={(id) => onChange(id === null ? null : String(id))}
      {...validity(error)}
      isRequired={isRequired}
      allowsEmptyCollection
      menuTrigger="focus"
    >
      <Label className={styles.label}>{label}</Label>
      <Group className={`${styles.control} ${styles.group}`}>
        <Input />
        <Button className={styles.open ?? ''}>
          <ChevronDown size={16} aria-hidden />
        </Button>
      </Group>
      {hint !== undefined && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
      <Popover className={styles.choices ?? ''}>
        <ListBox<Choice> renderEmptyState={() => <div className={styles.nothing}>{nothing}</div>}>
          {(choice) => (
            <ListBoxItem id={choice.id} className={styles.choice ?? ''} textValue={choice.name}>
              {choice.name}
              {choice.detail !== undefined && <small>{choice.detail}</small>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Base>
  );
}
