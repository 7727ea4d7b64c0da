import { CalendarClock, Link2, MapPin, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../time/format';
import { useZone } from '../time/zone';
import type { MyInterview } from './links';
import styles from './Portal.module.css';

export const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text);

/** When and where an interview is, and with whom. */
export function Facts({ interview }: { readonly interview: MyInterview }) {
  const { t } = useTranslation('portal');
  const zone = useZone();
  const written = useFormats();
  return (
    <dl className={styles.facts}>
      <dt>
        <CalendarClock size={18} aria-hidden />
        <span>{t('when')}</span>
      </dt>
      <dd>
        <strong>{written.day(interview.scheduledAt)}</strong>
        <br />
        {written.span(interview.scheduledAt, interview.endsAt)} · {written.minutes(interview.durationMinutes)}
        <br />
        <small>{zone.replaceAll('_', ' ')}</small>
      </dd>
      {interview.meetingUrl != null && (
        <>
          <dt>
            <Link2 size={18} aria-hidden />
            <span>{t('join')}</span>
          </dt>
          <dd>
            {isWebAddress(interview.meetingUrl) ? (
              <a href={interview.meetingUrl} target="_blank" rel="noreferrer">
                {interview.meetingUrl.replace(/^https?:\/\//i, '')}
              </a>
            ) : (
              interview.meetingUrl
            )}
          </dd>
        </>
      )}
      {interview.location != null && (
        <>
          <dt>
            <MapPin size={18} aria-hidden />
            <span>{t('where')}</span>
          </dt>
          <dd>{interview.location}</dd>
        </>
      )}
      {interview.interviewers.length > 0 && (
        <>
          <dt>
            <Users size={18} aria-hidden />
            <span>{t('with')}</span>
          </dt>
          <dd>{interview.interviewers.map((person) => person.name).join(', ')}</dd>
        </>
      )}
    </dl>
  );
}
