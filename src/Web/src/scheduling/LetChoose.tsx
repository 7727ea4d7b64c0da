import { useMutation } from '@tanstack/react-query';
import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../api/api';
import { Button } from '../design/Button';
import { DialogActions } from '../design/Dialog';
import { Failure, Notice } from '../design/Notice';
import { Select } from '../design/Select';
import { TextField } from '../design/TextField';
import { tell } from '../design/Toasts';
import { useFormats } from '../time/format';
import { useZone } from '../time/zone';
import { detailsOf, isComplete, seatsOf } from './draft';
import type { Way } from './ScheduleDialog';
import styles from './Scheduling.module.css';
import { SpanFields, useSpan } from './Span';
import { useIntention } from './useIntention';
import { What } from './What';

const notices = ['PT4H', 'PT24H', 'PT48H'] as const;

/** A link with which the candidate chooses one of the times that are free for everybody. */
export function LetChoose({ draft, onDraft, candidate, onClose }: Way) {
  const { t } = useTranslation('scheduling');
  const zone = useZone();
  const written = useFormats();
  const keyFor = useIntention();
  const [span, setSpan] = useSpan(14);
  const [minimumNotice, setNotice] = useState<(typeof notices)[number]>('PT24H');
  const link = useMutation({
    mutationFn: (candidateId: string) => {
      const body = {
        ...detailsOf(draft),
        candidateId,
        seats: seatsOf(draft),
        ...span,
        timeZone: zone,
        durationMinutes: draft.durationMinutes,
        minimumNotice,
        round: draft.round,
      };
      return read(api.POST('/self-schedule-links', { params: { header: { 'Idempotency-Key': keyFor(body) } }, body }));
    },
  });
  if (link.data !== undefined) {
    const address = `${location.origin}/self-schedule/${link.data.token}`;
    return (
      <div className={styles.way}>
        <Notice tone="good">{t('linkMade', { name: candidate.name, moment: written.exact(link.data.expiresAt) })}</Notice>
        <TextField label={t('link')} value={address} isReadOnly />
        <DialogActions>
          <Button onPress={onClose}>{t('close', { ns: 'app' })}</Button>
          <Button look="primary" onPress={() => void navigator.clipboard.writeText(address).then(() => tell(t('copied')))}>
            <Copy size={16} aria-hidden />
            {t('copy')}
          </Button>
        </DialogActions>
      </div>
    );
  }
  return (
    <div className={styles.way}>
      <What draft={draft} onChange={onDraft} />
      <SpanFields span={span} onChange={setSpan} />
      <div className={styles.row}>
        <Select
          label={t('notice')}
          options={notices.map((id) => ({ id, name: t(`notices.${id}`) }))}
          value={minimumNotice}
          onChange={setNotice}
        />
      </div>
      <Failure error={link.error} />
      <DialogActions>
        <Button onPress={onClose}>{t('cancel', { ns: 'app' })}</Button>
        <Button
          look="primary"
          isDisabled={!isComplete(draft) || link.isPending}
          onPress={() => draft.candidateId !== undefined && link.mutate(draft.candidateId)}
        >
          {t('makeLink')}
        </Button>
      </DialogActions>
    </div>
  );
}
