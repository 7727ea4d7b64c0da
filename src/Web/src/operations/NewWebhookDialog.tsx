import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../api/api';
import { newKey } from '../api/keys';
import { Button } from '../design/Button';
import { Dialog, DialogActions } from '../design/Dialog';
import { Failure } from '../design/Notice';
import styles from './Operations.module.css';
import { bodyOf, type WebhookEntry, WebhookFields } from './WebhookFields';
import { webhooksKey } from './webhookReads';

/** @param onMade Is given the secret, which is shown this once. */
export function NewWebhookDialog({ onClose, onMade }: { readonly onClose: () => void; readonly onMade: (secret: string) => void }) {
  const { t } = useTranslation('operations');
  const client = useQueryClient();
  const [entry, setEntry] = useState<WebhookEntry>({ url: '', description: '', events: [] });
  // Another text is another intention: the key would be refused with it.
  const [key, setKey] = useState(newKey);
  const make = useMutation({
    mutationFn: () => read(api.POST('/webhooks', { params: { header: { 'Idempotency-Key': key } }, body: bodyOf(entry) })),
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: webhooksKey });
      onMade(made.secret);
    },
  });
  return (
    <Dialog title={t('newWebhook')} onClose={onClose}>
      <form
        className={styles.stack}
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <WebhookFields
          entry={entry}
          onChange={(changed) => {
            setEntry(changed);
            setKey(newKey());
          }}
          error={make.error}
        />
        <Failure error={make.error} />
        <DialogActions>
          <Button onPress={onClose}>{t('cancel', { ns: 'app' })}</Button>
          <Button type="submit" look="primary" isDisabled={entry.url.trim() === '' || make.isPending}>
            {t('create')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
