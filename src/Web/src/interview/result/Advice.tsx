import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/api';
import { Badge } from '../../design/Badge';
import { Notice } from '../../design/Notice';
import { attributeName } from '../../feedback/scorecard';
import type { Interview } from '../../interviews/interview';
import styles from '../Interview.module.css';
import { Name } from '../Name';

type ModelAdvice = Schema<'ModelAdvice'>;

/** What the model wrote, criterion by criterion: a score with the words it stands on, or that it abstains. */
export function Advice({ advice, interview }: { readonly advice: ModelAdvice; readonly interview: Interview }) {
  const { t } = useTranslation('interview');
  return (
    <>
      <Notice tone="info">{advice.notice}</Notice>
      {advice.signs.length > 0 && (
        <Notice tone="warn">
          <p>{t('signs')}</p>
          <ul>
            {advice.signs.map((sign) => (
              <li key={sign}>{t(`sign.${sign}`)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {advice.summary && <p className={styles.text}>{advice.summary}</p>}
      <ul className={styles.list} aria-label={t('criteria')}>
        {advice.criteria.map((criterion) => (
          <Criterion key={criterion.criterion} criterion={criterion} interview={interview} />
        ))}
      </ul>
      {advice.model && <p className={styles.soft}>{advice.model}</p>}
    </>
  );
}

function Criterion({ criterion, interview }: { readonly criterion: ModelAdvice['criteria'][number]; readonly interview: Interview }) {
  const { t } = useTranslation('interview');
  const { score, abstained, quote, source, rationale } = criterion;
  return (
    <li>
      <div>
        <strong>{attributeName(criterion.criterion)}</strong>
        {quote && (
          <blockquote className={styles.quote}>
            <q>{quote}</q>
            <small className={styles.soft}>
              {t('found')}
              {source && `: ${t(`source.${source.field}`)}`}
              {source?.interviewerId && (
                <>
                  {', '}
                  <Name id={source.interviewerId} interview={interview} />
                </>
              )}
            </small>
          </blockquote>
        )}
        {rationale && <p className={styles.text}>{rationale}</p>}
      </div>
      {typeof score === 'number' ? (
        <Badge tone="accent">{t('ofFive', { rating: score })}</Badge>
      ) : (
        <Badge>{t(`abstained.${abstained ?? 'byTheModel'}`)}</Badge>
      )}
    </li>
  );
}
