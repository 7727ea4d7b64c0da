import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { RadioGroup as Base, Radio } from 'react-aria-components/RadioGroup';
import styles from './Field.module.css';
import type { Option } from './Select';
import { validity } from './validity';

type Properties<Id extends string> = {
  readonly label: ReactNode;
  readonly options: readonly Option<Id>[];
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  readonly error?: string | undefined;
};

/** One of a few, all in sight. */
export function RadioGroup<Id extends string>({ label, options, value, onChange, error }: Properties<Id>) {
  return (
    <Base className={styles.field ?? ''} value={value} onChange={(id) => onChange(id as Id)} {...validity(error)}>
      <Label className={styles.label}>{label}</Label>
      <div className={styles.options}>
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className={styles.check ?? ''}>
            <span className={`${styles.box} ${styles.round}`} aria-hidden />
            {option.name}
          </Radio>
        ))}
      </div>
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </Base>
  );
}
