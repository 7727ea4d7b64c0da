import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Failure, Waiting } from '../design/Notice';
import { Page } from '../design/Page';
import { Busy } from './Busy';
import styles from './Directory.module.css';
import { nameOf } from './entries';
import { PersonForm } from './PersonForm';
import { useEntry } from './reads';

/** Somebody of the organization: when they work, how much they take, and when they are busy. */
export default function PersonPage() {
  const { t } = useTranslation('directory');
  const { id = '' } = useParams();
  const person = useEntry('people', id);
  if (person.data === undefined) {
    return <Page title={t('person')}>{person.error === null ? <Waiting /> : <Failure error={person.error} />}</Page>;
  }
  return (
    <Page title={nameOf({ ...person.data.value, id })} sub={person.data.value.email ?? undefined}>
      <div className={styles.columns}>
        <PersonForm key={id} id={id} seen={person.data} />
        <Busy id={id} />
      </div>
    </Page>
  );
}
