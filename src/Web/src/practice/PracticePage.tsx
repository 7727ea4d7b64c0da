import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api, read } from '../api/api';
import { Problem } from '../api/problem';
import { Button, LinkButton } from '../design/Button';
import { Card } from '../design/Card';
import { Failure, Notice, Waiting } from '../design/Notice';
import { Page } from '../design/Page';
import { AnsweredQuestion } from './AnsweredQuestion';
import { OpenQuestion } from './OpenQuestion';
import styles from './Practice.module.css';
import { Report } from './Report';
import { type Practice, usePractice } from './reads';
import { useStep } from './useStep';

/** One practice interview, question by question. */
export default function PracticePage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('practice');
  const practice = usePractice(id);
  if (practice.error instanceof Problem && (practice.error.status === 404 || practice.error.status === 403)) {
    return (
      <Page title={t('absent')}>
        <LinkButton to="/practice">{t('title')}</LinkButton>
      </Page>
    );
  }
  return (
    <div className={styles.narrow}>
      <Failure error={practice.error} />
      {practice.isPending && <Waiting />}
      {practice.data !== undefined && <Course practice={practice.data.value} />}
    </div>
  );
}

function Course({ practice }: { readonly practice: Practice }) {
  const { t } = useTranslation('practice');
  const over = practice.asked.filter((question) => question.state !== 'open');
  return (
    <Page
      title={practice.jobRole}
      sub={t('questions', { count: practice.questions })}
      actions={<LinkButton to="/practice">{t('title')}</LinkButton>}
    >
      {practice.report !== null && <Report report={practice.report} />}
      {practice.status === 'abandoned' && <Notice tone="info">{t('abandoned')}</Notice>}
      {practice.question !== null && (
        <OpenQuestion
          key={practice.question.number}
          id={practice.id}
          question={practice.question}
          takesRecordings={practice.takesRecordings}
        />
      )}
      {practice.question === null && (practice.status === 'created' || practice.status === 'inProgress') && <Begin practice={practice} />}
      {over.toReversed().map((question) => (
        <AnsweredQuestion key={question.number} question={question} />
      ))}
    </Page>
  );
}

/** Before the first question, and after one whose time was up. */
function Begin({ practice }: { readonly practice: Practice }) {
  const { t } = useTranslation('practice');
  const start = useStep(practice.id, () => read(api.POST('/interviews/ai-mock/{id}/start', { params: { path: { id: practice.id } } })));
  const isNew = practice.status === 'created';
  return (
    <Card title={t(isNew ? 'ready' : 'paused')}>
      <p>{t(isNew ? 'readyWhy' : 'pausedWhy')}</p>
      <Failure error={start.error} />
      <div className={styles.choices}>
        <Button look="primary" onPress={() => start.run(undefined)} isDisabled={start.isRunning}>
          {t(isNew ? 'start' : 'goOn')}
        </Button>
      </div>
    </Card>
  );
}
