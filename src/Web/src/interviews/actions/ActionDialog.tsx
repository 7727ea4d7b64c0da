import { useTranslation } from 'react-i18next';
import type { Entity } from '../../api/api';
import { Dialog } from '../../design/Dialog';
import { Failure, Waiting } from '../../design/Notice';
import type { Interview } from '../interview';
import { useFreshInterview } from '../reads';
import { CancelForm } from './CancelForm';
import { CompleteForm } from './CompleteForm';
import { NoShowForm } from './NoShowForm';
import { RescheduleForm } from './RescheduleForm';

/** What every form of an action is given: the interview as it is now, with its entity tag. */
export type ActionForm = { readonly seen: Entity<Interview>; readonly onClose: () => void };

const forms = { reschedule: RescheduleForm, cancel: CancelForm, complete: CompleteForm, noShow: NoShowForm } as const;

export type ActionName = keyof typeof forms;

/** Reads the interview anew, so that what is changed is what is there. */
export function ActionDialog({ id, action, onClose }: { readonly id: string; readonly action: ActionName; readonly onClose: () => void }) {
  const { t } = useTranslation('interviews');
  const interview = useFreshInterview(id);
  const Form = forms[action];
  return (
    <Dialog title={t(`action.${action}`)} onClose={onClose}>
      <Failure error={interview.error} />
      {interview.data !== undefined ? <Form seen={interview.data} onClose={onClose} /> : interview.error === null && <Waiting />}
    </Dialog>
  );
}
