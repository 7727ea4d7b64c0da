import { type CalendarDateTime, parseAbsolute, toCalendarDateTime, toZoned } from '@internationalized/date';
import { DateField, DateInput, DateSegment } from 'react-aria-components/DateField';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import styles from './Field.module.css';
import { validity } from './validity';

type Properties = {
  readonly label: string;
  /** The zone that the fields are in, shown beside them. */
  readonly zone: string;
  /** An instant in ISO 8601. */
  readonly value: string | null;
  readonly onChange: (instant: string | null) => void;
  readonly error?: string | undefined;
};

/** A day and a time in a zone, as an instant. A time that a change of the clocks skips becomes the one after it; of one that happens twice, it is the first. */
export function MomentField({ label, zone, value, onChange, error }: Properties) {
  const shown = value === null ? null : toCalendarDateTime(parseAbsolute(value, zone));
  return (
    <DateField<CalendarDateTime>
      className={styles.field ?? ''}
      value={shown}
      onChange={(moment) => onChange(moment === null ? null : toZoned(moment, zone).toAbsoluteString())}
      granularity="minute"
      {...validity(error)}
      shouldForceLeadingZeros
    >
      <Label className={styles.label}>{label}</Label>
      <DateInput className={`${styles.control} ${styles.segments}`}>
        {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
      </DateInput>
      <Text slot="description" className={styles.hint}>
        {zone.replaceAll('_', ' ')}
      </Text>
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </DateField>
  );
}
