import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Failure } from '../design/Notice';
import styles from './Dashboard.module.css';
import type { Filters } from './filters';
import { useSummary } from './reads';

const cards = [
  { count: 'today', to: '?view=today', tone: 'accent' },
  { count: 'thisWeek', to: '?view=week', tone: 'info' },
  { count: 'completed', to: '?view=completed', tone: 'good' },
  { count: 'cancelled', to: '?view=cancelled', tone: 'bad' },
  { count: 'feedbackOverdue', to: '?view=completed&feedback=overdue', tone: 'warn' },
] as const;

/** How many there are; each card leads to the list of them. */
export function SummaryCards({ filters }: { readonly filters: Filters }) {
  const { t, i18n } = useTranslation('interviews');
  const summary = useSummary();
  const isShown = (card: (typeof cards)[number]) => {
    const search = new URLSearchParams(card.to);
    return search.get('view') === filters.view && (search.get('feedback') ?? undefined) === filters.feedback;
  };
  if (summary.error !== null) {
    return <Failure error={summary.error} />;
  }
  return (
    <ul className={styles.cards} aria-label={t('summary')}>
      {cards.map((card) => (
        <li key={card.count}>
          <Link to={card.to} className={`${styles.card} ${styles[card.tone]}`} aria-current={isShown(card) ? 'true' : undefined}>
            <span>{t(`count.${card.count}`)}</span>
            <strong>{summary.data === undefined ? '–' : summary.data[card.count].toLocaleString(i18n.language)}</strong>
            <small>{t(`countOf.${card.count}`)}</small>
          </Link>
        </li>
      ))}
    </ul>
  );
}
