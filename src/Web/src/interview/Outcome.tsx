import { useTranslation } from 'react-i18next';
import { Card } from '../design/Card';
import type { Interview } from '../interviews/interview';
import { useFormats } from '../time/format';
import { Facts } from './Facts';
import { Name } from './Name';

/** How it ended, or why it did not take place; what came after. */
export function Outcome({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation(['interview', 'interviews']);
  const written = useFormats();
  const by = (id: string, at: string) => (
    <>
      <Name id={id} interview={interview} />, {written.exact(at)}
    </>
  );
  const { cancellation, noShow, start, completion, thankYou, candidateRating } = interview;
  return (
    <>
      {cancellation && (
        <Card title={t('interviews:status.cancelled')}>
          <Facts
            facts={[
              [t('by'), by(cancellation.cancelledBy, cancellation.cancelledAt)],
              [t('reasonTold'), cancellation.reason],
              [t('reasonInternal'), cancellation.internalReason],
            ]}
          />
        </Card>
      )}
      {noShow && (
        <Card title={t('interviews:status.noShow')}>
          <Facts
            facts={[
              [t('missing'), t(`interviews:party.${noShow.party}`)],
              [t('by'), by(noShow.reportedBy, noShow.reportedAt)],
              [t('notes'), noShow.notes],
            ]}
          />
        </Card>
      )}
      {(start || completion) && (
        <Card title={t('course')}>
          <Facts
            facts={[
              [t('startedAt'), start && by(start.startedBy, start.startedAt)],
              [t('startedWhere'), start?.location],
              [t('completedAt'), completion && by(completion.completedBy, completion.completedAt)],
              [t('took'), completion?.actualDurationMinutes && written.minutes(completion.actualDurationMinutes)],
              [t('performance'), completion?.performanceRating && t('ofFive', { rating: completion.performanceRating })],
              [t('score'), completion?.score !== null && completion?.score !== undefined && t('ofHundred', { score: completion.score })],
              [t('notes'), completion?.notes],
              ...Object.entries(completion?.feedback ?? {}),
              [t('nextSteps'), completion?.nextSteps],
              [t('followUp'), completion?.followUpRequired && t('wanted')],
              [t('form.thankYou'), thankYou && `${t(`method.${thankYou.method}`)}, ${written.exact(thankYou.sentAt)}`],
              [
                t('candidateRating'),
                candidateRating && `${t('ofFive', { rating: candidateRating.rating })} ${candidateRating.comment ?? ''}`,
              ],
            ]}
          />
        </Card>
      )}
    </>
  );
}
