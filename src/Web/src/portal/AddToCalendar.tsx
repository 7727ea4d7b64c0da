import { useTranslation } from 'react-i18next';
import { CalendarFile } from '../interviews/CalendarFile';
import { googleLink, outlookLink } from './calendar';
import type { MyInterview } from './links';
import styles from './Portal.module.css';

type Properties = {
  readonly interview: MyInterview;
  /** Reads it for calendar programs. */
  readonly readFile: () => Promise<Blob>;
  /** What the interview is for, where that is known. */
  readonly jobTitle?: string | null | undefined;
};

export function AddToCalendar({ interview, readFile, jobTitle }: Properties) {
  const { t } = useTranslation(['portal', 'interviews']);
  const type = t(`interviews:type.${interview.type}`);
  const appointment = {
    title: t('calendarTitle', { what: jobTitle ?? type }),
    text: [type, interview.meetingUrl].filter(Boolean).join('\n'),
    place: interview.meetingUrl ?? interview.location ?? '',
  };
  return (
    <div className={styles.calendars}>
      <CalendarFile read={readFile}>
        <a href={googleLink(interview, appointment)} target="_blank" rel="noreferrer">
          Google Calendar
        </a>
        <a href={outlookLink(interview, appointment)} target="_blank" rel="noreferrer">
          Outlook
        </a>
      </CalendarFile>
    </div>
  );
}
