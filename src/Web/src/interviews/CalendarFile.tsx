import { useMutation } from '@tanstack/react-query';
import { CalendarPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { save } from '../api/save';
import { Button } from '../design/Button';
import { Failure } from '../design/Notice';

type Properties = {
  readonly read: () => Promise<Blob>;
  /** What stands beside the button. */
  readonly children?: ReactNode;
};

/** Saves an interview as a file for calendar programs. */
export function CalendarFile({ read, children }: Properties) {
  const { t } = useTranslation('interviews');
  const download = useMutation({ mutationFn: async () => save(await read(), 'interview.ics') });
  return (
    <>
      <Button onPress={() => download.mutate()} isDisabled={download.isPending}>
        <CalendarPlus size={16} aria-hidden />
        {t('calendarFile')}
      </Button>
      {children}
      <Failure error={download.error} />
    </>
  );
}
