import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api, read, type Schema } from '../api/api';
import { byCursor, itemsOf } from '../api/pages';
import { Badge } from '../design/Badge';
import { Button } from '../design/Button';
import { Card } from '../design/Card';
import { Empty, Failure, Waiting } from '../design/Notice';
import { Select } from '../design/Select';
import { withFilters } from '../interviews/filters';
import { useFormats } from '../time/format';
import { DeadLetterDialog } from './DeadLetterDialog';
import styles from './Operations.module.css';

export const deadLettersKey = ['dead-letters'] as const;

const any = 'any';
const consumers = ['dispatch', 'analytics', 'notifications', 'webhooks', 'webhook-deliveries', 'calendar-sync', 'ai-evaluation'];

/** What a consumer could not handle, while its neighbors went on. */
export function DeadLetters() {
  const { t } = useTranslation('operations');
  const written = useFormats();
  const [search, setSearch] = useSearchParams();
  const [opened, setOpened] = useState<string>();
  const consumer = search.get('consumer') ?? undefined;
  const letters = useInfiniteQuery({
    queryKey: [...deadLettersKey, 'list', consumer],
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/dead-letters', {
          params: { query: { ...(consumer === undefined ? {} : { consumer }), ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    ...byCursor,
  });
  const items = itemsOf(letters.data?.pages);
  const names = [...new Set([...consumers, ...items.map((letter) => letter.consumer), ...(consumer === undefined ? [] : [consumer])])];
  return (
    <Card
      title={t('view.deadLetters')}
      aside={
        <Select
          label={t('consumer')}
          isLabelHidden
          options={[{ id: any, name: t('anyConsumer') }, ...names.map((id) => ({ id, name: id }))]}
          value={consumer ?? any}
          onChange={(id) => setSearch(withFilters(search, { consumer: id === any ? undefined : id }), { replace: true })}
        />
      }
    >
      <div className={styles.stack}>
        <Failure error={letters.error} />
        {letters.isPending && <Waiting />}
        {letters.isSuccess && items.length === 0 && <Empty title={t('noDeadLetters')}>{t('noDeadLettersWhy')}</Empty>}
        <ul className={styles.lines}>
          {items.map((letter) => (
            <li key={letter.id} className={styles.line}>
              <div>
                <strong>{letter.consumer}</strong>
                <p className={styles.reason}>{letter.reason}</p>
                <p>
                  {t('attempts', { count: letter.attempts })} · {t('lastFailed', { moment: written.moment(letter.lastFailedAt) })}
                </p>
              </div>
              <span className={styles.cross}>
                <LetterState letter={letter} />
                <Button onPress={() => setOpened(letter.id)} aria-label={t('look', { consumer: letter.consumer, reason: letter.reason })}>
                  {t('details')}
                </Button>
              </span>
            </li>
          ))}
        </ul>
        {letters.hasNextPage && <Button onPress={() => void letters.fetchNextPage()}>{t('more', { ns: 'app' })}</Button>}
      </div>
      {opened !== undefined && <DeadLetterDialog id={opened} onClose={() => setOpened(undefined)} />}
    </Card>
  );
}

export function LetterState({ letter }: { readonly letter: Schema<'DeadLetter'> }) {
  const { t } = useTranslation('operations');
  return <Badge tone={letter.state === 'parked' ? 'bad' : 'good'}>{t(`letter.${letter.state}`)}</Badge>;
}
