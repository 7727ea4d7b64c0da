import { fromDate, toCalendarDate } from '@internationalized/date';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../design/DayField';
import { useNow } from '../time/clock';
import { useZone } from '../time/zone';
import styles from './Scheduling.module.css';

/** The days between which a time is wanted, as dates of the viewer's zone. */
export type Span = { readonly from: string; readonly to: string };

/** From today on, for so many days. */
export function useSpan(days: number): [Span, (span: Span) => void] {
  const zone = useZone();
  const now = useNow();
  return useState(() => {
    const today = toCalendarDate(fromDate(new Date(now), zone));
    return { from: today.toString(), to: today.add({ days: days - 1 }).toString() };
  });
}

export function SpanFields({ span, onChange }: { readonly span: Span; readonly onChange: (span: Span) => void }) {
  const { t } = useTranslation('scheduling');
  return (
    <div className={styles.row}>
      <DayField label={t('from')} value={span.from} onChange={(from) => from !== null && onChange({ ...span, from })} />
      <DayField label={t('to')} value={span.to} onChange={(to) => to !== null && onChange({ ...span, to })} />
    </div>
  );
}
