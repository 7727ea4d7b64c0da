import { useTranslation } from 'react-i18next';
import { useIsStaff } from '../access/session';
import { Badge } from '../design/Badge';
import { Card } from '../design/Card';
import { Disclosure } from '../design/Disclosure';
import { Empty, Failure, Notice, Waiting } from '../design/Notice';
import type { Interview } from '../interviews/interview';
import { useFormats } from '../time/format';
import { ResponseEvaluation } from './ResponseEvaluation';
import styles from './Responses.module.css';
import { type Response, useResponses } from './reads';

/** What the candidate answered, and what is made of it. */
export function Responses({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation('responses');
  const written = useFormats();
  const responses = useResponses(interview.id);
  if (responses.data === undefined) {
    return responses.error === null ? <Waiting lines={6} /> : <Failure error={responses.error} />;
  }
  const { items, submittedAt } = responses.data;
  return (
    <div className={styles.column}>
      {submittedAt != null && <Notice tone="info">{t('submittedBy', { moment: written.exact(submittedAt) })}</Notice>}
      {items.length === 0 && <Empty title={t('none')} />}
      {items.map((response) => (
        <One key={response.id} response={response} />
      ))}
    </div>
  );
}

function One({ response }: { readonly response: Response }) {
  const { t } = useTranslation('responses');
  const written = useFormats();
  const isStaff = useIsStaff();
  return (
    <Card
      title={response.questionText}
      aside={
        <span className={styles.row}>
          {response.late && <Badge tone="warn">{t('late')}</Badge>}
          {response.overTime && <Badge tone="warn">{t('overTime')}</Badge>}
        </span>
      }
    >
      <div className={styles.column}>
        {response.response != null && <p className={styles.text}>{response.response}</p>}
        {response.code != null && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by the keyboard
          <pre className={styles.code} tabIndex={0}>
            {response.code.source}
          </pre>
        )}
        <Recording address={response.audioUrl} name={t('audio')} />
        <Recording address={response.videoUrl} name={t('video')} />
        {response.transcript != null && (
          <Disclosure title={t('transcript')}>
            <p className={styles.text}>{response.transcript.map(({ word }) => word).join(' ')}</p>
          </Disclosure>
        )}
        <p className={styles.soft}>
          {written.exact(response.submittedAt)}
          {response.version > 1 && ` · ${t('version', { version: response.version })}`}
          {response.responseTime != null && ` · ${t('took', { count: response.responseTime })}`}
        </p>
        {response.result != null && (
          <p>
            <strong>{t('result')}</strong> {response.result.score != null && t('ofHundred', { score: response.result.score })}{' '}
            {response.result.feedback}
          </p>
        )}
        <ResponseEvaluation interviewId={response.interviewId} responseId={response.id} mayAsk={isStaff} />
      </div>
    </Card>
  );
}

/** It is somebody else's address: it opens by itself, and learns nothing of where it was opened. */
function Recording({ address, name }: { readonly address: string | null | undefined; readonly name: string }) {
  return address == null ? null : (
    <p>
      <a href={address} target="_blank" rel="noreferrer noopener">
        {name}
      </a>
    </p>
  );
}
