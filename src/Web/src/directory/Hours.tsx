import { Copy, Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/Button';
import { TextField } from '../design/TextField';
import styles from './Directory.module.css';
import { type HoursOfDay, type HoursOfWeek, isWrong, nextSpan, type Weekday, weekdays } from './hours';

/** The hours of a week, day by day, each with any number of spans. */
export function Hours({
  hours,
  onChange,
  zone,
}: {
  readonly hours: HoursOfWeek;
  readonly onChange: (hours: HoursOfWeek) => void;
  readonly zone: string | null;
}) {
  const { t } = useTranslation('directory');
  const others = (day: Weekday) => hours.filter((span) => span.day !== day);
  const set = (day: Weekday, spans: readonly HoursOfDay[]) => onChange([...others(day), ...spans]);
  return (
    <div className={styles.hours}>
      <p className={styles.soft}>{hours.length === 0 ? t('usualHours') : t('hoursIn', { zone: zone?.replaceAll('_', ' ') ?? 'UTC' })}</p>
      {weekdays.map((day) => (
        <Day
          key={day}
          day={day}
          spans={hours.filter((span) => span.day === day)}
          onChange={(spans) => set(day, spans)}
          onCopy={() => {
            const spans = hours.filter((span) => span.day === day);
            onChange([
              ...hours.filter((span) => span.day === 'saturday' || span.day === 'sunday'),
              ...weekdays.slice(0, 5).flatMap((other) => spans.map((span) => ({ ...span, day: other }))),
            ]);
          }}
        />
      ))}
    </div>
  );
}

function Day({
  day,
  spans,
  onChange,
  onCopy,
}: {
  readonly day: Weekday;
  readonly spans: readonly HoursOfDay[];
  readonly onChange: (spans: readonly HoursOfDay[]) => void;
  readonly onCopy: () => void;
}) {
  const { t } = useTranslation('directory');
  const name = t(`day.${day}`);
  return (
    <fieldset className={styles.day}>
      <legend>{name}</legend>
      <div className={styles.spans}>
        {spans.length === 0 && <span className={styles.soft}>{t('notWorking')}</span>}
        {spans.map((span, index) => {
          const change = (changes: Partial<HoursOfDay>) =>
            onChange(spans.map((other, place) => (place === index ? { ...other, ...changes } : other)));
          const error = isWrong(span) ? t('hoursWrong') : undefined;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a span is what stands in its place
            <div key={index} className={styles.span}>
              <TextField label={t('fromOf', { day: name })} value={span.from} onChange={(from) => change({ from })} maxLength={5} />
              <TextField label={t('toOf', { day: name })} value={span.to} onChange={(to) => change({ to })} maxLength={5} error={error} />
              <Button
                look="icon"
                aria-label={t('removeSpan', { day: name, from: span.from, to: span.to })}
                onPress={() => onChange(spans.filter((_, place) => place !== index))}
              >
                <X size={16} aria-hidden />
              </Button>
            </div>
          );
        })}
      </div>
      <div className={styles.line}>
        <Button look="icon" aria-label={t('addSpan', { day: name })} onPress={() => onChange([...spans, nextSpan(day, spans)])}>
          <Plus size={16} aria-hidden />
        </Button>
        <Button
          look="icon"
          aria-label={t('copyDay', { day: name })}
          onPress={onCopy}
          isDisabled={spans.length === 0 || spans.some(isWrong)}
        >
          <Copy size={16} aria-hidden />
        </Button>
      </div>
    </fieldset>
  );
}
