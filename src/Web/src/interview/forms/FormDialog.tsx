import { useTranslation } from 'react-i18next';
import { Dialog } from '../../design/Dialog';
import { Failure, Waiting } from '../../design/Notice';
import { useInterview } from '../../interviews/reads';
import { EditForm } from './EditForm';
import { MoveLinkForm } from './MoveLinkForm';
import { PrepareForm } from './PrepareForm';
import { ThankYouForm } from './ThankYouForm';

const forms = { edit: EditForm, prepare: PrepareForm, moveLink: MoveLinkForm, thankYou: ThankYouForm } as const;

export type FormName = keyof typeof forms;

/** A form about the interview as it is now. */
export function FormDialog({ id, form, onClose }: { readonly id: string; readonly form: FormName; readonly onClose: () => void }) {
  const { t } = useTranslation('interview');
  const interview = useInterview(id);
  const Form = forms[form];
  return (
    <Dialog title={t(`form.${form}`)} onClose={onClose}>
      <Failure error={interview.error} />
      {interview.isPending ? <Waiting /> : interview.data !== undefined && <Form seen={interview.data} onClose={onClose} />}
    </Dialog>
  );
}
