import { useTranslation } from 'react-i18next';
import { itemsOf } from '../api/pages';
import { Badge } from '../design/Badge';
import { Button, LinkButton } from '../design/Button';
import { Card } from '../design/Card';
import { Empty, Failure, Waiting } from '../design/Notice';
import { candidateOf } from '../interviews/interview';
import { useNow } from '../time/clock';
import { useFormats } from '../time/format';
import styles from './Feedback.module.css';
import { useOwed } from './myDay';

/** The scorecards that are waited for, each with the way to its form. */
export function OwedList() {
  const { t } = useTranslation(['feedback', 'interviews']);
  const written = useFormats();
  const now = useNow();
  const list = useOwed();
  const owed = itemsOf(list.data?.pages);
  return (
    <Card title={t('owedTitle')}>
      <Failure error={list.error} />
      {list.isPending && <Waiting />}
      {list.data !== undefined && owed.length === 0 && (
        <Empty title={t('nothingOwed')}>
          <p>{t('nothingOwedWhy')}</p>
        </Empty>
      )}
      <ol className={styles.entries}>
        {owed.map((interview) => (
          <li key={interview.id} className={styles.owed}>
            <div>
              <p className={styles.who}>
                <strong>{candidateOf(interview)}</strong>
                {interview.feedback.escalation ? <Badge tone="bad">{t('overdue')}</Badge> : <Badge tone="warn">{t('owed')}</Badge>}
              </p>
              <p className={styles.soft}>
                {t(`interviews:type.${interview.type}`)} · {t('endedAgo', { when: written.relative(interview.endsAt, now) })}
              </p>
            </div>
            <LinkButton to={`/interviews/${interview.id}?tab=scorecards`} aria-label={t('writeOf', { name: candidateOf(interview) })}>
              {t('write')}
            </LinkButton>
          </li>
        ))}
      </ol>
      {list.hasNextPage && (
        <Button onPress={() => void list.fetchNextPage()} isDisabled={list.isFetchingNextPage}>
          {t('more', { ns: 'app' })}
        </Button>
      )}
    </Card>
  );
}
