import { useTranslation } from 'react-i18next';
import { useFormats } from '../time/format';
import type { MyInterview } from './links';

/** The last moment at which the candidate may move it. */
export const lastMove = (interview: MyInterview): string =>
  new Date(Date.parse(interview.scheduledAt) - interview.rescheduleDeadlineHours * 3_600_000).toISOString();

/** Until when a candidate may move an interview, or that they may not. */
export function MoveRule({ interview }: { readonly interview: MyInterview }) {
  const { t } = useTranslation('portal');
  const written = useFormats();
  return <p>{interview.allowReschedule ? t('movableUntil', { moment: written.exact(lastMove(interview)) }) : t('notMovable')}</p>;
}
