import { lazy, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/Button';
import { Empty, Waiting } from '../design/Notice';
import tables from '../design/Table.module.css';
import styles from './Analytics.module.css';
import { Definition } from './Definition';

const Plot = lazy(() => import('./Plot').then((module) => ({ default: module.Plot })));

/** One line or kind of bar. @param color A token, such as `--accent`. */
export type Series = { readonly key: string; readonly name: string; readonly color: string };

/** What stands at one place of the axis: a value for each series, and what is said beside it, such as of how many it is. */
export type Point = {
  readonly label: string;
  readonly values: Readonly<Record<string, number | null>>;
  readonly notes?: Readonly<Record<string, string>>;
};

export type ChartProperties = {
  readonly title: string;
  readonly definition?: string;
  readonly look: 'bars' | 'stack' | 'lines';
  /** What the points stand for: the head of the first column of the table. */
  readonly axis: string;
  readonly series: readonly Series[];
  readonly points: readonly Point[];
  readonly write: (value: number | null | undefined) => string;
  /** The largest value of the axis, where it is known. */
  readonly most?: number;
};

/** A chart with its definition, and the same as a table. */
export function Chart(properties: ChartProperties) {
  const { title, definition, series, points } = properties;
  const { t } = useTranslation('analytics');
  const [isTable, setTable] = useState(false);
  const id = useId();
  const isEmpty = !points.some((point) => series.some(({ key }) => point.values[key] != null));
  return (
    <figure className={styles.chart} aria-labelledby={id}>
      <figcaption>
        <h3 id={id}>{title}</h3>
        {definition !== undefined && <Definition of={title}>{definition}</Definition>}
        <span className={styles.gap} />
        {!isEmpty && (
          <Button look="quiet" onPress={() => setTable(!isTable)} aria-label={t(isTable ? 'chartOf' : 'tableOf', { name: title })}>
            {t(isTable ? 'chart' : 'table')}
          </Button>
        )}
      </figcaption>
      {isEmpty ? (
        <Empty title={t('nothing')} />
      ) : isTable ? (
        <Table {...properties} />
      ) : (
        <>
          {series.length > 1 && <Legend series={series} />}
          <Suspense fallback={<Waiting lines={6} />}>
            <div role="img" aria-label={t('picture', { name: title })} className={styles.plot}>
              <Plot {...properties} />
            </div>
          </Suspense>
        </>
      )}
    </figure>
  );
}

function Legend({ series }: { readonly series: readonly Series[] }) {
  return (
    <ul className={styles.legend}>
      {series.map(({ key, name, color }) => (
        <li key={key}>
          <span style={{ background: `var(${color})` }} aria-hidden />
          {name}
        </li>
      ))}
    </ul>
  );
}

function Table({ title, axis, series, points, write }: ChartProperties) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section className={tables.scroll} tabIndex={0} aria-label={title}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{axis}</th>
            {series.map(({ key, name }) => (
              <th key={key} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.label}>
              <th scope="row">{point.label}</th>
              {series.map(({ key }) => (
                <td key={key}>
                  {write(point.values[key])} {point.notes?.[key] !== undefined && <small>{point.notes[key]}</small>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
