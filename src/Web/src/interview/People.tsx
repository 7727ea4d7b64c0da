import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useIsStaff } from '../access/session';
import { Badge } from '../design/Badge';
import { Card } from '../design/Card';
import { candidateOf, type Interview } from '../interviews/interview';
import styles from './Interview.module.css';

/** The candidate, and the panel with its seats. */
export function People({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation('interview');
  const isStaff = useIsStaff();
  const name = (path: string, id: string | null | undefined, text: string) =>
    isStaff && id ? <Link to={`/${path}/${encodeURIComponent(id)}`}>{text}</Link> : text;
  return (
    <Card title={t('people')}>
      <ul className={styles.people}>
        <li>
          <span>{name('candidates', interview.candidateId, candidateOf(interview))}</span>
          <Badge tone="accent">{t('candidate')}</Badge>
        </li>
        {interview.interviewers.map((interviewer) => (
          <li key={interviewer.id ?? interviewer.name}>
            <span>
              {name('people', interviewer.id, interviewer.name)}
              {interviewer.email && <small>{interviewer.email}</small>}
            </span>
            <Badge>{t(`seat.${interviewer.seat}`)}</Badge>
          </li>
        ))}
      </ul>
      {interview.interviewers.length === 0 && <p className={styles.soft}>{t('nobody')}</p>}
    </Card>
  );
}
