import { useTranslation } from 'react-i18next';
import { Checkbox } from '../design/Checkbox';
import type { Interview } from '../interviews/interview';
import styles from './Directory.module.css';

/** The types that a person is still learning: they watch, and fill no seat. */
export function Training({
  known,
  value,
  onChange,
}: {
  readonly known: readonly Interview['type'][];
  readonly value: readonly string[];
  readonly onChange: (types: string[]) => void;
}) {
  const { t } = useTranslation('directory');
  const { t: ti } = useTranslation('interviews');
  return (
    <fieldset className={styles.group}>
      <legend>{t('member.training')}</legend>
      <p className={styles.soft}>{t('trainingHint')}</p>
      <div className={styles.checks}>
        {known.map((type) => (
          <Checkbox
            key={type}
            isSelected={value.includes(type)}
            onChange={(isIn) => onChange(isIn ? [...value, type] : value.filter((other) => other !== type))}
          >
            {ti(`type.${type}`)}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
