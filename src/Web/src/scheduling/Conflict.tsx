import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/api';
import { Problem } from '../api/problem';
import { Button } from '../design/Button';
import { Disclosure } from '../design/Disclosure';
import { Failure, Notice } from '../design/Notice';
import { TextField } from '../design/TextField';
import { usePersonName } from '../directory/reads';
import { useFormats } from '../time/format';
import styles from './Scheduling.module.css';

export type Obstacle = NonNullable<Schema<'Problem'>['conflicts']>[number];

/**
 * Why a time cannot be had: who and what stands in the way, the times that are free instead, and the way to take it all the same.
 * Any other refusal is shown as it is.
 */
export function Conflict({
  error,
  candidateName,
  onAlternative,
  onAnyway,
  isRunning,
}: {
  readonly error: Error | null;
  readonly candidateName: string;
  readonly onAlternative?: (start: string) => void;
  readonly onAnyway?: (reason: string) => void;
  readonly isRunning?: boolean;
}) {
  const { t } = useTranslation('scheduling');
  const written = useFormats();
  const [reason, setReason] = useState('');
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error !== null) {
      shown.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [error]);
  if (!(error instanceof Problem) || error.code !== 'schedule_conflict') {
    return <Failure error={error} />;
  }
  const { conflicts = [], alternatives = [] } = error.document ?? {};
  return (
    <div className={styles.conflict} ref={shown}>
      <Notice tone="bad">
        <p>{t('conflict')}</p>
        <Obstacles conflicts={conflicts} candidateName={candidateName} />
      </Notice>
      {alternatives.length > 0 && onAlternative !== undefined && (
        <div className={styles.choices}>
          <span>{t('alternatives')}</span>
          {alternatives.map((slot) => (
            <Button key={slot.start} onPress={() => onAlternative(slot.start)}>
              {written.moment(slot.start)}
            </Button>
          ))}
        </div>
      )}
      {onAnyway !== undefined && (
        <Disclosure title={t('anyway')}>
          <div className={styles.anyway}>
            <TextField label={t('anywayReason')} hint={t('anywayHint')} value={reason} onChange={setReason} maxLength={500} />
            <Button look="danger" isDisabled={reason.trim() === '' || isRunning === true} onPress={() => onAnyway(reason.trim())}>
              {t('anywayDo')}
            </Button>
          </div>
        </Disclosure>
      )}
    </div>
  );
}

export function Obstacles({ conflicts, candidateName }: { readonly conflicts: readonly Obstacle[]; readonly candidateName: string }) {
  const { t } = useTranslation('scheduling');
  const written = useFormats();
  const personName = usePersonName();
  const who = ({ resource, resourceId }: Obstacle) =>
    resource === 'candidate' ? candidateName : resource === 'interviewer' && resourceId ? personName(resourceId) : (resourceId ?? '–');
  return (
    <ul>
      {conflicts.map((conflict) => (
        <li key={`${conflict.resourceId} ${conflict.start} ${conflict.reason}`}>
          {t(`obstacle.${conflict.reason ?? 'taken'}`, {
            who: who(conflict),
            span: `${written.date(conflict.start)}, ${written.span(conflict.start, conflict.end)}`,
          })}
        </li>
      ))}
    </ul>
  );
}
