import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read } from '../api/api';
import { Button } from '../design/Button';
import { Failure } from '../design/Notice';
import styles from './Operations.module.css';
import { Outcome } from './Outcome';

/** Sends a test, and says what the receiver said. */
export function WebhookTest({ id }: { readonly id: string }) {
  const { t } = useTranslation('operations');
  const test = useMutation({ mutationFn: () => read(api.POST('/webhooks/{id}/test', { params: { path: { id } } })) });
  return (
    <>
      <Button look="primary" onPress={() => test.mutate()} isDisabled={test.isPending}>
        {t('test')}
      </Button>
      <span role="status" className={styles.cross}>
        {test.data !== undefined && <Outcome attempt={test.data} />}
      </span>
      <Failure error={test.error} />
    </>
  );
}
