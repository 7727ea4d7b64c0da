import { useTranslation } from 'react-i18next';
import { useFormats } from '../time/format';

const minutesOf = (duration: string): number => {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(duration) ?? [];
  const [days, hours, minutes] = parts.slice(1).map((part) => Number(part ?? 0));
  return ((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0);
};

/** Says what a message is about, by the name that the system has for it, such as `reminder-PT24H` or `rescheduled@4`. */
export function useOccasion(): (occasion: string) => string {
  const { t, i18n } = useTranslation('interview');
  const written = useFormats();
  return (occasion) => {
    const [name = ''] = occasion.split('@');
    const [, kind = name, detail] = /^(reminder|feedback-nudge)-(.+)$/.exec(name) ?? [];
    const word = `message.${kind}`;
    if (!i18n.exists(`interview:${word}`)) {
      return name;
    }
    return t(word as 'message.reminder', { before: kind === 'reminder' && detail ? written.minutes(minutesOf(detail)) : '' });
  };
}
