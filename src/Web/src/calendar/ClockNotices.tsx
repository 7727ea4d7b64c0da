import { useTranslation } from 'react-i18next';
import { Notice } from '../design/Notice';
import { useFormats } from '../time/format';
import type { ClockChange } from './clockChanges';

/** Says of each day on which the clocks change how long it is. */
export function ClockNotices({ changes }: { readonly changes: readonly ClockChange[] }) {
  const { t } = useTranslation('calendar');
  const written = useFormats('UTC');
  return changes.map(({ day, hours, kind }) => (
    <Notice key={day.toString()} tone="info">
      {t(kind === 'skipped' ? 'shortDay' : 'longDay', { day: written.day(day.toDate('UTC')), count: hours })}
    </Notice>
  ));
}
