import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as Base, type CheckboxProps } from 'react-aria-components/Checkbox';
import styles from './Field.module.css';

export function Checkbox({ children, ...rest }: Omit<CheckboxProps, 'className' | 'children'> & { readonly children: ReactNode }) {
  return (
    <Base {...rest} className={styles.check ?? ''}>
      {({ isSelected }) => (
        <>
          <span className={styles.box} aria-hidden>
            {isSelected && <Check size={14} strokeWidth={3} />}
          </span>
          <span>{children}</span>
        </>
      )}
    </Base>
  );
}
