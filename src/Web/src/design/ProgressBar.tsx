import { Label } from 'react-aria-components/Label';
import { ProgressBar as Base } from 'react-aria-components/ProgressBar';
import styles from './ProgressBar.module.css';

/** @param value Of 100. */
export function ProgressBar({ label, value }: { readonly label: string; readonly value: number }) {
  return (
    <Base value={value} className={styles.progress ?? ''}>
      {({ percentage, valueText }) => (
        <>
          <Label className={styles.label}>{label}</Label>
          <span className={styles.value}>{valueText}</span>
          <div className={styles.track}>
            <div className={styles.fill} style={{ width: `${percentage ?? 0}%` }} />
          </div>
        </>
      )}
    </Base>
  );
}
