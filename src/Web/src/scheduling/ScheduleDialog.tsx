import { useTranslation } from 'react-i18next';
import { Dialog } from '../design/Dialog';

/** What is known already when the dialog opens, such as the candidate whose next round it is. */
export type Given = {
  readonly candidateId?: string;
  readonly jobId?: string;
  readonly previousInterviewId?: string;
  readonly start?: string;
  readonly interviewerId?: string;
};

export function ScheduleDialog({ onClose }: { readonly given: Given; readonly onClose: () => void }) {
  const { t } = useTranslation('scheduling');
  return (
    <Dialog title={t('schedule')} onClose={onClose} isWide>
      {null}
    </Dialog>
  );
}
