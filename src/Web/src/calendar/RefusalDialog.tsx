import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem';
import { Button } from '../design/Button';
import { Dialog, DialogActions } from '../design/Dialog';
import { Failure } from '../design/Notice';
import { usePeople } from '../directory/reads';
import { Changed } from '../interviews/Changed';
import { candidateOf, type Interview } from '../interviews/interview';
import { useFormats } from '../time/format';
import styles from './RefusalDialog.module.css';
import type { Move, Refusal } from './useMove';

type Properties = {
  readonly refusal: Refusal;
  readonly onMove: (interview: Interview, move: Move) => void;
  readonly onClose: () => void;
};

/** Why an interview went back to where it was, and what can be done instead. */
export function RefusalDialog({ refusal, onMove, onClose }: Properties) {
  const { t } = useTranslation('calendar');
  const { error } = refusal;
  if (refusal.changes !== undefined) {
    return (
      <Dialog title={t('faster')} onClose={onClose}>
        <p>{t('fasterWhy', { name: candidateOf(refusal.interview) })}</p>
        <Changed changes={refusal.changes} />
        <DialogActions>
          <Button onPress={() => onMove(refusal.interview, refusal.move)}>{t('moveAnyway')}</Button>
          <Button look="primary" onPress={onClose}>
            {t('keep')}
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  if (error instanceof Problem && error.code === 'schedule_conflict') {
    return <ConflictDialog refusal={refusal} problem={error} onMove={onMove} onClose={onClose} />;
  }
  return (
    <Dialog title={t('refused')} onClose={onClose}>
      <Failure error={error} />
      <DialogActions>
        <Button look="primary" onPress={onClose}>
          {t('keep')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function ConflictDialog({ refusal: { interview, move }, problem, onMove, onClose }: Properties & { readonly problem: Problem }) {
  const { t } = useTranslation('calendar');
  const written = useFormats();
  const alternatives = problem.document?.alternatives ?? [];
  const name = candidateOf(interview);
  return (
    <Dialog title={t('taken')} onClose={onClose}>
      <p>{t('takenWhy', { name, moment: written.exact(move.newDateTime) })}</p>
      <Conflicts interview={interview} problem={problem} />
      <section className={styles.part}>
        <h3>{t('alternatives')}</h3>
        {alternatives.length === 0 && <p>{t('noAlternatives')}</p>}
        <div className={styles.choices}>
          {alternatives.map(({ start }) => (
            <Button key={start} onPress={() => onMove(interview, { ...move, newDateTime: start })}>
              {written.moment(start)}
            </Button>
          ))}
        </div>
      </section>
      <DialogActions>
        <Button look="primary" onPress={onClose}>
          {t('keep')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** Whose time it is, when, and why. */
function Conflicts({ interview, problem }: { readonly interview: Interview; readonly problem: Problem }) {
  const { t } = useTranslation('calendar');
  const written = useFormats();
  const people = usePeople();
  const conflicts = problem.document?.conflicts ?? [];
  const nameOf = (resource: string | null | undefined, id: string | null | undefined) => {
    if (resource === 'candidate') {
      return candidateOf(interview);
    }
    return people.find((person) => person.id === id)?.name ?? id ?? '–';
  };
  if (conflicts.length === 0) {
    return <p>{problem.message}</p>;
  }
  return (
    <section className={styles.part}>
      <h3>{t('inTheWay')}</h3>
      <ul className={styles.conflicts}>
        {conflicts.map(({ resource, resourceId, start, end, reason }) => (
          <li key={`${resource} ${resourceId} ${start} ${reason}`}>
            <strong>{nameOf(resource, resourceId)}</strong>
            {reason === null || reason === undefined ? '' : `: ${t(`conflict.${reason}`)}`}
            <small>{written.span(start, end)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
