import type { MyInterview } from './links';

/** What a calendar says of an interview. */
export type Appointment = { readonly title: string; readonly text: string; readonly place: string };

const stamp = (instant: string): string => new Date(instant).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');

/** The page of Google Calendar that adds the interview. */
export const googleLink = (interview: MyInterview, { title, text, place }: Appointment): string =>
  `https://calendar.google.com/calendar/render?${new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    details: text,
    location: place,
    dates: `${stamp(interview.scheduledAt)}/${stamp(interview.endsAt)}`,
  })}`;

/** The page of Outlook on the web that adds the interview. */
export const outlookLink = (interview: MyInterview, { title, text, place }: Appointment): string =>
  `https://outlook.live.com/calendar/0/deeplink/compose?${new URLSearchParams({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    body: text,
    location: place,
    startdt: interview.scheduledAt,
    enddt: interview.endsAt,
  })}`;
