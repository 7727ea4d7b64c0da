import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/api';
import { Card } from '../design/Card';
import { Failure, Waiting } from '../design/Notice';
import type { types } from '../interviews/interview';
import styles from './Analytics.module.css';
import { Blind } from './Blind';
import { Chart } from './Chart';
import { FeedbackFigures } from './FeedbackFigures';
import { Figure, Figures } from './Figure';
import type { ReportFilters } from './filters';
import { ratios } from './points';
import { useProcess } from './reads';
import { useFigures } from './useFigures';

/** How long things take and where they lead. */
export function Process({ filters }: { readonly filters: ReportFilters }) {
  const report = useProcess(filters);
  if (report.data === undefined) {
    return report.error === null ? <Waiting lines={8} /> : <Failure error={report.error} />;
  }
  const { blind, process } = report.data;
  return (
    <div className={styles.stack} aria-busy={report.isPlaceholderData}>
      <Blind isBlind={blind} />
      <Times process={process} />
      <FeedbackFigures feedback={process.feedback} />
      <PassThrough process={process} />
      <Offers offers={process.offers} />
    </div>
  );
}

type OfProcess = { readonly process: Schema<'ProcessFigures'> };

const times = ['timeToScheduleHours', 'leadTimeHours', 'decisionTimeHours'] as const;
const lengths = ['plannedMinutes', 'actualMinutes', 'overrunMinutes'] as const;

function Times({ process }: OfProcess) {
  const { t } = useTranslation('analytics');
  const figures = useFigures();
  return (
    <Card title={t('times.label')}>
      <Figures>
        {times.map((time) => (
          <Figure
            key={time}
            name={t(`times.${time}`)}
            value={figures.hours(process[time].value)}
            of={figures.of(process[time].n)}
            definition={t(`def.${time}`)}
          />
        ))}
        {lengths.map((length) => (
          <Figure
            key={length}
            name={t(`times.${length}`)}
            value={figures.minutes(process.duration[length].value)}
            of={figures.of(process.duration[length].n)}
            definition={t('def.duration')}
          />
        ))}
      </Figures>
    </Card>
  );
}

/** The share that goes on, by round and by type: where candidates are lost. */
function PassThrough({ process }: OfProcess) {
  const { t } = useTranslation(['analytics', 'interviews']);
  const figures = useFigures();
  const series = [{ key: 'value', name: t('passThrough'), color: '--violet' }];
  return (
    <Card title={t('passThrough')}>
      <Figures>
        <Figure
          name={t('passThroughAll')}
          value={figures.percent(process.passThrough.value)}
          of={figures.ofRatio(process.passThrough)}
          definition={t('def.passThrough')}
        />
      </Figures>
      <div className={styles.charts}>
        <Chart
          title={t('byRound')}
          look="bars"
          axis={t('roundAxis')}
          series={series}
          points={ratios(process.passThroughByRound, (round) => t('interviews:round', { round }), figures.ofRatio)}
          write={figures.percent}
          most={1}
        />
        <Chart
          title={t('byType')}
          look="bars"
          axis={t('interviews:field.type')}
          series={series}
          points={ratios(process.passThroughByType, (type) => t(`interviews:type.${type as (typeof types)[number]}`), figures.ofRatio)}
          write={figures.percent}
          most={1}
        />
      </div>
    </Card>
  );
}

const answers = ['made', 'accepted', 'declined', 'open'] as const;

function Offers({ offers }: { readonly offers: Schema<'OfferFigures'> }) {
  const { t } = useTranslation('analytics');
  const figures = useFigures();
  return (
    <Card title={t('offers.label')}>
      <Figures>
        {answers.map((answer) => (
          <Figure key={answer} name={t(`offers.${answer}`)} value={figures.whole(offers[answer])} />
        ))}
        <Figure
          name={t('offers.acceptance')}
          value={figures.percent(offers.acceptance.value)}
          of={figures.ofRatio(offers.acceptance)}
          definition={t('def.offers')}
        />
      </Figures>
    </Card>
  );
}
