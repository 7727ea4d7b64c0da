import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as Base, type TextFieldProps } from 'react-aria-components/TextField';
import styles from './Field.module.css';
import { validity } from './validity';

type Properties = Omit<TextFieldProps, 'className' | 'children'> & {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong with it; shown, and told to screen readers. */
  readonly error?: string | undefined;
  readonly placeholder?: string;
  /** Lines of a text of several; without it there is one. */
  readonly rows?: number;
};

export function TextField({ label, hint, error, placeholder, rows, ...rest }: Properties) {
  return (
    <Base {...rest} className={styles.field ?? ''} {...validity(error)}>
      <Label className={styles.label}>{label}</Label>
      {rows === undefined ? (
        <Input className={styles.control ?? ''} placeholder={placeholder} />
      ) : (
        <TextArea className={styles.control ?? ''} placeholder={placeholder} rows={rows} />
      )}
      {hint !== undefined && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </Base>
  );
}
