import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/api';
import { localeOf } from '../words/words';

export const nothing = '–';

/** Figures as the language writes them; one of nothing is a dash. */
export function useFigures() {
  const { t, i18n } = useTranslation('analytics');
  return useMemo(() => {
    const locale = localeOf(i18n.language);
    const whole = new Intl.NumberFormat(locale);
    const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
    const fine = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
    const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, signDisplay: 'exceptZero' });
    const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
    const unit = (name: 'hour' | 'day' | 'minute') =>
      new Intl.NumberFormat(locale, { style: 'unit', unit: name, maximumFractionDigits: 1 });
    const [hours, days, minutes] = [unit('hour'), unit('day'), unit('minute')];
    const or = (write: (value: number) => string) => (value: number | null | undefined) => (value == null ? nothing : write(value));
    return {
      whole: or((value) => whole.format(value)),
      decimal: or((value) => decimal.format(value)),
      fine: or((value) => fine.format(value)),
      signed: or((value) => signed.format(value)),
      percent: or((value) => percent.format(value)),
      /** Hours, from two days on as days. */
      hours: or((value) => (Math.abs(value) >= 48 ? days.format(value / 24) : hours.format(value))),
      minutes: or((value) => minutes.format(value)),
      /** 12 of 14 */
      ofRatio: ({ count, n }: Schema<'Ratio'>) =>
        count == null ? t('of', { count: n }) : t('countOf', { share: whole.format(count), n: whole.format(n) }),
      of: (n: number) => t('of', { count: n }),
    };
  }, [t, i18n.language]);
}
