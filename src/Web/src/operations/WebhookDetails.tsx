import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api, type Entity, read, readEntity, type Schema } from '../api/api';
import { Problem } from '../api/problem';
import { Button } from '../design/Button';
import { Card } from '../design/Card';
import { Confirm } from '../design/Confirm';
import { Failure, Notice, Waiting } from '../design/Notice';
import { tell } from '../design/Toasts';
import { useFormats } from '../time/format';
import { Deliveries } from './Deliveries';
import styles from './Operations.module.css';
import { SecretDialog } from './SecretDialog';
import { WebhookForm } from './WebhookForm';
import { WebhookState } from './Webhooks';
import { WebhookTest } from './WebhookTest';
import { useWebhook, webhookKey, webhooksKey } from './webhookReads';

const list = '?view=webhooks';

/** One webhook: what it is told, what was sent to it, and what can be done with it. */
export function WebhookDetails({ id }: { readonly id: string }) {
  const { t } = useTranslation('operations');
  const webhook = useWebhook(id);
  return (
    <div className={styles.stack}>
      <Link to={list}>{t('allWebhooks')}</Link>
      <Failure error={webhook.error} />
      {webhook.isPending && <Waiting />}
      {webhook.data !== undefined && (
        <>
          <Actions seen={webhook.data} />
          <WebhookForm seen={webhook.data} />
          <Deliveries id={id} />
        </>
      )}
    </div>
  );
}

function Actions({ seen }: { readonly seen: Entity<Schema<'Webhook'>> }) {
  const { t } = useTranslation('operations');
  const written = useFormats();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<'rotate' | 'delete'>();
  const [secret, setSecret] = useState<string>();
  const { id, url, enabled, previousSecretExpiresAt } = seen.value;
  const params = { path: { id }, header: { 'If-Match': seen.etag } };
  const onError = async (failure: Error) => {
    if (failure instanceof Problem && failure.isStale) {
      await client.invalidateQueries({ queryKey: webhookKey(id) });
    }
  };
  const rotate = useMutation({
    mutationFn: () => readEntity(api.POST('/webhooks/{id}/rotate-secret', { params })),
    onSuccess: async (now) => {
      setAsked(undefined);
      setSecret(now.value.secret);
      await client.invalidateQueries({ queryKey: webhookKey(id) });
    },
    onError,
  });
  const remove = useMutation({
    mutationFn: () => read(api.DELETE('/webhooks/{id}', { params })),
    onSuccess: async () => {
      navigate(list);
      tell(t('deleted', { url }));
      await client.invalidateQueries({ queryKey: [...webhooksKey, 'list'] });
    },
    onError,
  });
  const turn = useMutation({
    mutationFn: () => readEntity(api.PATCH('/webhooks/{id}', { params, body: { enabled: !enabled } as object as Schema<'MergePatch'> })),
    onSuccess: async (now) => {
      client.setQueryData(webhookKey(id), now);
      await client.invalidateQueries({ queryKey: [...webhooksKey, 'list'] });
    },
    onError,
  });
  return (
    <Card title={url} aside={<WebhookState webhook={seen.value} />}>
      <div className={styles.stack}>
        {previousSecretExpiresAt != null && (
          <Notice tone="info">{t('bothSecrets', { moment: written.exact(previousSecretExpiresAt) })}</Notice>
        )}
        <Failure error={turn.error} />
        <div className={styles.cross}>
          <WebhookTest id={id} />
          <Button onPress={() => turn.mutate()} isDisabled={turn.isPending}>
            {t(enabled ? 'disable' : 'enable')}
          </Button>
          <Button onPress={() => setAsked('rotate')}>{t('rotate')}</Button>
          <Button onPress={() => setAsked('delete')}>{t('delete')}</Button>
        </div>
      </div>
      {asked === 'rotate' && (
        <Confirm
          title={t('rotate')}
          action={t('rotateNow')}
          onConfirm={rotate.mutate}
          onClose={() => setAsked(undefined)}
          isRunning={rotate.isPending}
          error={rotate.error}
        >
          {t('rotateWhat')}
        </Confirm>
      )}
      {asked === 'delete' && (
        <Confirm
          title={t('deleteTitle')}
          action={t('delete')}
          onConfirm={remove.mutate}
          onClose={() => setAsked(undefined)}
          isRunning={remove.isPending}
          error={remove.error}
        >
          {t('deleteWhat', { url })}
        </Confirm>
      )}
      {secret !== undefined && <SecretDialog secret={secret} onClose={() => setSecret(undefined)} />}
    </Card>
  );
}
