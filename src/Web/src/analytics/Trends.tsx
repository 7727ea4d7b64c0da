import { useTranslation } from 'react-i18next';
import { itemsOf } from '../api/pages';
import { Button } from '../design/Button';
import { Card } from '../design/Card';
import { Failure, Waiting } from '../design/Notice';
import styles from './Analytics.module.css';
import { Blind } from './Blind';
import { Chart } from './Chart';
import type { ReportFilters } from './filters';
import { useTrends } from './reads';
import { useFigures } from './useFigures';
import { usePeriodName } from './usePeriodName';

const outcomes = [
  { key: 'completed', color: '--good' },
  { key: 'open', color: '--info' },
  { key: 'cancelled', color: '--bad' },
  { key: 'noShows', color: '--warn' },
] as const;

const shares = [
  { key: 'completion', color: '--good' },
  { key: 'cancellation', color: '--bad' },
  { key: 'noShow', color: '--warn' },
  { key: 'rescheduling', color: '--info' },
] as const;

/** Volume, rates and judgments over time. */
export function Trends({ filters }: { readonly filters: ReportFilters }) {
  const { t } = useTranslation('analytics');
  const figures = useFigures();
  const report = useTrends(filters);
  const first = report.data?.pages[0];
  const nameOf = usePeriodName(first?.period);
  if (first === undefined) {
    return report.error === null ? <Waiting lines={8} /> : <Failure error={report.error} />;
  }
  const rows = itemsOf(report.data?.pages);
  const axis = t(`period.${first.period}`);
  return (
    <div className={styles.stack} aria-busy={report.isPlaceholderData}>
      <Blind isBlind={first.blind} />
      <Card title={t('volume.label')}>
        <Chart
          title={t('volume.overTime')}
          definition={t('def.volume')}
          look="stack"
          axis={axis}
          series={outcomes.map(({ key, color }) => ({ key, name: t(`volume.${key}`), color }))}
          points={rows.map(({ start, volume }) => ({
            label: nameOf(start),
            values: { completed: volume.completed, open: volume.open, cancelled: volume.cancelled, noShows: volume.noShows },
          }))}
          write={figures.whole}
        />
      </Card>
      <Card title={t('rate.label')}>
        <Chart
          title={t('rate.overTime')}
          definition={t('def.completion')}
          look="lines"
          axis={axis}
          series={shares.map(({ key, color }) => ({ key, name: t(`rate.${key}`), color }))}
          points={rows.map(({ start, rates }) => ({
            label: nameOf(start),
            values: Object.fromEntries(shares.map(({ key }) => [key, rates[key].value])),
            notes: Object.fromEntries(shares.map(({ key }) => [key, figures.ofRatio(rates[key])])),
          }))}
          write={figures.percent}
          most={1}
        />
      </Card>
      <div className={styles.pair}>
        {!first.blind && (
          <Card title={t('scores.label')}>
            <Chart
              title={t('scores.overTime')}
              definition={t('def.score')}
              look="lines"
              axis={axis}
              series={[{ key: 'score', name: t('scores.score'), color: '--accent' }]}
              points={rows.map(({ start, scores }) => ({
                label: nameOf(start),
                values: { score: scores.score.mean },
                notes: { score: figures.of(scores.score.n) },
              }))}
              write={figures.decimal}
              most={100}
            />
          </Card>
        )}
        <Card title={t('satisfaction.label')}>
          <Chart
            title={t('satisfaction.overTime')}
            definition={t('def.satisfaction')}
            look="lines"
            axis={axis}
            series={[{ key: 'rating', name: t('satisfaction.rating'), color: '--accent' }]}
            points={rows.map(({ start, satisfaction }) => ({
              label: nameOf(start),
              values: { rating: satisfaction.rating.mean },
              notes: { rating: figures.of(satisfaction.rating.n) },
            }))}
            write={figures.fine}
            most={5}
          />
        </Card>
      </div>
      {report.hasNextPage && (
        <Button onPress={() => void report.fetchNextPage()} isDisabled={report.isFetchingNextPage}>
          {t('more', { ns: 'app' })}
        </Button>
      )}
    </div>
  );
}
