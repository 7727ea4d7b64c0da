import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EntryList } from './EntryList';
import { NewEntry } from './NewEntry';
import { usePersonName } from './reads';

/** The jobs that people are interviewed for. */
export default function JobsPage() {
  const { t } = useTranslation('directory');
  const personName = usePersonName();
  const [isNew, setNew] = useState(false);
  return (
    <EntryList
      kind="jobs"
      onNew={() => setNew(true)}
      columns={[
        { name: t('member.hiringOwnerId'), of: (job) => (job.hiringOwnerId ? personName(job.hiringOwnerId) : '–') },
        { name: t('member.plan'), of: (job) => t('rounds', { count: job.plan?.length ?? 0 }) },
        { name: t('member.scorecardAttributes'), of: (job) => job.scorecardAttributes?.join(', ') || '–' },
      ]}
    >
      {isNew && <NewEntry kind="jobs" onClose={() => setNew(false)} />}
    </EntryList>
  );
}
