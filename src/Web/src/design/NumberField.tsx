import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { NumberField as Base, type NumberFieldProps } from 'react-aria-components/NumberField';
import { Text } from 'react-aria-components/Text';
import styles from './Field.module.css';
import { validity } from './validity';

type Properties = Omit<NumberFieldProps, 'className' | 'children'> & {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
};

export function NumberField({ label, hint, error, ...rest }: Properties) {
  return (
    <Base {...rest} className={styles.field ?? ''} {...validity(error)}>
      <Label className={styles.label}>{label}</Label>
      <Input className={styles.control ?? ''} />
      {hint !== undefined && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </Base>
  );
}
