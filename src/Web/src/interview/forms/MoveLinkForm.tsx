import { fromDate } from '@internationalized/date';
import { useMutation } from '@tanstack/react-query';
import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read, type Schema } from '../../api/api';
import { newKey } from '../../api/keys';
import { Button } from '../../design/Button';
import { DialogActions } from '../../design/Dialog';
import { MomentField } from '../../design/MomentField';
import { Failure, Notice } from '../../design/Notice';
import { TextField } from '../../design/TextField';
import { tell } from '../../design/Toasts';
import type { ActionForm } from '../../interviews/actions/ActionDialog';
import styles from '../../interviews/actions/forms.module.css';
import { Subject } from '../../interviews/actions/Subject';
import { now } from '../../time/clock';
import { useFormats } from '../../time/format';

/** A link with which the candidate moves the interview themselves, once. It is shown here and nowhere again. */
export function MoveLinkForm({ seen, onClose }: ActionForm) {
  const { t } = useTranslation('interview');
  const zone = seen.value.timeZone;
  const [from, setFrom] = useState<string | null>(() => dayFrom(1, zone));
  const [to, setTo] = useState<string | null>(() => dayFrom(15, zone));
  const [key, setKey] = useState(newKey);
  const making = useMutation({
    mutationFn: (body: Schema<'MoveLinkRequest'>) =>
      read(
        api.POST('/interviews/{id}/self-schedule', { params: { path: { id: seen.value.id }, header: { 'Idempotency-Key': key } }, body }),
      ),
  });
  const change = (set: (instant: string | null) => void) => (instant: string | null) => {
    set(instant);
    setKey(newKey());
  };
  if (making.data !== undefined) {
    return <Made link={making.data} onClose={onClose} />;
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (from !== null && to !== null) {
          making.mutate({ from, to, timeZone: zone });
        }
      }}
    >
      <Subject interview={seen.value} />
      <p>{t('moveLinkWhy')}</p>
      <div className={styles.pair}>
        <MomentField label={t('from')} zone={zone} value={from} onChange={change(setFrom)} />
        <MomentField label={t('to')} zone={zone} value={to} onChange={change(setTo)} />
      </div>
      <Failure error={making.error} />
      <DialogActions>
        <Button onPress={onClose}>{t('cancel', { ns: 'app' })}</Button>
        <Button type="submit" look="primary" isDisabled={from === null || to === null || making.isPending}>
          {t('makeLink')}
        </Button>
      </DialogActions>
    </form>
  );
}

/** Midnight, some days from today. */
const dayFrom = (days: number, zone: string): string =>
  fromDate(new Date(now()), zone).set({ hour: 0, minute: 0, second: 0, millisecond: 0 }).add({ days }).toAbsoluteString();

function Made({ link, onClose }: { readonly link: Schema<'SelfScheduleLink'>; readonly onClose: () => void }) {
  const { t } = useTranslation('interview');
  const written = useFormats();
  const url = `${location.origin}/self-schedule/${link.token}`;
  return (
    <div className={styles.form}>
      <Notice tone="good">{t('linkMade', { moment: written.exact(link.expiresAt) })}</Notice>
      <TextField label={t('link')} value={url} isReadOnly />
      <DialogActions>
        <Button look="primary" onPress={() => void navigator.clipboard.writeText(url).then(() => tell(t('copied')))}>
          <Copy size={16} aria-hidden />
          {t('copy')}
        </Button>
        <Button onPress={onClose}>{t('close', { ns: 'app' })}</Button>
      </DialogActions>
    </div>
  );
}
