import { useTranslation } from 'react-i18next';
import { Notice } from '../design/Notice';

const members = [
  'name',
  'email',
  'timeZone',
  'status',
  'statusHistory',
  'humanOnly',
  'title',
  'hiringOwnerId',
  'scorecardAttributes',
  'plan',
  'workingHours',
  'exceptions',
  'bufferMinutes',
  'maxPerDay',
  'maxPerWeek',
  'weight',
  'skills',
  'training',
  'aliases',
  'capacity',
] as const;

/** Says that somebody was faster, and what they changed. */
export function Overtaken({ changed }: { readonly changed: readonly string[] | undefined }) {
  const { t } = useTranslation('directory');
  if (changed === undefined) {
    return null;
  }
  return (
    <Notice tone="warn">
      {t('overtaken', {
        members: members
          .filter((name) => changed.includes(name))
          .map((name) => t(`member.${name}`))
          .join(', '),
      })}
    </Notice>
  );
}
