import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, authorizeBy, read, type Schema } from '../api/api';
import { Button } from '../design/Button';
import { Empty, Failure, Waiting } from '../design/Notice';
import type { Named } from '../directory/reads';
import { type Person, tokenOf } from './development';
import styles from './PersonPicker.module.css';
import type { Role } from './session';

const staffRoles = ['recruiter', 'interviewer', 'admin'] as const;

/** Who to be, of an organization on this machine. */
export function PersonPicker({ organizationId, onPick }: { readonly organizationId: string; readonly onPick: (person: Person) => void }) {
  const { t } = useTranslation('access');
  const members = useQuery({
    queryKey: ['members', organizationId],
    queryFn: async () => {
      const token = await tokenOf({ subject: 'picker', role: 'admin', organizationId });
      authorizeBy(async () => token);
      const [people, candidates] = await Promise.all([
        read(api.GET('/people', { params: { query: { limit: 100 } } })),
        read(api.GET('/candidates', { params: { query: { limit: 100 } } })),
      ]);
      return { people: people.items as Named<Schema<'Person'>>[], candidates: candidates.items as Named<Schema<'Candidate'>>[] };
    },
  });

  function choose(member: { id: string; name: string; email?: string | null }, role: Role): void {
    onPick({ subject: member.id, role, organizationId, name: member.name, ...(member.email ? { email: member.email } : {}) });
  }

  return (
    <main className={styles.page}>
      <h1>{t('pick')}</h1>
      <p>{t('pickWhy', { organizationId })}</p>
      <Failure error={members.error} />
      {members.isPending && <Waiting />}
      {members.data?.people.length === 0 && <Empty title={t('nobody')} />}
      <ul className={styles.people}>
        {members.data?.people.map((person) => (
          <li key={person.id} className={styles.person}>
            <span>
              <strong>{person.name}</strong>
              <small>{person.timeZone}</small>
            </span>
            <span className={styles.roles}>
              {staffRoles.map((role) => (
                <Button key={role} onPress={() => choose(person, role)} aria-label={`${person.name}, ${t(role)}`}>
                  {t(role)}
                </Button>
              ))}
            </span>
          </li>
        ))}
        {members.data?.candidates.map((candidate) => (
          <li key={candidate.id} className={styles.person}>
            <span>
              <strong>{candidate.name}</strong>
              <small>{candidate.timeZone}</small>
            </span>
            <span className={styles.roles}>
              <Button onPress={() => choose(candidate, 'candidate')} aria-label={`${candidate.name}, ${t('candidate')}`}>
                {t('candidate')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </main>
  );
}
