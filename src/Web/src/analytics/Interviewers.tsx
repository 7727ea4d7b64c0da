import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/api';
import { Card } from '../design/Card';
import { Empty, Failure, Waiting } from '../design/Notice';
import { Select } from '../design/Select';
import { usePeople } from '../directory/reads';
import styles from './Analytics.module.css';
import { Blind } from './Blind';
import { Chart } from './Chart';
import { FeedbackFigures } from './FeedbackFigures';
import { Figure, Figures } from './Figure';
import type { ReportFilters } from './filters';
import { recommendations, spread } from './points';
import { useInterviewer } from './reads';
import { useFigures } from './useFigures';
import { usePeriodName } from './usePeriodName';

/** @param onChange Sets parameters of the page's address. */
type Properties = { readonly filters: ReportFilters; readonly onChange: (changes: Readonly<Record<string, string | undefined>>) => void };

/** One interviewer: load, promptness and calibration. */
export function Interviewers({ filters, onChange }: Properties) {
  const { t } = useTranslation('analytics');
  const people = usePeople();
  return (
    <div className={styles.stack}>
      <div className={styles.who}>
        <Select
          label={t('interviewer')}
          options={people.map((person) => ({ id: person.id, name: person.name }))}
          value={filters.personId ?? null}
          onChange={(person) => onChange({ person })}
          placeholder={t('choosePerson')}
        />
      </div>
      {filters.personId === undefined ? (
        <Empty title={t('choosePerson')} />
      ) : (
        <OneInterviewer key={filters.personId} id={filters.personId} filters={filters} />
      )}
    </div>
  );
}

function OneInterviewer({ id, filters }: { readonly id: string; readonly filters: ReportFilters }) {
  const { t } = useTranslation('analytics');
  const figures = useFigures();
  const report = useInterviewer(id, filters);
  const nameOf = usePeriodName(report.data?.period);
  if (report.data === undefined) {
    return report.error === null ? <Waiting lines={8} /> : <Failure error={report.error} />;
  }
  const { blind, period, summary, items } = report.data;
  return (
    <>
      <Blind isBlind={blind} />
      <Card title={t('load.label')}>
        <Figures>
          <Figure name={t('load.interviews')} value={figures.whole(summary.load.interviews)} definition={t('def.load')} />
          <Figure name={t('load.time')} value={figures.hours(summary.load.minutes / 60)} />
          <Figure name={t('volume.completed')} value={figures.whole(summary.completed)} />
          <Figure
            name={t('load.decline')}
            value={figures.percent(summary.decline.value)}
            of={figures.ofRatio(summary.decline)}
            definition={t('def.decline')}
          />
        </Figures>
        <Chart
          title={t('load.overTime')}
          look="bars"
          axis={t(`period.${period}`)}
          series={[{ key: 'hours', name: t('load.hours'), color: '--accent' }]}
          points={items.map(({ start, load }) => ({
            label: nameOf(start),
            values: { hours: load.minutes / 60 },
            notes: { hours: t('interviewCount', { count: load.interviews }) },
          }))}
          write={figures.decimal}
        />
      </Card>
      <FeedbackFigures feedback={summary.feedback} />
      <Judging summary={summary} />
    </>
  );
}

/** How somebody judges compared with the panels that they sat on. */
function Judging({ summary }: { readonly summary: Schema<'InterviewerFigures'> }) {
  const { t } = useTranslation('analytics');
  const figures = useFigures();
  const { calibration, recommendation, satisfaction } = summary;
  const compared = (name: 'recommendation' | 'rating') => {
    const { value, n } = calibration[name];
    return { value: value === null && n < 5 ? t('fewerThan', { n: 5 }) : figures.signed(value), of: figures.of(n) };
  };
  return (
    <Card title={t('calibration.label')}>
      <Figures>
        <Figure name={t('calibration.recommendation')} {...compared('recommendation')} definition={t('def.calibration')} />
        <Figure name={t('calibration.rating')} {...compared('rating')} definition={t('def.calibration')} />
        <Figure
          name={t('satisfaction.rating')}
          value={figures.fine(satisfaction.mean)}
          of={figures.of(satisfaction.n)}
          definition={t('def.satisfaction')}
        />
      </Figures>
      {recommendation.counts !== null && (
        <Chart
          title={t('scores.recommendation')}
          definition={t('def.recommendation')}
          look="bars"
          axis={t('scores.recommendation')}
          series={[{ key: 'count', name: t('count'), color: '--accent' }]}
          points={
            recommendation.n === 0
              ? []
              : spread(recommendation, recommendations, (name) => t(`recommendation.${name as (typeof recommendations)[number]}`))
          }
          write={figures.whole}
        />
      )}
    </Card>
  );
}
