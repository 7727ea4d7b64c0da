import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/api';
import { Card } from '../design/Card';
import styles from './Analytics.module.css';
import { Chart } from './Chart';
import { Figure, Figures } from './Figure';
import { fives, recommendations, spread, tens } from './points';
import { useFigures } from './useFigures';

type Properties = { readonly scores?: Schema<'Scores'> | undefined; readonly satisfaction?: Schema<'Satisfaction'> | undefined };

/** What was thought of candidates, and what candidates thought. What is left out of the report is left out here. */
export function Judgments({ scores, satisfaction }: Properties) {
  const { t } = useTranslation('analytics');
  const figures = useFigures();
  const count = [{ key: 'count', name: t('count'), color: '--accent' }];
  const ofTens = (from: string) => (from === '90' ? '90–100' : `${from}–${Number(from) + 9}`);
  return (
    <>
      {scores?.score.counts != null && (
        <Card title={t('scores.label')}>
          <Figures>
            <Figure
              name={t('scores.score')}
              value={figures.decimal(scores.score.mean)}
              of={figures.of(scores.score.n)}
              definition={t('def.score')}
            />
            <Figure
              name={t('scores.performance')}
              value={figures.fine(scores.performance.mean)}
              of={figures.of(scores.performance.n)}
              definition={t('def.performance')}
            />
          </Figures>
          <div className={styles.charts}>
            <Chart
              title={t('scores.spread')}
              look="bars"
              axis={t('scores.score')}
              series={count}
              points={scores.score.n === 0 ? [] : spread(scores.score, tens, ofTens)}
              write={figures.whole}
            />
            <Chart
              title={t('scores.recommendation')}
              definition={t('def.recommendation')}
              look="bars"
              axis={t('scores.recommendation')}
              series={count}
              points={
                scores.recommendation.n === 0
                  ? []
                  : spread(scores.recommendation, recommendations, (name) =>
                      t(`recommendation.${name as (typeof recommendations)[number]}`),
                    )
              }
              write={figures.whole}
            />
          </div>
        </Card>
      )}
      {satisfaction !== undefined && (
        <Card title={t('satisfaction.label')}>
          <Figures>
            <Figure
              name={t('satisfaction.rating')}
              value={figures.fine(satisfaction.rating.mean)}
              of={figures.of(satisfaction.rating.n)}
              definition={t('def.satisfaction')}
            />
            <Figure
              name={t('satisfaction.responseRate')}
              value={figures.percent(satisfaction.responseRate.value)}
              of={figures.ofRatio(satisfaction.responseRate)}
              definition={t('def.responseRate')}
            />
          </Figures>
          <Chart
            title={t('satisfaction.spread')}
            look="bars"
            axis={t('satisfaction.rating')}
            series={count}
            points={satisfaction.rating.n === 0 ? [] : spread(satisfaction.rating, fives)}
            write={figures.whole}
          />
        </Card>
      )}
    </>
  );
}
