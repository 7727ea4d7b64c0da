import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CandidateBadge } from './CandidateBadge';
import { EntryList } from './EntryList';
import { NewEntry } from './NewEntry';

/** The candidates of the organization. */
export default function CandidatesPage() {
  const { t } = useTranslation('directory');
  const [isNew, setNew] = useState(false);
  return (
    <EntryList
      kind="candidates"
      onNew={() => setNew(true)}
      columns={[
        { name: t('member.email'), of: (candidate) => candidate.email ?? '–' },
        { name: t('member.status'), of: (candidate) => <CandidateBadge status={candidate.status} /> },
        { name: t('member.timeZone'), of: (candidate) => candidate.timeZone?.replaceAll('_', ' ') ?? '–' },
      ]}
    >
      {isNew && <NewEntry kind="candidates" onClose={() => setNew(false)} />}
    </EntryList>
  );
}
