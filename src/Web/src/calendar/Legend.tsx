import { useTranslation } from 'react-i18next';
import { usePeople } from '../directory/reads';
import { type Interview, types } from '../interviews/interview';
import styles from './Legend.module.css';
import { typeClass } from './typeColors';

type Properties = {
  readonly interviews: readonly Interview[];
  readonly isPending: boolean;
  /** Ids of those whose free time is shaded. */
  readonly free: readonly string[];
  /** Whether the time of each is shaded in their column, as long as that of some together is not. */
  readonly isEach: boolean;
};

/** How many interviews are shown, and what the colors stand for; of the types those that are in sight. */
export function Legend({ interviews, isPending, free, isEach }: Properties) {
  const { t } = useTranslation(['calendar', 'interviews']);
  const shown = types.filter((type) => interviews.some((interview) => interview.type === type));
  return (
    <div className={styles.bar}>
      <p role="status" className={styles.entry}>
        {isPending ? t('loading', { ns: 'app' }) : t('count', { count: interviews.length })}
      </p>
      <ul className={styles.legend} aria-label={t('legend')}>
        {shown.map((type) => (
          <li key={type} className={`${styles.entry} ${typeClass(type)}`}>
            <span className={styles.swatch} aria-hidden />
            {t(`type.${type}`, { ns: 'interviews' })}
          </li>
        ))}
        {free.length > 0 ? <FreeOf ids={free} /> : isEach && <Free text={t('freeEach')} />}
      </ul>
    </div>
  );
}

function FreeOf({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation('calendar');
  const people = usePeople();
  const names = ids.map((id) => people.find((person) => person.id === id)?.name ?? id);
  return <Free text={t('free', { names: names.join(', ') })} />;
}

function Free({ text }: { readonly text: string }) {
  return (
    <li className={styles.entry}>
      <span className={`${styles.swatch} ${styles.free}`} aria-hidden />
      {text}
    </li>
  );
}
