import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { itemsOf } from '../api/pages';
import { Badge } from '../design/Badge';
import { Button } from '../design/Button';
import { Empty, Failure, Waiting } from '../design/Notice';
import { Page } from '../design/Page';
import { useFormats } from '../time/format';
import { Development } from './Development';
import { NewPractice } from './NewPractice';
import styles from './Practice.module.css';
import { usePractices } from './reads';

const tones = { created: 'neutral', inProgress: 'info', completed: 'good', abandoned: 'neutral' } as const;

/** What somebody has practiced, and how their results develop. */
export default function PracticesPage() {
  const { t } = useTranslation('practice');
  const written = useFormats();
  const [isNew, setNew] = useState(false);
  const practices = usePractices();
  const items = itemsOf(practices.data?.pages);
  return (
    <div className={styles.narrow}>
      <Page
        title={t('title')}
        sub={t('sub')}
        actions={
          <Button look="primary" onPress={() => setNew(true)}>
            {t('new')}
          </Button>
        }
      >
        {isNew && <NewPractice onClose={() => setNew(false)} />}
        <Failure error={practices.error} />
        {practices.isPending && <Waiting lines={3} />}
        {practices.isSuccess && items.length === 0 && <Empty title={t('none')}>{t('noneWhy')}</Empty>}
        <ul className={styles.list}>
          {items.map((item) => (
            <li key={item.id} className={styles.item}>
              <div>
                <h2>
                  <Link to={`/practice/${item.id}`}>{item.jobRole}</Link>
                </h2>
                <p className={styles.soft}>
                  {written.date(item.createdAt)} · {t('answered', { count: item.answered, all: item.questions })}
                </p>
              </div>
              <div className={styles.cross}>
                {item.score !== null && <strong>{t('score', { score: item.score })}</strong>}
                <Badge tone={tones[item.status]}>{t(`status.${item.status}`)}</Badge>
              </div>
            </li>
          ))}
        </ul>
        {practices.hasNextPage && (
          <Button onPress={() => void practices.fetchNextPage()} isDisabled={practices.isFetchingNextPage}>
            {t('more', { ns: 'app' })}
          </Button>
        )}
        {items.some((item) => item.score !== null) && <Development />}
      </Page>
    </div>
  );
}
