import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/api';
import { itemsOf } from '../api/pages';
import { Button } from '../design/Button';
import { Card } from '../design/Card';
import { Empty, Failure, Waiting } from '../design/Notice';
import tables from '../design/Table.module.css';
import styles from './Analytics.module.css';
import { Blind } from './Blind';
import { Chart } from './Chart';
import { Definition } from './Definition';
import type { ReportFilters } from './filters';
import { fives } from './points';
import { useSkills } from './reads';
import { useFigures } from './useFigures';
import { usePeriodName } from './usePeriodName';

const colors = ['--accent', '--violet', '--info', '--warn', '--bad', '--good'] as const;

/** How the attributes of scorecards were rated. */
export function Skills({ filters }: { readonly filters: ReportFilters }) {
  const { t } = useTranslation('analytics');
  const figures = useFigures();
  const report = useSkills(filters);
  const first = report.data?.pages[0];
  const nameOf = usePeriodName(first?.period);
  if (first === undefined) {
    return report.error === null ? <Waiting lines={8} /> : <Failure error={report.error} />;
  }
  const skills = itemsOf(report.data?.pages);
  // More lines than colors could not be told apart: the most rated ones are drawn, the table above has all.
  const drawn = skills.toSorted((one, other) => other.rating.n - one.rating.n).slice(0, colors.length);
  const starts = [...new Set(drawn.flatMap((skill) => skill.trend.map((point) => point.start)))].sort();
  return (
    <div className={styles.stack} aria-busy={report.isPlaceholderData}>
      <Blind isBlind={first.blind} />
      <Card title={t('skills.label')} aside={<Definition of={t('skills.label')}>{t('def.skills')}</Definition>}>
        {skills.length === 0 ? <Empty title={t('nothing')} /> : <SkillTable skills={skills} />}
      </Card>
      {skills.length > 0 && (
        <Card title={t('skills.trend')}>
          <Chart
            title={t('skills.overTime')}
            look="lines"
            axis={t(`period.${first.period}`)}
            series={drawn.map((skill, place) => ({
              key: skill.attribute,
              name: skill.attribute,
              color: colors[place] ?? '--accent',
            }))}
            points={starts.map((start) => {
              const at = drawn.map((skill) => [skill.attribute, skill.trend.find((point) => point.start === start)] as const);
              return {
                label: nameOf(start),
                values: Object.fromEntries(at.map(([name, point]) => [name, point?.mean ?? null])),
                notes: Object.fromEntries(at.map(([name, point]) => [name, figures.of(point?.n ?? 0)])),
              };
            })}
            write={figures.fine}
            most={5}
          />
        </Card>
      )}
      {report.hasNextPage && <Button onPress={() => void report.fetchNextPage()}>{t('more', { ns: 'app' })}</Button>}
    </div>
  );
}

export function SkillTable({ skills }: { readonly skills: readonly Schema<'Skill'>[] }) {
  const { t } = useTranslation('analytics');
  const figures = useFigures();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section className={tables.scroll} tabIndex={0} aria-label={`${t('table')}: ${t('skills.label')}`}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{t('skills.attribute')}</th>
            <th scope="col">{t('mean')}</th>
            <th scope="col">n</th>
            {fives.map((five) => (
              <th key={five} scope="col">
                {five}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {skills.map(({ attribute, rating }) => (
            <tr key={attribute}>
              <th scope="row">{attribute}</th>
              <td className={styles.meter}>
                <span>{figures.fine(rating.mean)}</span>
                <span className={styles.track} aria-hidden>
                  <span style={{ width: `${((rating.mean ?? 0) / 5) * 100}%` }} />
                </span>
              </td>
              <td>{figures.whole(rating.n)}</td>
              {fives.map((five) => (
                <td key={five}>{rating.counts == null ? '–' : figures.whole(rating.counts[five] ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
