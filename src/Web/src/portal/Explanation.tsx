import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/api';
import { Badge } from '../design/Badge';
import { Card } from '../design/Card';
import { Failure, Waiting } from '../design/Notice';
import { attributeName } from '../feedback/scorecard';
import styles from './Portal.module.css';
import { useExplanation } from './reads';

type Explained = Schema<'Explanation'>;

/** What was judged of an interview, by which criteria, and by whom or what; and how to have people alone judge. */
export function Explanation({ id }: { readonly id: string }) {
  const { t } = useTranslation('portal');
  const explanation = useExplanation(id);
  return (
    <Card title={t('judged.title')}>
      <div className={styles.form}>
        <Failure error={explanation.error} />
        {explanation.isPending && <Waiting lines={2} />}
        {explanation.data === null && <p className={styles.soft}>{t('judged.notYet')}</p>}
        {explanation.data && (
          <>
            <Judgments judgments={explanation.data.judgments} />
            <PeopleOnly explanation={explanation.data} />
          </>
        )}
      </div>
    </Card>
  );
}

/** The interview as a whole, then each answer. */
function Judgments({ judgments }: Pick<Explained, 'judgments'>) {
  const { t } = useTranslation('portal');
  // Two judgments may look the same to the candidate, such as a scorecard without ratings and the overall result.
  const told = [...new Map(judgments.map((judgment) => [JSON.stringify(judgment), judgment]))];
  const subjects = [...new Set(judgments.map(({ questionText }) => questionText ?? null))];
  return (
    <>
      <p className={styles.soft}>{t(judgments.length === 0 ? 'judged.nothing' : 'judged.peopleDecide')}</p>
      {subjects.map((subject) => (
        <section key={subject ?? ''} className={styles.part}>
          <h3>{subject === null ? t('judged.whole') : t('judged.answer', { question: subject })}</h3>
          <ul className={styles.list}>
            {told
              .filter(([, { questionText }]) => (questionText ?? null) === subject)
              .map(([key, judgment]) => (
                <li key={key}>
                  <Judgment judgment={judgment} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Judgment({ judgment: { by, criteria, reviewedByPerson } }: { readonly judgment: Explained['judgments'][number] }) {
  const { t } = useTranslation('portal');
  return (
    <>
      <p className={styles.cross}>
        <strong>{t(`judged.by.${by}`)}</strong>
        {by !== 'people' && (
          <Badge tone={reviewedByPerson ? 'good' : 'neutral'}>{t(reviewedByPerson ? 'judged.reviewed' : 'judged.notReviewed')}</Badge>
        )}
      </p>
      <p className={styles.soft}>{t(`judged.what.${by}`)}</p>
      <p>{criteria.length === 0 ? t('judged.noCriteria') : t('judged.criteria', { criteria: criteria.map(attributeName).join(', ') })}</p>
    </>
  );
}

/** That people alone judge this candidate, or whom to ask for it. */
function PeopleOnly({ explanation: { peopleOnly, contact } }: { readonly explanation: Explained }) {
  const { t } = useTranslation('portal');
  if (peopleOnly) {
    return <p>{t('judged.peopleOnly')}</p>;
  }
  return (
    <div className={styles.part}>
      <p>{t(contact == null ? 'judged.askWhoInvited' : 'judged.ask')}</p>
      {contact != null && (
        <p>
          <a href={`mailto:${contact}?subject=${encodeURIComponent(t('judged.askSubject'))}`}>{t('judged.askBy', { contact })}</a>
        </p>
      )}
    </div>
  );
}
