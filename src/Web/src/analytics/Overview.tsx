import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/api';
import { Card } from '../design/Card';
import { Failure, Waiting } from '../design/Notice';
import { types } from '../interviews/interview';
import styles from './Analytics.module.css';
import { Blind } from './Blind';
import { Chart } from './Chart';
import type { ReportFilters } from './filters';
import { Judgments } from './Judgments';
import { useOverview } from './reads';
import { useFigures } from './useFigures';
import { VolumeAndRates } from './VolumeAndRates';

const difficulties = ['easy', 'medium', 'hard', 'expert'] as const;

/** Everything that is counted, of one time. */
export function Overview({ filters }: { readonly filters: ReportFilters }) {
  const report = useOverview(filters);
  if (report.data === undefined) {
    return report.error === null ? <Waiting lines={8} /> : <Failure error={report.error} />;
  }
  const { blind, volume, rates, success, scores, satisfaction } = report.data;
  return (
    <div className={styles.stack} aria-busy={report.isPlaceholderData}>
      <Blind isBlind={blind} />
      <VolumeAndRates volume={volume} rates={rates} />
      <Successes success={success} />
      <Judgments scores={scores} satisfaction={satisfaction} />
    </div>
  );
}

/** How interviews of each type and difficulty go. */
function Successes({ success }: { readonly success: Schema<'Success'> }) {
  const { t } = useTranslation(['analytics', 'interviews']);
  const figures = useFigures();
  const series = [
    { key: 'completion', name: t('rate.completion'), color: '--accent' },
    { key: 'passThrough', name: t('passThrough'), color: '--violet' },
  ];
  const points = (of: Readonly<Record<string, Schema<'SuccessFigures'>>>, names: readonly string[], nameOf: (name: string) => string) =>
    names.flatMap((name) => {
      const found = of[name];
      return found === undefined
        ? []
        : [
            {
              label: nameOf(name),
              values: { completion: found.completion.value, passThrough: found.passThrough.value },
              notes: { completion: figures.ofRatio(found.completion), passThrough: figures.ofRatio(found.passThrough) },
            },
          ];
    });
  return (
    <Card title={t('success')}>
      <div className={styles.charts}>
        <Chart
          title={t('byType')}
          definition={t('def.success')}
          look="bars"
          axis={t('interviews:field.type')}
          series={series}
          points={points(success.byType, types, (name) => t(`interviews:type.${name as (typeof types)[number]}`))}
          write={figures.percent}
          most={1}
        />
        <Chart
          title={t('byDifficulty')}
          definition={t('def.success')}
          look="bars"
          axis={t('difficulty.label')}
          series={series}
          points={points(success.byDifficulty, difficulties, (name) => t(`difficulty.${name as (typeof difficulties)[number]}`))}
          write={figures.percent}
          most={1}
        />
      </div>
    </Card>
  );
}
