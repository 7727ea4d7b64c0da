import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem';
import { Button } from '../design/Button';
import { Notice } from '../design/Notice';
import styles from './Scheduling.module.css';

const named = [
  'workingHours',
  'limits',
  'bufferMinutes',
  'holds',
  'busyTimes',
  'assumeFree',
  'location',
  'candidateId',
  'reasonableHours',
  'training',
  'breakMinutes',
  'maxPerDay',
  'keepOrder',
  'repeatPeople',
] as const;

/**
 * Why nothing fits, and what would help.
 * @param loosen What a press on a constraint does, for those that can be loosened here.
 */
export function NothingFits({
  error,
  loosen,
}: {
  readonly error: Error | null;
  readonly loosen: (constraint: string) => (() => void) | undefined;
}) {
  const { t } = useTranslation('scheduling');
  if (!(error instanceof Problem) || error.code !== 'nothing_fits') {
    return null;
  }
  const relax = error.document?.relax ?? [];
  const say = (constraint: string, slots: number | undefined) => {
    const known = named.find((name) => name === constraint);
    const what = known === undefined ? t('relax.part', { part: constraint.split('.').at(-1) }) : t(`relax.${known}`);
    return slots === undefined ? what : `${what} (${t('slots', { count: slots })})`;
  };
  return (
    <Notice tone="warn">
      <p>{relax.length === 0 ? t('nothingFitsAtAll') : t('nothingFits')}</p>
      <ul className={styles.relax}>
        {relax.map(({ constraint, slots }) => {
          const onLoosen = loosen(constraint);
          return (
            <li key={constraint}>
              <span>{say(constraint, slots)}</span>
              {onLoosen !== undefined && <Button onPress={onLoosen}>{t('loosen')}</Button>}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
