import { ProgressBar as Base } from 'react-aria-components/ProgressBar';
import styles from './ProgressBar.module.css';

/** How much of something is done. @param text What is done, in words; shown beside the bar. */
export function ProgressBar({
  label,
  value,
  most,
  text,
}: {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly text: string;
}) {
  return (
    <Base className={styles.progress ?? ''} aria-label={label} value={value} maxValue={most} valueLabel={text}>
      {({ percentage = 0 }) => (
        <>
          <span>{text}</span>
          <div className={styles.track}>
            <div className={styles.done} style={{ width: `${percentage}%` }} />
          </div>
        </>
      )}
    </Base>
  );
}
