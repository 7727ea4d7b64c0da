import type { MyInterview } from './links';

/** What a calendar says of an interview. */
export type Appointment = { readonly title: string; readonly text: string; readonly place: string };

const stamp = (instant: string): string => new Date(instant).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');

const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

/** Lines of at most 75 bytes, as RFC 5545 has them. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let [out, size] = ['', 0];
  for (const letter of line) {
    const bytes = encoder.encode(letter).length;
    if (size + bytes > 75) {
      [out, size] = [`${out}\r\n `, 1];
    }
    [out, size] = [out + letter, size + bytes];
  }
  return out;
}

/** A calendar file (RFC 5545) with the interview. It replaces what was added before of the same interview. */
export function calendarFile(interview: MyInterview, { title, text, place }: Appointment): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Interviews//Dashboard//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${interview.id}`,
    `SEQUENCE:${interview.revision - 1}`,
    `DTSTAMP:${stamp(interview.updatedAt)}`,
    `DTSTART:${stamp(interview.scheduledAt)}`,
    `DTEND:${stamp(interview.endsAt)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    `LOCATION:${escaped(place)}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}

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
