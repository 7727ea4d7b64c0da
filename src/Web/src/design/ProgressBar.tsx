import { Label } from 'react-aria-components/Label';
import { ProgressBar as Base } from 'react-aria-components/ProgressBar';
import styles from './ProgressBar.module.css';

type Properties = {
  readonly label: string;
  readonly value: number;
  /** What `value` is when everything is done. */
  readonly most?: number;
  /** How much is done, in words; a percentage unless it is given. */
  readonly text?: string;
};

export function ProgressBar({ label, value, most = 100, text }: Properties) {
  return (
    <Base value={value} maxValue={most} {...(text === undefined ? {} : { valueLabel: text })} className={styles.progress ?? ''}>
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
