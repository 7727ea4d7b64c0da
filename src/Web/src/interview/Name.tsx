import { useTranslation } from 'react-i18next';
import { useIsStaff, useSession } from '../access/session';
import { usePeople } from '../directory/reads';
import { candidateOf, type Interview } from '../interviews/interview';

type Properties = { readonly id: string; readonly interview: Interview };

/** The name of somebody who had to do with an interview, or the id where it is not known. Only staff read the directory. */
export function Name({ id, interview }: Properties) {
  const { t } = useTranslation('interview');
  const { subject, name } = useSession();
  const isStaff = useIsStaff();
  const known = interview.interviewers.find((interviewer) => interviewer.id === id)?.name ?? (id === subject ? name : undefined);
  if (known !== undefined) {
    return known;
  }
  if (id === 'system') {
    return t('system');
  }
  if (id === interview.candidateId) {
    return candidateOf(interview);
  }
  return isStaff ? <Listed id={id} /> : id;
}

function Listed({ id }: { readonly id: string }) {
  return usePeople().find((person) => person.id === id)?.name ?? id;
}
