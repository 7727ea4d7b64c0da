import { useTranslation } from 'react-i18next';
import { Notice } from '../design/Notice';
import type { Proposal } from './reads';

/** How far a model's proposal is, that a model wrote it, and what is not in it. */
export function ProposalNotices({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useTranslation('questions');
  const { state, failure, questions, leftOut, signs } = proposal;
  return (
    <>
      <Notice tone={state === 'failed' ? 'warn' : 'info'}>
        {t(`proposalState.${state}`)} {failure != null && t(`proposalFailure.${failure}`)}
      </Notice>
      {state === 'done' && questions.length === 0 && <Notice tone="warn">{t('nothingProposed')}</Notice>}
      {signs.length > 0 && <Notice tone="warn">{t('writtenForTheModel')}</Notice>}
      {leftOut.length > 0 && (
        <div>
          <strong>{t('leftOut.title')}</strong>
          <ul>
            {leftOut.map(({ reason, characteristic, count }) => (
              <li key={`${reason} ${characteristic}`}>
                {t(`leftOut.${reason}`, { count, what: characteristic != null ? t(`characteristic.${characteristic}`) : '' })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
