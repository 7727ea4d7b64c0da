import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { itemsOf } from '../api/pages';
import { Button } from '../design/Button';
import { Empty, Failure, Waiting } from '../design/Notice';
import { Page } from '../design/Page';
import { InterviewItem } from './InterviewItem';
import styles from './Portal.module.css';
import { useMine } from './reads';

/** A candidate's interviews: what is coming, and what was; and the way to what they may say of themselves. */
export default function MyInterviewsPage() {
  const { t } = useTranslation('portal');
  return (
    <div className={styles.narrow}>
      <Page title={t('mine')}>
        <Part which="open" />
        <Part which="over" />
        <section className={styles.section} aria-label={t('declare.title')}>
          <h2>{t('declare.title')}</h2>
          <p className={styles.soft}>
            {t('declare.purpose')} <Link to="/my/selection-data">{t('declare.open')}</Link>
          </p>
        </section>
      </Page>
    </div>
  );
}

function Part({ which }: { readonly which: 'open' | 'over' }) {
  const { t } = useTranslation('portal');
  const mine = useMine(which);
  const items = itemsOf(mine.data?.pages);
  return (
    <section className={styles.section} aria-label={t(`list.${which}`)}>
      <h2>{t(`list.${which}`)}</h2>
      <Failure error={mine.error} />
      {mine.isPending && <Waiting lines={2} />}
      {mine.isSuccess && items.length === 0 && <Empty title={t(`none.${which}`)}>{which === 'open' && t('noneWhy')}</Empty>}
      <ul className={styles.list}>
        {items.map((interview, place) => (
          <InterviewItem key={interview.id} interview={interview} isNext={which === 'open' && place === 0} />
        ))}
      </ul>
      {mine.hasNextPage && (
        <Button onPress={() => void mine.fetchNextPage()} isDisabled={mine.isFetchingNextPage}>
          {t('more', { ns: 'app' })}
        </Button>
      )}
    </section>
  );
}
