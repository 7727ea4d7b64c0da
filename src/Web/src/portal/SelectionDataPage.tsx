import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../access/session';
import { Card } from '../design/Card';
import { Failure, Waiting } from '../design/Notice';
import { Page } from '../design/Page';
import styles from './Portal.module.css';
import { useSelectionData } from './reads';
import { SelectionDataForm } from './SelectionDataForm';

const facts = ['purpose', 'voluntary', 'readers', 'change'] as const;

/** What candidates say of themselves of their own free will, and what becomes of it. Who judges them never reads it. */
export default function SelectionDataPage() {
  const { t } = useTranslation('portal');
  const { subject } = useSession();
  const said = useSelectionData(subject);
  return (
    <div className={styles.narrow}>
      <Page title={t('declare.title')} sub={<Link to="/my/interviews">{t('all')}</Link>}>
        <Card title={t('declare.about')}>
          <ul className={styles.list}>
            {facts.map((fact) => (
              <li key={fact}>{t(`declare.${fact}`)}</li>
            ))}
          </ul>
        </Card>
        <Failure error={said.error} />
        {said.isPending && <Waiting lines={4} />}
        {said.data !== undefined && <SelectionDataForm candidateId={subject} seen={said.data} />}
      </Page>
    </div>
  );
}
