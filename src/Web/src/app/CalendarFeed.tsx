import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../api/api';
import { Button } from '../design/Button';
import { Confirm } from '../design/Confirm';
import { Failure, Waiting } from '../design/Notice';
import { tell } from '../design/Toasts';
import { useFormats } from '../time/format';
import { FeedAddress } from './FeedAddress';
import { feedKey, useCalendarFeed } from './reads';
import styles from './Shell.module.css';

/** The address at which calendar programs read somebody's interviews. Who makes one sees it until the dialog closes, and never again. */
export function CalendarFeed() {
  const { t } = useTranslation();
  const written = useFormats();
  const client = useQueryClient();
  const title = useId();
  const feed = useCalendarFeed();
  const [url, setUrl] = useState<string>();
  const [asked, setAsked] = useState<'renew' | 'close'>();
  const make = useMutation({
    mutationFn: () => read(api.POST('/calendar/feed')),
    onSuccess: ({ url, createdAt }) => {
      setAsked(undefined);
      setUrl(url);
      client.setQueryData(feedKey, { createdAt });
    },
  });
  const close = useMutation({
    mutationFn: () => read(api.DELETE('/calendar/feed')),
    onSuccess: () => {
      setAsked(undefined);
      setUrl(undefined);
      client.setQueryData(feedKey, null);
      tell(t('feed.closed'));
    },
  });
  const ask = (what: typeof asked) => {
    make.reset();
    close.reset();
    setAsked(what);
  };
  return (
    <section className={styles.settings} aria-labelledby={title}>
      <h3 id={title}>{t('feed.title')}</h3>
      <p>{t('feed.what')}</p>
      {feed.isPending && <Waiting lines={1} />}
      <Failure error={feed.error ?? (asked === undefined ? make.error : null)} />
      {url !== undefined && <FeedAddress key={url} url={url} />}
      {url === undefined && feed.data && <p>{t('feed.since', { moment: written.moment(feed.data.createdAt) })}</p>}
      {feed.data && (
        <div className={styles.choices}>
          <Button onPress={() => ask('renew')}>{t('feed.renew')}</Button>
          <Button onPress={() => ask('close')}>{t('feed.close')}</Button>
        </div>
      )}
      {feed.data === null && (
        // The button that closed the address is gone, and would take the focus with it.
        <div className={styles.choices}>
          <Button onPress={() => make.mutate()} isDisabled={make.isPending} autoFocus={!close.isIdle}>
            {t('feed.make')}
          </Button>
        </div>
      )}
      {asked === 'renew' && (
        <Confirm
          title={t('feed.renew')}
          action={t('feed.renewNow')}
          onConfirm={make.mutate}
          onClose={() => ask(undefined)}
          isRunning={make.isPending}
          error={make.error}
        >
          {t('feed.renewWhat')}
        </Confirm>
      )}
      {asked === 'close' && (
        <Confirm
          title={t('feed.close')}
          action={t('feed.closeNow')}
          onConfirm={close.mutate}
          onClose={() => ask(undefined)}
          isRunning={close.isPending}
          error={close.error}
        >
          {t('feed.closeWhat')}
        </Confirm>
      )}
    </section>
  );
}
