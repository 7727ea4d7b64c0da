import { useTranslation } from 'react-i18next';
import { localeOf } from '../words/words';
import { useZone } from './zone';

type Style = Intl.DateTimeFormatOptions;

const styles = {
  /** Mon, Jan 5, 2031, 10:00 PM */
  moment: { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' },
  /** Mon, Jan 5, 2031, 10:00 PM PST */
  exact: { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZoneName: 'short' },
  /** Monday, January 5 */
  day: { weekday: 'long', month: 'long', day: 'numeric' },
  /** Jan 5, 2031 */
  date: { year: 'numeric', month: 'short', day: 'numeric' },
  /** 10:00 PM */
  time: { hour: 'numeric', minute: '2-digit' },
} satisfies Record<string, Style>;

export type Formats = Readonly<Record<keyof typeof styles, (instant: string | number | Date) => string>> & {
  /** 9:00 – 10:00 AM */
  readonly span: (start: string, end: string) => string;
  /** in 3 hours, 2 days ago; against `now`, both in milliseconds. */
  readonly relative: (instant: string | number, now: number) => string;
  /** 90 minutes as 1 hr, 30 min. */
  readonly minutes: (count: number) => string;
  /** 3.25, with two decimal places at most. */
  readonly number: (value: number) => string;
};

const steps: readonly (readonly [number, Intl.RelativeTimeFormatUnit])[] = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
];

/** What makes something, which is made when it is first wanted and kept. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const known = new Map<string, Formats>();

/** Dates, times and numbers as a locale writes them, in a zone. They are made once: what `Intl` needs for them takes its time. */
export function formats(locale: string, zone: string): Formats {
  const key = `${locale} ${zone}`;
  const found = known.get(key) ?? make(locale, zone);
  known.set(key, found);
  return found;
}

function make(locale: string, zone: string): Formats {
  const dates = (style: Style) => once(() => new Intl.DateTimeFormat(locale, { ...style, timeZone: zone }));
  const written = (style: Style) => {
    const format = dates(style);
    return (instant: string | number | Date) => format().format(new Date(instant));
  };
  const spans = dates(styles.time);
  const relatives = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const hours = once(() => new Intl.NumberFormat(locale, { style: 'unit', unit: 'hour', unitDisplay: 'short' }));
  const rest = once(() => new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'short' }));
  const numbers = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));
  const list = once(() => new Intl.ListFormat(locale, { type: 'unit', style: 'short' }));
  return {
    moment: written(styles.moment),
    exact: written(styles.exact),
    day: written(styles.day),
    date: written(styles.date),
    time: written(styles.time),
    span: (start, end) => spans().formatRange(new Date(start), new Date(end)),
    relative: (instant, now) => {
      const distance = new Date(instant).getTime() - now;
      const [length, unit] = steps.find(([size]) => Math.abs(distance) >= size) ?? [60_000, 'minute' as const];
      return relatives().format(Math.round(distance / length), unit);
    },
    minutes: (count) =>
      list().format([
        ...(count >= 60 ? [hours().format(Math.floor(count / 60))] : []),
        ...(count % 60 > 0 || count < 60 ? [rest().format(count % 60)] : []),
      ]),
    number: (value) => numbers().format(value),
  };
}

/** `formats` for the language of the page and the zone that is chosen, or another zone. */
export function useFormats(zone?: string): Formats {
  const chosen = useZone();
  const { language } = useTranslation().i18n;
  return formats(localeOf(language), zone ?? chosen);
}
