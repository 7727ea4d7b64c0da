import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/Button';
import { Empty } from '../design/Notice';
import { useFormats } from '../time/format';
import { useZone } from '../time/zone';
import { localeOf } from '../words/words';
import styles from './Portal.module.css';
import { daysOf, partsOf, type Slot } from './slots';
import { ZoneChoice } from './ZoneChoice';

type Properties = {
  readonly slots: readonly Slot[];
  readonly chosen: Slot | undefined;
  readonly onChoose: (slot: Slot) => void;
  /** What the button below says, which takes the chosen time. */
  readonly take: string;
  readonly onTake: (slot: Slot) => void;
  readonly isTaking: boolean;
};

/** Days, the times of one of them, and the time that was tapped with the button that takes it. */
export function TimePicker({ slots, chosen, onChoose, take, onTake, isTaking }: Properties) {
  const { t, i18n } = useTranslation('portal');
  const zone = useZone();
  const written = useFormats();
  const [picked, setPicked] = useState<string>();
  const days = daysOf(slots, zone);
  const shown = days.find((day) => day.day === picked) ?? days[0];
  if (shown === undefined) {
    return <Empty title={t('noTimes')}>{t('noTimesWhy')}</Empty>;
  }
  const first = (day: { readonly slots: readonly Slot[] }) => new Date(day.slots[0]?.start ?? 0);
  const part = (style: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(localeOf(i18n.language), { ...style, timeZone: zone });
  const [weekday, date] = [part({ weekday: 'short' }), part({ month: 'short', day: 'numeric' })];
  return (
    <div className={styles.picker}>
      <ZoneChoice />
      <ul className={styles.days} aria-label={t('days')}>
        {days.map((day) => (
          <li key={day.day}>
            <button type="button" className={styles.day} aria-pressed={day === shown} onClick={() => setPicked(day.day)}>
              <small>{weekday.format(first(day))}</small> <strong>{date.format(first(day))}</strong>{' '}
              <small>{t('times', { count: day.slots.length })}</small>
            </button>
          </li>
        ))}
      </ul>
      <section aria-label={written.day(first(shown))}>
        <h2>{written.day(first(shown))}</h2>
        {partsOf(shown.slots, zone).map(({ part: name, slots: found }) => (
          <div key={name} className={styles.part}>
            <h3>{t(`part.${name}`)}</h3>
            <ul className={styles.times}>
              {found.map((slot) => (
                <li key={slot.start}>
                  <button type="button" className={styles.time} aria-pressed={slot.start === chosen?.start} onClick={() => onChoose(slot)}>
                    {written.time(slot.start)}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </section>
      <div className={styles.take} aria-live="polite">
        {chosen === undefined ? (
          <p>{t('tap')}</p>
        ) : (
          <>
            <p>
              <strong>{written.day(chosen.start)}</strong>
              <br />
              {written.span(chosen.start, chosen.end)} · {zone.replaceAll('_', ' ')}
            </p>
            <Button look="primary" onPress={() => onTake(chosen)} isDisabled={isTaking}>
              {take}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
