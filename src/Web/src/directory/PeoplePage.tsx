import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EntryList } from './EntryList';
import { NewEntry } from './NewEntry';
import { Rooms } from './Rooms';

/** The people of the organization, and its rooms. */
export default function PeoplePage() {
  const { t } = useTranslation('directory');
  const [isNew, setNew] = useState(false);
  return (
    <EntryList
      kind="people"
      onNew={() => setNew(true)}
      columns={[
        { name: t('member.email'), of: (person) => person.email ?? '–' },
        { name: t('member.timeZone'), of: (person) => person.timeZone?.replaceAll('_', ' ') ?? '–' },
        { name: t('member.skills'), of: (person) => person.skills?.join(', ') || '–' },
        { name: t('caps'), of: ({ maxPerDay, maxPerWeek }) => `${maxPerDay ?? '∞'} / ${maxPerWeek ?? '∞'}` },
      ]}
    >
      <Rooms />
      {isNew && <NewEntry kind="people" onClose={() => setNew(false)} />}
    </EntryList>
  );
}
