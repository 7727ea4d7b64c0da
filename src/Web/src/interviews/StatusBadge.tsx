import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../design/Badge';
import type { Status } from './interview';

const tones: Readonly<Record<Status, Tone>> = {
  scheduled: 'info',
  prepared: 'accent',
  inProgress: 'warn',
  completed: 'good',
  evaluated: 'violet',
  cancelled: 'bad',
  noShow: 'bad',
};

export function StatusBadge({ status }: { readonly status: Status }) {
  const { t } = useTranslation('interviews');
  return <Badge tone={tones[status]}>{t(`status.${status}`)}</Badge>;
}
