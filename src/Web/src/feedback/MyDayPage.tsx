import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../design/Card';
import { Failure, Waiting } from '../design/Notice';
import { Page } from '../design/Page';
import type { ActionName } from '../interviews/actions/ActionDialog';
import { dayOf } from '../interviews/filters';
import type { Interview } from '../interviews/interview';
import { useNow } from '../time/clock';
import { useFormats } from '../time/format';
import { useZone } from '../time/zone';
import { DayEntry } from './DayEntry';
import styles from './Feedback.module.css';
import { useMyDays } from './myDay';
import { OwedList } from './OwedList';

const ActionDialog = lazy(() => import('../interviews/actions/ActionDialog').then((module) => ({ default: module.ActionDialog })));

/** Where an interviewer begins: what is on today and tomorrow, and the scorecards they owe. */
export default function MyDayPage() {
  const { t } = useTranslation('feedback');
  const written = useFormats();
  const now = useNow();
  const zone = useZone();
  const days = useMyDays();
  const [action, setAction] = useState<{ readonly id: string; readonly name: ActionName }>();
  const today = dayOf(new Date(now).toISOString(), zone);
  const isToday = (interview: Interview) => dayOf(interview.scheduledAt, zone) === today;
  const list = (title: string, interviews: readonly Interview[], none: string) => (
    <Card title={title} aside={interviews.length > 0 && <span className={styles.soft}>{t('count', { count: interviews.length })}</span>}>
      {interviews.length === 0 ? (
        <p className={styles.soft}>{none}</p>
      ) : (
        <ol className={styles.entries}>
          {interviews.map((interview) => (
            <DayEntry key={interview.id} interview={interview} onAction={(name) => setAction({ id: interview.id, name })} />
          ))}
        </ol>
      )}
    </Card>
  );

  return (
    <Page title={t('title')} sub={written.day(now)}>
      <div className={styles.columns}>
        <div className={styles.column}>
          <Failure error={days.error} />
          {days.isPending && <Waiting lines={6} />}
          {days.data !== undefined && (
            <>
              {list(t('today'), days.data.filter(isToday), t('nothingToday'))}
              {list(
                t('tomorrow'),
                days.data.filter((interview) => !isToday(interview)),
                t('nothingTomorrow'),
              )}
            </>
          )}
        </div>
        <OwedList />
      </div>
      <Suspense>
        {action !== undefined && <ActionDialog id={action.id} action={action.name} onClose={() => setAction(undefined)} />}
      </Suspense>
    </Page>
  );
}
