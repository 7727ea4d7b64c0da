import { CalendarPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { save } from '../api/save';
import { Button } from '../design/Button';
import { calendarFile, googleLink, outlookLink } from './calendar';
import type { MyInterview } from './links';
import styles from './Portal.module.css';

/** @param jobTitle What the interview is for, where that is known. */
export function AddToCalendar({ interview, jobTitle }: { readonly interview: MyInterview; readonly jobTitle?: string | null | undefined }) {
  const { t } = useTranslation(['portal', 'interviews']);
  const type = t(`interviews:type.${interview.type}`);
  const appointment = {
    title: t('calendarTitle', { what: jobTitle ?? type }),
    text: [type, interview.meetingUrl].filter(Boolean).join('\n'),
    place: interview.meetingUrl ?? interview.location ?? '',
  };
  return (
    <div className={styles.calendars}>
      <Button onPress={() => save(new Blob([calendarFile(interview, appointment)], { type: 'text/calendar' }), 'interview.ics')}>
        <CalendarPlus size={16} aria-hidden />
        {t('calendarFile')}
      </Button>
      <a href={googleLink(interview, appointment)} target="_blank" rel="noreferrer">
        Google Calendar
      </a>
      <a href={outlookLink(interview, appointment)} target="_blank" rel="noreferrer">
        Outlook
      </a>
    </div>
  );
}
