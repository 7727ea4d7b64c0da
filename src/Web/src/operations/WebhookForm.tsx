import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Entity, readEntity, type Schema } from '../api/api';
import { Problem } from '../api/problem';
import { Button } from '../design/Button';
import { Card } from '../design/Card';
import { Failure, Notice } from '../design/Notice';
import { tell } from '../design/Toasts';
import styles from './Operations.module.css';
import { bodyOf, type WebhookEntry, WebhookFields } from './WebhookFields';
import { webhookKey, webhooksKey } from './webhookReads';

export function WebhookForm({ seen }: { readonly seen: Entity<Schema<'Webhook'>> }) {
  const { t } = useTranslation('operations');
  const client = useQueryClient();
  const { id, url, description, events } = seen.value;
  const [entry, setEntry] = useState<WebhookEntry>({ url, description: description ?? '', events });
  const put = useMutation({
    mutationFn: () =>
      readEntity(api.PUT('/webhooks/{id}', { params: { path: { id }, header: { 'If-Match': seen.etag } }, body: bodyOf(entry) })),
    onSuccess: async (now) => {
      client.setQueryData(webhookKey(id), now);
      tell(t('saved'));
      await client.invalidateQueries({ queryKey: [...webhooksKey, 'list'] });
    },
    onError: async (failure) => {
      if (failure instanceof Problem && failure.isStale) {
        await client.invalidateQueries({ queryKey: webhookKey(id) });
      }
    },
  });
  const isStale = put.error instanceof Problem && put.error.isStale;
  return (
    <Card title={t('settings')}>
      <form
        className={styles.stack}
        onSubmit={(event) => {
          event.preventDefault();
          put.mutate();
        }}
      >
        <WebhookFields entry={entry} onChange={setEntry} error={put.error} />
        {isStale ? <Notice tone="warn">{t('changedMeanwhile')}</Notice> : <Failure error={put.error} />}
        <div>
          <Button type="submit" look="primary" isDisabled={put.isPending}>
            {t('save', { ns: 'app' })}
          </Button>
        </div>
      </form>
    </Card>
  );
}
