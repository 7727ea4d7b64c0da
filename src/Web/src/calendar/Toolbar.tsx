import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsStaff } from '../access/session';
import { Button } from '../design/Button';
import { useNow } from '../time/clock';
import { useZone } from '../time/zone';
import { localeOf } from '../words/words';
import { daysOf, later, type Place, todayIn, views } from './place';
import styles from './Toolbar.module.css';

type Properties = {
  readonly place: Place;
  /** Sets parameters of the page's address; `undefined` removes one. */
  readonly onChange: (changes: Readonly<Record<string, string | undefined>>) => void;
};

/** What is shown, and the way to what is before and after it. */
export function Toolbar({ place, onChange }: Properties) {
  const { t } = useTranslation('calendar');
  const zone = useZone();
  const isStaff = useIsStaff();
  const today = todayIn(zone, useNow());
  const { first, last } = daysOf(place.view, place.date);
  const isToday = first.compare(today) <= 0 && last.compare(today) >= 0;
  return (
    <section className={styles.bar} aria-label={t('toolbar')}>
      <div className={styles.way}>
        <Button onPress={() => onChange({ date: undefined })} isDisabled={isToday && place.date.compare(today) === 0}>
          {t('today')}
        </Button>
        <Button look="icon" aria-label={t('earlier')} onPress={() => onChange({ date: later(place, -1).toString() })}>
          <ChevronLeft size={18} aria-hidden />
        </Button>
        <Button look="icon" aria-label={t('later')} onPress={() => onChange({ date: later(place, 1).toString() })}>
          <ChevronRight size={18} aria-hidden />
        </Button>
        <h2 className={styles.title} aria-live="polite">
          <Title place={place} />
        </h2>
      </div>
      <fieldset className={styles.views}>
        <legend className={styles.hidden}>{t('view.label')}</legend>
        {views
          .filter((view) => isStaff || view !== 'interviewers')
          .map((view) => (
            <Button
              key={view}
              look={place.view === view ? 'primary' : 'quiet'}
              aria-pressed={place.view === view}
              onPress={() => onChange({ view })}
            >
              {t(`view.${view}`)}
            </Button>
          ))}
      </fieldset>
    </section>
  );
}

/** `Monday, January 6, 2031`, `January 6 – 12, 2031` or `January 2031`. */
function Title({ place: { view, date } }: { readonly place: Place }) {
  const { language } = useTranslation().i18n;
  const text = useMemo(() => {
    const written = (style: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(localeOf(language), { ...style, timeZone: 'UTC' });
    const { first, last } = daysOf(view, date);
    switch (view) {
      case 'month':
        return written({ year: 'numeric', month: 'long' }).format(date.toDate('UTC'));
      case 'week':
        return written({ year: 'numeric', month: 'long', day: 'numeric' }).formatRange(first.toDate('UTC'), last.toDate('UTC'));
      default:
        return written({ weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' }).format(date.toDate('UTC'));
    }
  }, [view, date, language]);
  return text;
}
