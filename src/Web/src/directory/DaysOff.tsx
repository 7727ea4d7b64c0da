import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/api';
import { Button } from '../design/Button';
import { DayField } from '../design/DayField';
import { useFormats } from '../time/format';
import styles from './Directory.module.css';

type Exceptions = NonNullable<Schema<'Person'>['exceptions']>;

/** Days on which a person does not work, or works at other hours. Days off are entered here; other hours stay as they are. */
export function DaysOff({ days, onChange }: { readonly days: Exceptions; readonly onChange: (days: Exceptions) => void }) {
  const { t } = useTranslation('directory');
  const written = useFormats('UTC');
  const [date, setDate] = useState<string | null>(null);
  const sorted = [...days].sort((one, other) => one.date.localeCompare(other.date));
  return (
    <div className={styles.form}>
      {days.length === 0 && <p className={styles.soft}>{t('noDaysOff')}</p>}
      <ul className={styles.daysOff}>
        {sorted.map((day) => {
          const name = written.date(`${day.date}T12:00:00Z`);
          return (
            <li key={`${day.date} ${day.from ?? ''}`}>
              <span>
                <strong>{name}</strong> {day.off ? t('off') : `${day.from ?? ''} – ${day.to ?? ''}`}
              </span>
              <Button look="icon" aria-label={t('remove', { name })} onPress={() => onChange(days.filter((other) => other !== day))}>
                <X size={16} aria-hidden />
              </Button>
            </li>
          );
        })}
      </ul>
      <div className={styles.add}>
        <DayField label={t('dayOff')} value={date} onChange={setDate} />
        <Button
          isDisabled={date === null || days.some((day) => day.date === date)}
          onPress={() => {
            if (date !== null) {
              onChange([...days, { date, off: true }]);
              setDate(null);
            }
          }}
        >
          <Plus size={16} aria-hidden />
          {t('addDayOff')}
        </Button>
      </div>
    </div>
  );
}
