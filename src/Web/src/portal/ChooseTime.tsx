import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, read } from '../api/api';
import { Problem } from '../api/problem';
import { Button } from '../design/Button';
import { Failure, Notice } from '../design/Notice';
import { useFormats } from '../time/format';
import { useZone } from '../time/zone';
import { linkKey, type Offer, pageOf } from './links';
import styles from './Portal.module.css';
import type { Slot } from './slots';
import { TimePicker } from './TimePicker';

/** Takes one of the times that a link offers, and goes to the page by which the interview is moved and cancelled later. */
export function ChooseTime({ token, offer, take }: { readonly token: string; readonly offer: Offer; readonly take: string }) {
  const { t } = useTranslation('portal');
  const zone = useZone();
  const written = useFormats();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<Slot>();
  const book = useMutation({
    mutationFn: (slot: Slot) =>
      read(api.POST('/self-schedule/{token}', { params: { path: { token } }, body: { start: slot.start, timeZone: zone } })),
    onSuccess: async ({ manageUrl }) => {
      const page = pageOf(manageUrl);
      await client.invalidateQueries({ queryKey: linkKey(page.slice(page.lastIndexOf('/') + 1)) });
      navigate(page, { replace: true, state: { isNew: true } });
    },
    onError: async (failure) => {
      if (failure instanceof Problem && (failure.status === 409 || failure.status === 410)) {
        setChosen(undefined);
        await client.invalidateQueries({ queryKey: linkKey(token) });
      }
    },
  });
  const problem = book.error instanceof Problem ? book.error : undefined;
  const isTaken = problem?.code === 'schedule_conflict';
  const alternatives = isTaken ? (problem?.document?.alternatives ?? []) : [];
  return (
    <>
      {isTaken && (
        <Notice tone="warn">
          <p>{t('taken')}</p>
          <div className={styles.choices}>
            {alternatives.map((slot) => (
              <Button key={slot.start} onPress={() => setChosen(slot)}>
                {written.moment(slot.start)}
              </Button>
            ))}
          </div>
        </Notice>
      )}
      {!isTaken && <Failure error={book.error} />}
      <TimePicker slots={offer.slots} chosen={chosen} onChoose={setChosen} take={take} onTake={book.mutate} isTaking={book.isPending} />
    </>
  );
}
