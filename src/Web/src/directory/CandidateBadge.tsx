import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/api';
import { Badge, type Tone } from '../design/Badge';

export const candidateStatuses = ['new', 'screening', 'assigned', 'interviewing', 'offered', 'hired', 'rejected', 'withdrawn'] as const;

export type CandidateStatus = (typeof candidateStatuses)[number];

const tones: Readonly<Record<CandidateStatus, Tone>> = {
  new: 'neutral',
  screening: 'info',
  assigned: 'info',
  interviewing: 'accent',
  offered: 'violet',
  hired: 'good',
  rejected: 'bad',
  withdrawn: 'neutral',
};

/** Where a candidate stands; nothing where another system keeps it. */
export function CandidateBadge({ status }: { readonly status: Schema<'Candidate'>['status'] }) {
  const { t } = useTranslation('directory');
  return status ? <Badge tone={tones[status]}>{t(`status.${status}`)}</Badge> : '–';
}
