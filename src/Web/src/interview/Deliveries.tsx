import { useTranslation } from 'react-i18next';
import { Badge } from '../design/Badge';
import { Card } from '../design/Card';
import type { Interview } from '../interviews/interview';
import { useFormats } from '../time/format';
import styles from './Interview.module.css';

const channels = ['notifications', 'calendar', 'webhooks', 'evaluation'] as const;

const tones = { pending: 'info', delivered: 'good', synced: 'good', failed: 'bad' } as const;

/** How far the calendar, mail and other systems are behind the interview, and why where they failed. */
export function Deliveries({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation('interview');
  const written = useFormats();
  const { calendar, deliveries } = interview;
  const given = channels.flatMap((channel) => {
    const delivery = deliveries?.[channel];
    return delivery === undefined || (channel === 'calendar' && calendar) ? [] : [{ channel, ...delivery }];
  });
  if (given.length === 0 && !calendar) {
    return null;
  }
  return (
    <Card title={t('deliveries')}>
      <ul className={styles.people}>
        {calendar && (
          <li>
            <span>
              {t('channel.calendar')}
              {calendar.reason && <small>{calendar.reason}</small>}
            </span>
            <Badge tone={tones[calendar.state]}>{t(`state.${calendar.state}`)}</Badge>
          </li>
        )}
        {given.map(({ channel, state, reason, since }) => (
          <li key={channel}>
            <span>
              {t(`channel.${channel}`)}
              <small>
                {reason && `${reason} · `}
                {t('since', { moment: written.exact(since) })}
              </small>
            </span>
            <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
          </li>
        ))}
      </ul>
    </Card>
  );
}
