import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Entity, readEntity } from '../api/api';
import { Button } from '../design/Button';
import { Card } from '../design/Card';
import { Select } from '../design/Select';
import { tell } from '../design/Toasts';
import { useFormats } from '../time/format';
import type { MyInterview } from './links';
import styles from './Portal.module.css';
import { Refused } from './Refused';
import { useChange } from './useChange';

const methods = ['email', 'linkedIn', 'handwritten'] as const;

type Note = { recipients: string[]; method: (typeof methods)[number] };

/** Records that the candidate thanked those who interviewed them. */
export function ThankYouForm({ seen }: { readonly seen: Entity<MyInterview> }) {
  const { t } = useTranslation('portal');
  const written = useFormats();
  const [method, setMethod] = useState<Note['method']>('email');
  const { run, isRunning, error, isStale } = useChange(seen, {
    send: (body: Note, etag) =>
      readEntity(
        api.POST('/interviews/{id}/thank-you', { params: { path: { id: seen.value.id }, header: { 'If-Match': etag } }, body }),
      ) as Promise<Entity<MyInterview>>,
    onDone: () => tell(t('thanked')),
  });
  const { thankYou, interviewers } = seen.value;
  if (thankYou == null && interviewers.length === 0) {
    return null;
  }
  return (
    <Card title={t('thanks')}>
      {thankYou == null ? (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            run({ recipients: interviewers.map((person) => person.name), method });
          }}
        >
          <p className={styles.soft}>{t('thanksHint', { names: interviewers.map((person) => person.name).join(', ') })}</p>
          <Select
            label={t('method.label')}
            options={methods.map((id) => ({ id, name: t(`method.${id}`) }))}
            value={method}
            onChange={setMethod}
          />
          <Refused error={error} isStale={isStale} />
          <div className={styles.choices}>
            <Button type="submit" isDisabled={isRunning}>
              {t('thanksDone')}
            </Button>
          </div>
        </form>
      ) : (
        <p>{t('thankedOn', { date: written.date(thankYou.sentAt), how: t(`method.${thankYou.method}`) })}</p>
      )}
    </Card>
  );
}
