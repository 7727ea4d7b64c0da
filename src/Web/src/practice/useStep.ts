import { useMutation, useQueryClient } from '@tanstack/react-query';
import { practiceListKey, practiceOneKey } from './reads';

/** A step of a practice interview. Whatever came of it, the interview is read again: its clock runs meanwhile. */
export function useStep<Input>(id: string, send: (input: Input) => Promise<unknown>, onDone?: () => void) {
  const client = useQueryClient();
  const mutation = useMutation({
    mutationFn: send,
    onSuccess: () => onDone?.(),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: practiceOneKey(id) }),
        client.invalidateQueries({ queryKey: practiceListKey, refetchType: 'none' }),
      ]),
  });
  return { run: mutation.mutate, isRunning: mutation.isPending, error: mutation.error };
}
