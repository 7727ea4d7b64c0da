import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chips } from '../design/Chips';
import { ComboBox } from '../design/ComboBox';
import styles from './Directory.module.css';
import { nameOf } from './entries';
import { useFound, usePersonName } from './reads';

/** Several people, found by typing, in the order in which they were chosen. */
export function PeopleField({
  label,
  ids,
  onChange,
  hint,
}: {
  readonly label: string;
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly hint?: string;
}) {
  const { t } = useTranslation('directory');
  const [text, setText] = useState('');
  // The list closes because the value changes.
  const [last, setLast] = useState<string | null>(null);
  const found = useFound('people', text);
  const personName = usePersonName();
  return (
    <div className={styles.several}>
      <ComboBox
        label={label}
        {...(hint === undefined ? {} : { hint })}
        choices={found
          .filter((person) => !ids.includes(person.id))
          .map((person) => ({ id: person.id, name: nameOf(person), detail: person.skills?.join(', ') || undefined }))}
        text={text}
        onText={setText}
        value={last}
        onChange={(id) => {
          setText('');
          if (id !== null && !ids.includes(id)) {
            setLast(id);
            onChange([...ids, id]);
          }
        }}
        nothing={t('nothing', { ns: 'app' })}
      />
      <Chips
        label={label}
        items={ids.map((id) => ({ id, name: personName(id) }))}
        remove={(name) => t('remove', { name })}
        onRemove={(id) => {
          setLast(null);
          onChange(ids.filter((other) => other !== id));
        }}
      />
    </div>
  );
}
