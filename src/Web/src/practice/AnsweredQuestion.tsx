import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/api';
import { Card } from '../design/Card';
import styles from './Practice.module.css';
import type { PracticeQuestion } from './reads';
import { Speech } from './Speech';

/** A question that is over: what was said, and what is made of it. */
export function AnsweredQuestion({ question }: { readonly question: PracticeQuestion }) {
  const { t } = useTranslation('practice');
  return (
    <Card
      title={question.followUpOf == null ? t('question', { number: question.number }) : t('followUp')}
      aside={question.feedback?.score != null && <strong>{t('score', { score: question.feedback.score })}</strong>}
    >
      <p className={styles.text}>{question.questionText}</p>
      {question.answer === null ? (
        <p className={styles.soft}>{t('skipped')}</p>
      ) : (
        <blockquote className={styles.said}>{question.answer.response}</blockquote>
      )}
      {question.feedback !== null && <Feedback feedback={question.feedback} />}
    </Card>
  );
}

/** What a fixed procedure says of the answer, in the words of the question's author. */
function Feedback({ feedback }: { readonly feedback: Schema<'PracticeFeedback'> }) {
  const { t } = useTranslation('practice');
  return (
    <div className={styles.feedback}>
      {feedback.score === null && <p>{t('noScore')}</p>}
      <Points title={t('covered')} points={feedback.covered} />
      <Points title={t('missing')} points={feedback.missing} />
      <Points title={t('advice')} points={feedback.advice} />
      {feedback.speech != null && <Speech speech={feedback.speech} />}
      <p className={styles.soft}>{t('by')}</p>
    </div>
  );
}

export function Points({ title, points }: { readonly title: string; readonly points: readonly string[] }) {
  return (
    points.length > 0 && (
      <div className={styles.group}>
        <h3>{title}</h3>
        <ul className={styles.points} lang="en">
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </div>
    )
  );
}
