import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Schema } from '../api/api';
import { itemsOf } from '../api/pages';
import { Badge } from '../design/Badge';
import { Button, LinkButton } from '../design/Button';
import { Card } from '../design/Card';
import { Empty, Failure, Waiting } from '../design/Notice';
import { NewWebhookDialog } from './NewWebhookDialog';
import styles from './Operations.module.css';
import { SecretDialog } from './SecretDialog';
import { WebhookDetails } from './WebhookDetails';
import { useWebhooks } from './webhookReads';

/** The webhooks, or the one that the address names. */
export function Webhooks() {
  const [search] = useSearchParams();
  const id = search.get('webhook');
  return id === null ? <WebhookList /> : <WebhookDetails key={id} id={id} />;
}

function WebhookList() {
  const { t } = useTranslation('operations');
  const webhooks = useWebhooks();
  const [isNew, setNew] = useState(false);
  const [secret, setSecret] = useState<string>();
  const items = itemsOf(webhooks.data?.pages);
  return (
    <Card
      title={t('view.webhooks')}
      aside={
        <Button look="primary" onPress={() => setNew(true)}>
          <Plus size={16} aria-hidden />
          {t('newWebhook')}
        </Button>
      }
    >
      <div className={styles.stack}>
        <Failure error={webhooks.error} />
        {webhooks.isPending && <Waiting />}
        {webhooks.isSuccess && items.length === 0 && <Empty title={t('noWebhooks')}>{t('noWebhooksWhy')}</Empty>}
        <ul className={styles.lines}>
          {items.map((webhook) => (
            <li key={webhook.id} className={styles.line}>
              <div>
                <strong>{webhook.url}</strong>
                <p>{[webhook.description, eventsOf(webhook, t('allEvents'))].filter(Boolean).join(' · ')}</p>
              </div>
              <span className={styles.cross}>
                <WebhookState webhook={webhook} />
                <LinkButton to={`?view=webhooks&webhook=${webhook.id}`} aria-label={t('open', { url: webhook.url })}>
                  {t('details')}
                </LinkButton>
              </span>
            </li>
          ))}
        </ul>
        {webhooks.hasNextPage && <Button onPress={() => void webhooks.fetchNextPage()}>{t('more', { ns: 'app' })}</Button>}
      </div>
      {isNew && (
        <NewWebhookDialog
          onClose={() => setNew(false)}
          onMade={(made) => {
            setNew(false);
            setSecret(made);
          }}
        />
      )}
      {secret !== undefined && <SecretDialog secret={secret} onClose={() => setSecret(undefined)} />}
    </Card>
  );
}

export function WebhookState({ webhook }: { readonly webhook: Schema<'Webhook'> }) {
  const { t } = useTranslation('operations');
  return webhook.enabled ? (
    <Badge tone="good">{t('enabled')}</Badge>
  ) : (
    <Badge tone={webhook.disabled?.reason === 'byAdmin' ? 'neutral' : 'bad'}>
      {t(`disabled.${webhook.disabled?.reason ?? 'byAdmin'}`)}
    </Badge>
  );
}

const eventsOf = (webhook: Schema<'Webhook'>, all: string): string => (webhook.events.length === 0 ? all : webhook.events.join(', '));
