import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/api';
import { Button } from '../design/Button';
import { Card } from '../design/Card';
import { Failure, Waiting } from '../design/Notice';
import { type Interview, isAhead } from '../interviews/interview';
import { useNow } from '../time/clock';
import { useFormats } from '../time/format';
import styles from './Interview.module.css';
import { Name } from './Name';
import { useTimeline } from './reads';
import { useOccasion } from './useOccasion';
import { hasBegun } from './when';

type Item = Schema<'Timeline'>['items'][number];

/** What happened at a time; of one message to several people, there is one. */
type Entry = Item & { readonly recipients: readonly string[] };

/** The latest first. */
function entriesOf(items: readonly Item[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const item of items) {
    const recipients = item.to ? [item.to.replace(/^(person|candidate):/, '')] : [];
    const last = entries.at(-1);
    if (last?.message && last.message === item.message && last.at === item.at) {
      entries[entries.length - 1] = { ...last, recipients: [...last.recipients, ...recipients] };
    } else {
      entries.push({ ...item, recipients });
    }
  }
  return entries.reverse();
}

/** What comes, each with its exact time, and below it what happened, the latest first. */
export function Timeline({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation('interview');
  const timeline = useTimeline(interview.id);
  const [isAll, setAll] = useState(false);
  const past = entriesOf(timeline.data?.items ?? []);
  const shown = isAll ? past : past.slice(0, few);
  return (
    <Card title={t('timeline')}>
      <Failure error={timeline.error} />
      {timeline.isPending && <Waiting lines={6} />}
      {timeline.data !== undefined && (
        <>
          <Coming interview={interview} planned={timeline.data.toCome} />
          <h3 className={styles.part}>{t('past')}</h3>
          <ol className={styles.timeline} aria-label={t('past')}>
            {shown.map((item) => (
              <Happened key={`${item.at} ${item.sequence ?? item.message}`} item={item} interview={interview} />
            ))}
          </ol>
          {shown.length < past.length && (
            <Button onPress={() => setAll(true)}>{t('earlier', { count: past.length - shown.length })}</Button>
          )}
        </>
      )}
    </Card>
  );
}

const few = 12;

const soon = 6;

/** The messages that the system has planned, and the start and the end of the interview: the first few, until all are asked for. */
function Coming({ interview, planned }: { readonly interview: Interview; readonly planned: Schema<'Timeline'>['toCome'] }) {
  const { t } = useTranslation('interview');
  const written = useFormats();
  const now = useNow();
  const occasion = useOccasion();
  const [isAll, setAll] = useState(false);
  const coming = [
    ...(isAhead(interview) && !hasBegun(interview, now) ? [{ at: interview.scheduledAt, what: t('begins'), isMessage: false }] : []),
    ...(isAhead(interview) || interview.status === 'inProgress'
      ? [{ at: interview.endsAt, what: t('ends'), isMessage: false }].filter(({ at }) => Date.parse(at) > now)
      : []),
    ...planned.map(({ what, dueAt }) => ({ at: dueAt, what: occasion(what), isMessage: true })),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  if (coming.length === 0) {
    return null;
  }
  return (
    <>
      <h3 className={styles.part}>{t('coming')}</h3>
      <ol className={styles.timeline} aria-label={t('coming')}>
        {(isAll ? coming : coming.slice(0, soon)).map(({ at, what, isMessage }) => (
          <li key={`${at} ${what}`} data-tone={isMessage ? 'message' : 'coming'}>
            <span>{what}</span>
            <time className={styles.soft} dateTime={at}>
              {written.exact(at)} · {written.relative(at, now)}
            </time>
          </li>
        ))}
      </ol>
      {!isAll && coming.length > soon && <Button onPress={() => setAll(true)}>{t('later', { count: coming.length - soon })}</Button>}
    </>
  );
}

function Happened({ item, interview }: { readonly item: Entry; readonly interview: Interview }) {
  const { t, i18n } = useTranslation('interview');
  const written = useFormats();
  const occasion = useOccasion();
  const text = item.message
    ? occasion(item.message)
    : i18n.exists(`interview:what.${item.what}`)
      ? t(`what.${item.what as 'InterviewScheduled'}`)
      : item.what;
  return (
    <li data-tone={item.message ? 'message' : 'past'}>
      <span>{text}</span>
      <span className={styles.soft}>
        <time dateTime={item.at}>{written.exact(item.at)}</time>
        {item.by && (
          <>
            {' · '}
            <Name id={item.by} interview={interview} />
          </>
        )}
        {item.recipients.map((recipient, place) => (
          <Fragment key={recipient}>
            {place === 0 ? ' → ' : ', '}
            <Name id={recipient} interview={interview} />
          </Fragment>
        ))}
      </span>
    </li>
  );
}
