import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/api';
import { Problem } from '../api/problem';
import { Checkbox } from '../design/Checkbox';
import { TextField } from '../design/TextField';
import styles from './Operations.module.css';

/** What is typed of a webhook. Without events it is told of all. */
export type WebhookEntry = { readonly url: string; readonly description: string; readonly events: readonly Schema<'WebhookEvent'>[] };

const events = [
  'interview.scheduled',
  'interview.updated',
  'interview.participant.recorded',
  'interview.prepared',
  'interview.started',
  'interview.start.undone',
  'interview.replaced',
  'interview.completed',
  'interview.rescheduled',
  'interview.cancelled',
  'interview.no_show.reported',
  'interview.no_show.undone',
  'interview.thank_you.sent',
  'interview.rating.received',
  'interview.questions.proposal.requested',
  'interview.questions.set',
  'interview.document.added',
  'interview.document.removed',
  'interview.feedback.recorded',
  'interview.feedback.escalated',
  'interview.evaluation.requested',
  'interview.response.submitted',
  'interview.responses.submitted',
  'interview.response.evaluation.requested',
  'interview.evaluated',
] as const satisfies readonly Schema<'WebhookEvent'>[];

/** As the API takes it. */
export const bodyOf = ({ url, description, events: chosen }: WebhookEntry) => ({
  url: url.trim(),
  description: description.trim() === '' ? null : description.trim(),
  events: [...chosen],
});

type Properties = { readonly entry: WebhookEntry; readonly onChange: (entry: WebhookEntry) => void; readonly error: Error | null };

export function WebhookFields({ entry, onChange, error }: Properties) {
  const { t } = useTranslation('operations');
  const wrong = error instanceof Problem ? error.fields : {};
  return (
    <>
      <TextField
        label={t('url')}
        hint={t('urlHint')}
        value={entry.url}
        onChange={(url) => onChange({ ...entry, url })}
        maxLength={2000}
        isRequired
        inputMode="url"
        error={wrong.url?.join(' ')}
      />
      <TextField
        label={t('description')}
        value={entry.description}
        onChange={(description) => onChange({ ...entry, description })}
        maxLength={500}
        error={wrong.description?.join(' ')}
      />
      <fieldset className={styles.events}>
        <legend>{t('events')}</legend>
        <Checkbox isSelected={entry.events.length === 0} onChange={(isAll) => isAll && onChange({ ...entry, events: [] })}>
          {t('allEvents')}
        </Checkbox>
        {events.map((event) => (
          <Checkbox
            key={event}
            isSelected={entry.events.includes(event)}
            onChange={(isTold) =>
              onChange({ ...entry, events: isTold ? [...entry.events, event] : entry.events.filter((other) => other !== event) })
            }
          >
            {event.replace('interview.', '')}
          </Checkbox>
        ))}
      </fieldset>
    </>
  );
}
