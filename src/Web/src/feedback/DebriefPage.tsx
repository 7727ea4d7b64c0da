import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Schema } from '../api/api';
import { LinkButton } from '../design/Button';
import { Card } from '../design/Card';
import { Empty, Failure, Waiting } from '../design/Notice';
import { Page } from '../design/Page';
import tables from '../design/Table.module.css';
import { candidateOf, type Interview } from '../interviews/interview';
import { useInterview } from '../interviews/reads';
import { useFormats } from '../time/format';
import styles from './Feedback.module.css';
import { useDebrief } from './reads';
import { RecommendationBadge } from './ScorecardView';
import { attributeName, labelOf } from './scorecard';

type Debrief = Schema<'Debrief'>;

/** What is shown of a debrief needs the interview for its names. */
type Properties = { readonly debrief: Debrief; readonly interview: Interview };

/** The scorecards of an interview side by side, for the panel to talk about. */
export default function DebriefPage() {
  const { t } = useTranslation('feedback');
  const { id = '' } = useParams();
  const interview = useInterview(id);
  const debrief = useDebrief(id);
  const error = interview.error ?? debrief.error;
  return (
    <Page
      title={t('debrief.title', { name: interview.data === undefined ? '' : candidateOf(interview.data.value) })}
      actions={<LinkButton to={`/interviews/${id}?tab=scorecards`}>{t('debrief.back')}</LinkButton>}
    >
      <Failure error={error} />
      {error === null && (interview.data === undefined || debrief.data === undefined) && <Waiting lines={8} />}
      {debrief.data === null && (
        <Empty title={t('debrief.notYet')}>
          <p>{t('debrief.notYetWhy')}</p>
        </Empty>
      )}
      {interview.data !== undefined && debrief.data && (
        <div className={styles.columns}>
          <div className={styles.column}>
            <Ratings debrief={debrief.data} interview={interview.data.value} />
            <Calibration debrief={debrief.data} interview={interview.data.value} />
          </div>
          <div className={styles.column}>
            <Gaps debrief={debrief.data} interview={interview.data.value} />
            <Absent debrief={debrief.data} interview={interview.data.value} />
          </div>
        </div>
      )}
    </Page>
  );
}

const nameIn = (interview: Interview, id: string) => interview.interviewers.find((interviewer) => interviewer.id === id)?.name ?? id;

/** Who recommended what, and every attribute with everybody's rating of it. */
function Ratings({ debrief, interview }: Properties) {
  const { t } = useTranslation('feedback');
  const written = useFormats();
  const { given, agreement } = debrief.recommendation;
  const figure = (value: number | null | undefined) => (value === null || value === undefined ? '–' : written.number(value));
  const scoreOf = (id: string) => debrief.score.given.find((score) => score.interviewerId === id)?.score;
  return (
    <Card title={t('debrief.ratings')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <div className={tables.scroll} tabIndex={0}>
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">{t('debrief.attribute')}</th>
              {given.map(({ interviewerId }) => (
                <th key={interviewerId} scope="col">
                  {nameIn(interview, interviewerId)}
                </th>
              ))}
              <th scope="col">{t('debrief.mean')}</th>
              <th scope="col">{t('debrief.spread')}</th>
              <th scope="col">{t('debrief.agreement')}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('debrief.recommendations')}</th>
              {given.map(({ interviewerId, recommendation }) => (
                <td key={interviewerId}>
                  <RecommendationBadge recommendation={recommendation} />
                </td>
              ))}
              <td>–</td>
              <td>–</td>
              <td>{figure(agreement)}</td>
            </tr>
            <tr>
              <th scope="row">{t('debrief.score')}</th>
              {given.map(({ interviewerId }) => (
                <td key={interviewerId}>{figure(scoreOf(interviewerId))}</td>
              ))}
              <td>{figure(debrief.score.mean)}</td>
              <td>–</td>
              <td>–</td>
            </tr>
            {debrief.attributes.map((attribute) => (
              <tr key={attribute.key}>
                <th scope="row">{attribute.label === attribute.key ? attributeName(attribute.key) : attribute.label}</th>
                {given.map(({ interviewerId }) => (
                  <td key={interviewerId}>{figure(attribute.ratings.find((rating) => rating.interviewerId === interviewerId)?.rating)}</td>
                ))}
                <td>{figure(attribute.mean)}</td>
                <td>{figure(attribute.spread)}</td>
                <td>{figure(attribute.agreement)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.soft}>{t('debrief.agreementWhy')}</p>
    </Card>
  );
}

function Gaps({ debrief, interview }: Properties) {
  const { t } = useTranslation('feedback');
  return (
    <Card title={t('debrief.gaps')}>
      {debrief.gaps.length === 0 && <p className={styles.soft}>{t('debrief.noGaps')}</p>}
      <ul className={styles.gaps}>
        {debrief.gaps.map(({ attribute, kind }) => (
          <li key={`${attribute} ${kind}`}>{t(`debrief.gap.${kind}`, { name: labelOf(interview.rubric, attribute) })}</li>
        ))}
      </ul>
    </Card>
  );
}

/** Who has given no scorecard, and whose enters no figure. */
function Absent({ debrief, interview }: Properties) {
  const { t } = useTranslation('feedback');
  return (
    <Card title={t('debrief.missing')}>
      {debrief.missing.length === 0 && <p className={styles.soft}>{t('debrief.nobodyMissing')}</p>}
      <ul className={styles.gaps}>
        {debrief.missing.map(({ interviewerId, reason }) => (
          <li key={interviewerId}>
            {nameIn(interview, interviewerId)}: {t(`debrief.reason.${reason}`)}
          </li>
        ))}
      </ul>
      {debrief.notCounted.length > 0 && (
        <>
          <h3 className={styles.field}>{t('debrief.notCounted')}</h3>
          <ul className={styles.gaps}>
            {debrief.notCounted.map(({ interviewerId, reason, recommendation }) => (
              <li key={interviewerId}>
                {nameIn(interview, interviewerId)}: {t(`debrief.reason.${reason}`)} <RecommendationBadge recommendation={recommendation} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

/** How mild or strict those who judged usually are. */
function Calibration({ debrief, interview }: Properties) {
  const { t } = useTranslation('feedback');
  const written = useFormats();
  const figure = ({ value, n }: Schema<'Average'>) =>
    value === null ? t('debrief.tooFew', { n }) : t('debrief.of', { value: written.number(value), n });
  return debrief.calibration.length === 0 ? null : (
    <Card title={t('debrief.calibration')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <div className={tables.scroll} tabIndex={0}>
        <table className={tables.table}>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('debrief.usually')}</th>
              <th scope="col">{t('debrief.fromPanel')}</th>
            </tr>
          </thead>
          <tbody>
            {debrief.calibration.map(({ interviewerId, mean, fromPanel }) => (
              <tr key={interviewerId}>
                <th scope="row">{nameIn(interview, interviewerId)}</th>
                <td>{figure(mean)}</td>
                <td>{figure(fromPanel)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.soft}>{t('debrief.calibrationWhy')}</p>
    </Card>
  );
}
