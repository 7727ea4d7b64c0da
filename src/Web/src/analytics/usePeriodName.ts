import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { localeOf } from '../words/words';

/** Names a day, a week by its Monday, or a month by the date that it begins on. */
export function usePeriodName(period: 'day' | 'week' | 'month' | undefined): (start: string) => string {
  const { language } = useTranslation().i18n;
  return useMemo(() => {
    const style: Intl.DateTimeFormatOptions =
      period === 'month' ? { month: 'short', year: 'numeric' } : { month: 'short', day: 'numeric', year: 'numeric' };
    const format = new Intl.DateTimeFormat(localeOf(language), { ...style, timeZone: 'UTC' });
    return (start) => format.format(new Date(`${start}T00:00:00Z`));
  }, [language, period]);
}
