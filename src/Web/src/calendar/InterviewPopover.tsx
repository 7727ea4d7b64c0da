import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useIsStaff } from '../access/session';
import { Button, LinkButton } from '../design/Button';
import { Menu } from '../design/Menu';
import { Popover } from '../design/Popover';
import { actionsOf, type RowAction } from '../interviews/actions/actionsOf';
import { candidateOf, type Interview } from '../interviews/interview';
import { StatusBadge } from '../interviews/StatusBadge';
import { useFormats } from '../time/format';
import styles from './InterviewPopover.module.css';

type Properties = {
  readonly interview: Interview;
  readonly anchor: Element;
  readonly onClose: () => void;
  readonly onAction: (action: RowAction) => void;
};

/** An interview at a glance, and for staff what can be done with it. */
export function InterviewPopover({ interview, anchor, onClose, onAction }: Properties) {
  const { t } = useTranslation(['calendar', 'interviews']);
  const written = useFormats();
  const isStaff = useIsStaff();
  const name = candidateOf(interview);
  const [first, ...others] = isStaff ? actionsOf(interview) : [];
  const place = interview.location ?? undefined;
  return (
    <Popover title={name} anchor={anchor} onClose={onClose}>
      <p className={styles.tags}>
        <StatusBadge status={interview.status} />
        <span>
          {t(`type.${interview.type}`, { ns: 'interviews' })} · {t('round', { ns: 'interviews', round: interview.round })}
        </span>
      </p>
      <dl className={styles.facts}>
        <dt>{t('field.scheduledAt', { ns: 'interviews' })}</dt>
        <dd>
          {written.exact(interview.scheduledAt)} · {written.minutes(interview.durationMinutes)}
        </dd>
        {interview.interviewers.length > 0 && (
          <>
            <dt>{t('field.interviewers', { ns: 'interviews' })}</dt>
            <dd>{interview.interviewers.map((interviewer) => interviewer.name).join(', ')}</dd>
          </>
        )}
        {isStaff && interview.candidateId && (
          <>
            <dt>{t('field.candidate', { ns: 'interviews' })}</dt>
            <dd>
              <Link to={`/candidates/${encodeURIComponent(interview.candidateId)}`}>{name}</Link>
            </dd>
          </>
        )}
        {place !== undefined && (
          <>
            <dt>{t('field.location', { ns: 'interviews' })}</dt>
            <dd>{place}</dd>
          </>
        )}
        {interview.meetingUrl && (
          <>
            <dt>{t('field.meetingUrl', { ns: 'interviews' })}</dt>
            <dd>
              <a href={interview.meetingUrl} target="_blank" rel="noreferrer">
                {t('join')}
              </a>
            </dd>
          </>
        )}
      </dl>
      <div className={styles.actions}>
        <LinkButton to={`/interviews/${interview.id}`} look="primary">
          {t('open')}
        </LinkButton>
        {first !== undefined && <Button onPress={() => onAction(first)}>{t(`action.${first}`, { ns: 'interviews' })}</Button>}
        {others.length > 0 && (
          <Menu
            label={t('actions', { ns: 'interviews' })}
            trigger={<Button>{t('change')}</Button>}
            actions={others.map((action) => ({
              id: action,
              name: t(`action.${action}`, { ns: 'interviews' }),
              onAction: () => onAction(action),
            }))}
          />
        )}
      </div>
    </Popover>
  );
}
