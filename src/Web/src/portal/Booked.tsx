import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { api, read } from '../api/api';
import { Button } from '../design/Button';
import { Card } from '../design/Card';
import { Notice } from '../design/Notice';
import { isAhead } from '../interviews/interview';
import { AddToCalendar } from './AddToCalendar';
import { CancelDialog } from './CancelDialog';
import { ChooseTime } from './ChooseTime';
import { Facts } from './Facts';
import { linkKey, type MyInterview, type Offer, readBookedFile } from './links';
import { MoveRule } from './MoveRule';
import styles from './Portal.module.css';

type Properties = {
  readonly token: string;
  readonly offer: Offer;
  readonly interview: MyInterview;
  /** Whether the link is the one that moves and cancels. */
  readonly canChange: boolean;
};

/** The interview that was booked with a link, and what can be done with it. */
export function Booked({ token, offer, interview, canChange }: Properties) {
  const { t } = useTranslation('portal');
  const location = useLocation();
  const client = useQueryClient();
  const [isMoving, setMoving] = useState(false);
  const [isCancelling, setCancelling] = useState(false);
  const cancel = useMutation({
    mutationFn: (reason: string | undefined) =>
      read(api.POST('/self-schedule/{token}/cancel', { params: { path: { token } }, body: reason === undefined ? {} : { reason } })),
    onSuccess: async () => {
      setCancelling(false);
      setMoving(false);
      await client.invalidateQueries({ queryKey: linkKey(token) });
    },
  });
  const isNew = (location.state as { isNew?: boolean } | null)?.isNew === true;
  const isOpen = isAhead(interview);
  return (
    <>
      {isNew && isOpen && <Notice tone="good">{t('bookedNow')}</Notice>}
      {interview.status === 'cancelled' && <Notice tone="info">{t('cancelledDo')}</Notice>}
      <Card title={t('yours')}>
        <Facts interview={interview} />
        {isOpen && <AddToCalendar interview={interview} readFile={() => readBookedFile(token)} jobTitle={offer.jobTitle} />}
      </Card>
      {isOpen && !canChange && <Notice tone="info">{t('usedDo')}</Notice>}
      {isOpen && canChange && (
        <Card title={t('change')}>
          <div className={styles.form}>
            <MoveRule interview={interview} />
            <div className={styles.choices}>
              {interview.allowReschedule && (
                <Button onPress={() => setMoving(!isMoving)} aria-expanded={isMoving}>
                  {t('move')}
                </Button>
              )}
              <Button onPress={() => setCancelling(true)}>{t('cancelIt')}</Button>
            </div>
            {isMoving && <ChooseTime key={interview.revision} token={token} offer={offer} take={t('moveHere')} />}
            <p className={styles.soft}>{t('keepPage')}</p>
          </div>
        </Card>
      )}
      {isCancelling && (
        <CancelDialog onCancel={cancel.mutate} onClose={() => setCancelling(false)} isRunning={cancel.isPending} error={cancel.error} />
      )}
    </>
  );
}
