import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Problem } from '../api/problem';
import { Empty, Failure, Waiting } from '../design/Notice';
import { useFormats } from '../time/format';
import { Booked } from './Booked';
import { ChooseTime } from './ChooseTime';
import { isForManaging, type Offer, useLink } from './links';
import { OpenPage } from './OpenPage';

/** What a link opens: times to choose from, and the interview once there is one. Nobody is signed in. */
export default function SelfSchedulePage() {
  const { t } = useTranslation('portal');
  const { token = '' } = useParams();
  const link = useLink(token);
  if (link.data !== undefined) {
    return <Opened token={token} offer={link.data} />;
  }
  const isOver = link.error instanceof Problem && (link.error.status === 404 || link.error.status === 410);
  return isOver ? (
    <LinkOver problem={link.error as Problem} />
  ) : (
    <OpenPage title={t('choose')}>{link.error === null ? <Waiting lines={6} /> : <Failure error={link.error} />}</OpenPage>
  );
}

function Opened({ token, offer }: { readonly token: string; readonly offer: Offer }) {
  const { t } = useTranslation(['portal', 'interviews']);
  const written = useFormats();
  const isManaged = isForManaging(token);
  const interview = offer.interview ?? undefined;
  const isUsed = !isManaged && interview !== undefined && offer.slots.length === 0;
  const what = [
    offer.organizationName,
    offer.jobTitle,
    t(`interviews:type.${offer.type}`),
    t(`mode.${offer.mode}`),
    written.minutes(offer.durationMinutes),
  ]
    .filter(Boolean)
    .join(' · ');
  if (interview !== undefined && (isManaged || isUsed)) {
    return (
      <OpenPage title={t(interview.status === 'cancelled' ? 'isCancelled' : 'booked')} sub={what}>
        <Booked token={token} offer={offer} interview={interview} canChange={isManaged} />
      </OpenPage>
    );
  }
  return (
    <OpenPage title={t(interview === undefined ? 'choose' : 'chooseNew')} sub={what}>
      {interview !== undefined && <p>{t('nowOn', { moment: written.exact(interview.scheduledAt) })}</p>}
      <ChooseTime token={token} offer={offer} take={t(interview === undefined ? 'book' : 'move')} />
      <p>
        <small>{t('openUntil', { moment: written.exact(offer.expiresAt) })}</small>
      </p>
    </OpenPage>
  );
}

/** The API says in English why a link is over; in other languages it is said for all reasons alike. */
export function LinkOver({ problem }: { readonly problem: Problem }) {
  const { t, i18n } = useTranslation('portal');
  return (
    <OpenPage title={t('over')}>
      <Empty
        title={problem.status === 410 && i18n.language === 'en' ? problem.message : t(problem.status === 410 ? 'overWhy' : 'unknownLink')}
      >
        {t('overDo')}
      </Empty>
    </OpenPage>
  );
}
