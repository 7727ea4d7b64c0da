import type { Interview } from '../interview';
import type { ActionName } from './ActionDialog';

const ofStatus: Readonly<Record<Interview['status'], readonly ActionName[]>> = {
  scheduled: ['reschedule', 'complete', 'noShow', 'cancel'],
  prepared: ['reschedule', 'complete', 'noShow', 'cancel'],
  inProgress: ['complete', 'cancel'],
  completed: [],
  evaluated: [],
  cancelled: ['reschedule'],
  noShow: ['reschedule'],
};

/** What can be done with an interview as it stands. */
export const actionsOf = ({ status }: Pick<Interview, 'status'>): readonly ActionName[] => ofStatus[status];
