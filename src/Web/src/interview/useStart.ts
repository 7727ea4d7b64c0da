import { useTranslation } from 'react-i18next';
import { api, type Entity, readEntity } from '../api/api';
import { tell } from '../design/Toasts';
import { candidateOf, type Interview } from '../interviews/interview';
import { useStep } from './useStep';

const of = ({ value, etag }: Entity<Interview>) => ({ params: { path: { id: value.id }, header: { 'If-Match': etag } } });

/** Begins an interview, and takes that back. */
export function useStart() {
  const { t } = useTranslation('interview');
  const undo = useStep({
    send: (seen) => readEntity(api.DELETE('/interviews/{id}/start', of(seen))),
    onDone: () => tell(t('startUndone')),
  });
  const start = useStep({
    send: (seen) => readEntity(api.POST('/interviews/{id}/start', { ...of(seen), body: {} })),
    onDone: (now) => tell(t('started', { name: candidateOf(now.value) }), () => undo.run(now)),
  });
  return { start: start.run, undo: undo.run, isRunning: start.isRunning || undo.isRunning };
}

/** Takes back that somebody did not come. */
export function useUndoNoShow() {
  const { t } = useTranslation('interview');
  return useStep({
    send: (seen) => readEntity(api.DELETE('/interviews/{id}/no-show', of(seen))),
    onDone: () => tell(t('noShowUndone')),
  });
}
