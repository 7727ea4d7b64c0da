import type { Interview } from '../interview';
import type { ActionName } from './ActionDialog';

/** What has a form of its own, and the next round, which is arranged like any other. */
export type RowAction = ActionName | 'nextRound';

const ofStatus: Readonly<Record<Interview['status'], readonly RowAction[]>> = {
  scheduled: ['reschedule', 'complete', 'noShow', 'cancel'],
  prepared: ['reschedule', 'complete', 'noShow', 'cancel'],
  inProgress: ['complete', 'cancel'],
  completed: ['nextRound'],
  evaluated: ['nextRound'],
  cancelled: ['reschedule'],
  noShow: ['reschedule'],
};

/** What can be done with an interview as it stands. */
export const actionsOf = ({ status }: Pick<Interview, 'status'>): readonly RowAction[] => ofStatus[status];
