import { Check, ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import styles from './Field.module.css';
import own from './MultiSelect.module.css';
import type { Option } from './Select';

type Properties = {
  readonly label: string;
  readonly options: readonly Option<string>[];
  readonly values: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  /** Shown as long as none is chosen. */
  readonly placeholder: string;
};

/** Any of several. */
export function MultiSelect({ label, options, values, onChange, placeholder }: Properties) {
  return (
    <Select
      className={`${styles.field} ${own.field}`}
      selectionMode="multiple"
      value={[...values]}
      onChange={(ids) => onChange(ids.map(String))}
      placeholder={placeholder}
    >
      <Label className={styles.label}>{label}</Label>
      <Button className={`${styles.control} ${styles.trigger}`}>
        <SelectValue className={own.value ?? ''}>
          {({ selectedText, defaultChildren, isPlaceholder }) => (isPlaceholder ? defaultChildren : selectedText)}
        </SelectValue>
        <ChevronDown size={16} aria-hidden />
      </Button>
      <Popover className={styles.choices ?? ''}>
        <ListBox items={options}>
          {(option) => (
            <ListBoxItem id={option.id} className={`${styles.choice} ${own.choice}`} textValue={option.name}>
              {({ isSelected }) => (
                <>
                  <span className={own.mark} aria-hidden>
                    {isSelected && <Check size={14} strokeWidth={3} />}
                  </span>
                  {option.name}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
