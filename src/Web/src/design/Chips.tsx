import { X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import styles from './Chips.module.css';

/** Short entries side by side, each with a cross that takes it away. */
export function Chips({
  label,
  items,
  remove,
  onRemove,
}: {
  readonly label: string;
  readonly items: readonly { readonly id: string; readonly name: string }[];
  /** What the cross of an entry is called. */
  readonly remove: (name: string) => string;
  readonly onRemove: (id: string) => void;
}) {
  if (items.length === 0) {
    return null;
  }
  return (
    <ul className={styles.chips} aria-label={label}>
      {items.map((item) => (
        <li key={item.id} className={styles.chip}>
          {item.name}
          <Button className={styles.remove ?? ''} aria-label={remove(item.name)} onPress={() => onRemove(item.id)}>
            <X size={14} aria-hidden />
          </Button>
        </li>
      ))}
    </ul>
  );
}
