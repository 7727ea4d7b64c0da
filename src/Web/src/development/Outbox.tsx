import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../design/Dialog';
import { Empty, Failure, Waiting } from '../design/Notice';
import { useFormats } from '../time/format';
import styles from './ClockBar.module.css';
import { readOutbox } from './host';

/** Every mail that was sent, the newest first, each as its reader sees it. */
export function Outbox({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('development');
  const written = useFormats();
  const outbox = useQuery({ queryKey: ['outbox'], queryFn: readOutbox });
  const mails = [...(outbox.data ?? [])].map((mail, place) => ({ ...mail, place })).reverse();
  const [place, setPlace] = useState<number>();
  const shown = mails.find((mail) => mail.place === place) ?? mails[0];
  return (
    <Dialog title={t('outbox')} onClose={onClose} isWide>
      <Failure error={outbox.error} />
      {outbox.isPending && <Waiting />}
      {outbox.data?.length === 0 && <Empty title={t('noMail')} />}
      {shown !== undefined && (
        <div className={styles.mails}>
          <ol className={styles.letters}>
            {mails.map((mail) => (
              <li key={mail.place}>
                <button
                  type="button"
                  className={styles.letter}
                  aria-current={mail.place === shown.place ? 'true' : undefined}
                  onClick={() => setPlace(mail.place)}
                >
                  {mail.subject}
                  <small>
                    {mail.to} · {written.moment(mail.sentAt)}
                  </small>
                </button>
              </li>
            ))}
          </ol>
          <article className={styles.mail}>
            <h3>{shown.subject}</h3>
            <p>
              {t('to')}: {shown.to} · {t('sent')}: {written.exact(shown.sentAt)}
              {shown.attachments.length > 0 &&
                ` · ${t('attachments')}: ${shown.attachments.map((attachment) => attachment.name).join(', ')}`}
            </p>
            <iframe key={shown.place} title={t('content')} src={`/admin/outbox/${shown.place}`} sandbox="" />
          </article>
        </div>
      )}
    </Dialog>
  );
}
