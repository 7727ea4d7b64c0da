import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Entity, readEntity } from '../api/api';
import { Button } from '../design/Button';
import { Card } from '../design/Card';
import { Notice } from '../design/Notice';
import { tell } from '../design/Toasts';
import { isAhead } from '../interviews/interview';
import { useNow } from '../time/clock';
import { CancelDialog } from './CancelDialog';
import type { MyInterview } from './links';
import { MoveDialog } from './MoveDialog';
import { lastMove, MoveRule } from './MoveRule';
import styles from './Portal.module.css';
import { useChange } from './useChange';

/** Moving an interview and calling it off, with the rule for it. */
export function Changes({ seen }: { readonly seen: Entity<MyInterview> }) {
  const { t } = useTranslation('portal');
  const now = useNow();
  const [open, setOpen] = useState<'move' | 'cancel'>();
  const interview = seen.value;
  const close = () => setOpen(undefined);
  const cancel = useChange(seen, {
    send: (reason: string | undefined, etag) =>
      readEntity(
        api.POST('/interviews/{id}/cancel', {
          params: { path: { id: interview.id }, header: { 'If-Match': etag } },
          body: reason === undefined ? {} : { reason },
        }),
      ) as Promise<Entity<MyInterview>>,
    onDone: () => {
      tell(t('cancelledNow'));
      close();
    },
  });
  if (interview.status === 'cancelled') {
    return (
      <Notice tone="info">
        <p>
          {interview.cancellation?.reason == null ? t('isCancelled') : t('cancelledBecause', { reason: interview.cancellation.reason })}
        </p>
        {interview.replacementId != null && <Link to={`/my/interviews/${interview.replacementId}`}>{t('replacement')}</Link>}
      </Notice>
    );
  }
  if (!isAhead(interview)) {
    return null;
  }
  const canMove = interview.allowReschedule && now < Date.parse(lastMove(interview));
  return (
    <Card title={t('change')}>
      <div className={styles.form}>
        <MoveRule interview={interview} />
        <div className={styles.choices}>
          {canMove && <Button onPress={() => setOpen('move')}>{t('move')}</Button>}
          <Button onPress={() => setOpen('cancel')}>{t('cancelIt')}</Button>
        </div>
      </div>
      {open === 'move' && <MoveDialog seen={seen} onClose={close} />}
      {open === 'cancel' && (
        <CancelDialog onCancel={cancel.run} onClose={close} isRunning={cancel.isRunning} error={cancel.error} isStale={cancel.isStale} />
      )}
    </Card>
  );
}
