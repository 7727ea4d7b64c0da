import { MoreVertical, Play, Video } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsStaff, useSession } from '../access/session';
import type { Entity } from '../api/api';
import { Button } from '../design/Button';
import { Menu } from '../design/Menu';
import type { ActionName } from '../interviews/actions/ActionDialog';
import { actionsOf } from '../interviews/actions/actionsOf';
import { roundAfter } from '../interviews/actions/roundAfter';
import { candidateOf, type Interview, isAhead, isOver } from '../interviews/interview';
import { useNow } from '../time/clock';
import type { FormName } from './forms/FormDialog';
import styles from './Interview.module.css';
import { useStart, useUndoNoShow } from './useStart';
import { hasBegun, isStartNear } from './when';

const ActionDialog = lazy(() => import('../interviews/actions/ActionDialog').then((module) => ({ default: module.ActionDialog })));
const FormDialog = lazy(() => import('./forms/FormDialog').then((module) => ({ default: module.FormDialog })));
const ScheduleDialog = lazy(() => import('../scheduling/ScheduleDialog').then((module) => ({ default: module.ScheduleDialog })));

type Open = { readonly action: ActionName } | { readonly form: FormName } | 'nextRound';

/** What the person who is signed in may do with the interview as it stands: what is next as a button, the rest in a menu. */
export function Actions({ seen }: { readonly seen: Entity<Interview> }) {
  const { t } = useTranslation(['interview', 'interviews']);
  const { subject } = useSession();
  const isStaff = useIsStaff();
  const now = useNow();
  const begin = useStart();
  const undoNoShow = useUndoNoShow();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const interview = seen.value;
  const isMine = interview.interviewers.some(({ id }) => id === subject);
  const isNear = isStartNear(interview, now);
  const isHeld = hasBegun(interview, now);
  const isOpen = isAhead(interview) || interview.status === 'inProgress';

  const actions = actionsOf(interview).filter(
    (action) =>
      (isStaff || (isMine && (action === 'complete' || action === 'noShow'))) &&
      (action !== 'complete' && action !== 'noShow' ? true : isHeld) &&
      (action !== 'reschedule' || !isHeld || !isAhead(interview)),
  );
  const forms: readonly FormName[] = [
    ...(isStaff && isOpen ? (['edit'] as const) : []),
    ...(isAhead(interview) ? (['prepare'] as const) : []),
    ...(isStaff && isAhead(interview) && !isHeld && interview.candidateId ? (['moveLink'] as const) : []),
    ...(isStaff && isOver(interview) ? (['thankYou'] as const) : []),
  ];
  const menu = [
    ...forms.map((form) => ({ id: form as string, name: t(`form.${form}`), onAction: () => setOpen({ form }) })),
    ...actions
      .filter((action) => !(action === 'complete' && interview.status === 'inProgress'))
      .map((action) => ({
        id: action as string,
        name: t(`interviews:action.${action}`),
        onAction: () => setOpen(action === 'nextRound' ? action : { action }),
      })),
    ...(interview.status === 'inProgress' ? [{ id: 'undoStart', name: t('undoStart'), onAction: () => begin.undo(seen) }] : []),
    ...(interview.status === 'noShow' && !interview.replacementId
      ? [{ id: 'undoNoShow', name: t('undoNoShow'), onAction: () => undoNoShow.run(seen) }]
      : []),
  ];
  return (
    <>
      {interview.meetingUrl && isOpen && (
        <a className={styles.join} href={interview.meetingUrl} target="_blank" rel="noreferrer">
          <Video size={16} aria-hidden />
          {t('join')}
        </a>
      )}
      {isNear && (
        <Button look="primary" onPress={() => begin.start(seen)} isDisabled={begin.isRunning}>
          <Play size={16} aria-hidden />
          {t('start')}
        </Button>
      )}
      {interview.status === 'inProgress' && (
        <Button look="primary" onPress={() => setOpen({ action: 'complete' })}>
          {t('interviews:action.complete')}
        </Button>
      )}
      {isStaff && isAhead(interview) && !isHeld && (
        <Button onPress={() => setOpen({ action: 'reschedule' })}>{t('interviews:action.reschedule')}</Button>
      )}
      {menu.length > 0 && (
        <Menu
          label={t('interviews:actions')}
          trigger={
            <Button look="icon" aria-label={t('interviews:actionsFor', { name: candidateOf(interview) })}>
              <MoreVertical size={18} aria-hidden />
            </Button>
          }
          actions={menu.filter(({ id }) => !(id === 'reschedule' && isAhead(interview)))}
        />
      )}
      <Suspense>
        {open !== undefined && open !== 'nextRound' && 'action' in open && (
          <ActionDialog id={interview.id} action={open.action} onClose={close} />
        )}
        {open !== undefined && open !== 'nextRound' && 'form' in open && <FormDialog id={interview.id} form={open.form} onClose={close} />}
        {open === 'nextRound' && <ScheduleDialog given={roundAfter(interview)} onClose={close} />}
      </Suspense>
    </>
  );
}
