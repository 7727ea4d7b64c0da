import { type CalendarDate, parseDate } from '@internationalized/date';
import { DateField, DateInput, DateSegment } from 'react-aria-components/DateField';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import styles from './Field.module.css';
import { validity } from './validity';

type Properties = {
  readonly label: string;
  /** A date, such as `2031-01-06`. */
  readonly value: string | null;
  readonly onChange: (date: string | null) => void;
  readonly error?: string | undefined;
  /** Keeps the label for screen readers alone. */
  readonly isLabelHidden?: boolean;
};

/** A day without a time. */
export function DayField({ label, value, onChange, error, isLabelHidden = false }: Properties) {
  return (
    <DateField<CalendarDate>
      className={styles.field ?? ''}
      value={value === null ? null : parseDate(value)}
      onChange={(day) => onChange(day === null ? null : day.toString())}
      {...validity(error)}
      shouldForceLeadingZeros
      {...(isLabelHidden ? { 'aria-label': label } : {})}
    >
      {!isLabelHidden && <Label className={styles.label}>{label}</Label>}
      <DateInput className={`${styles.control} ${styles.segments}`}>
        {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
      </DateInput>
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </DateField>
  );
}
