import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/api';
import { Card } from '../design/Card';
import { Empty, Failure, Waiting } from '../design/Notice';
import tables from '../design/Table.module.css';
import styles from './Analytics.module.css';
import { Definition } from './Definition';
import type { ReportFilters } from './filters';
import { useImpact } from './reads';
import { useFigures } from './useFigures';

/** Whether groups of candidates are selected alike, by what they said of themselves. For admins. */
export function Impact({ filters }: { readonly filters: ReportFilters }) {
  const { t } = useTranslation('analytics');
  const report = useImpact(filters);
  if (report.data === undefined) {
    return report.error === null ? <Waiting lines={8} /> : <Failure error={report.error} />;
  }
  const { items } = report.data;
  return (
    <div className={styles.stack} aria-busy={report.isPlaceholderData}>
      <p>{t('impact.about')}</p>
      {items.length === 0 ? <Empty title={t('impact.nothing')} /> : items.map((item) => <Dimension key={item.dimension} item={item} />)}
    </div>
  );
}

function Dimension({ item }: { readonly item: Schema<'DimensionImpact'> }) {
  const { t } = useTranslation('analytics');
  const figures = useFigures();
  const { dimension, groups, withheld, total, undeclared } = item;
  return (
    <Card title={dimension} aside={<Definition of={dimension}>{t('def.impact')}</Definition>}>
      {groups.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
        <section className={tables.scroll} tabIndex={0} aria-label={`${t('table')}: ${dimension}`}>
          <table className={tables.table}>
            <thead>
              <tr>
                <th scope="col">{t('impact.group')}</th>
                <th scope="col">n</th>
                <th scope="col">{t('impact.selected')}</th>
                <th scope="col">{t('impact.rate')}</th>
                <th scope="col">{t('impact.ratio')}</th>
                <th scope="col">{t('impact.fourFifths')}</th>
              </tr>
            </thead>
            <tbody>
              {groups.map(({ group, selection, impactRatio, belowFourFifths }) => (
                <tr key={group}>
                  <th scope="row">{group}</th>
                  <td>{figures.whole(selection.n)}</td>
                  <td>{figures.whole(selection.count)}</td>
                  <td>{figures.percent(selection.value)}</td>
                  <td>{figures.fine(impactRatio)}</td>
                  <td>{belowFourFifths ? t('impact.below') : '–'}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('impact.total')}</th>
                <td>{figures.whole(total.n)}</td>
                <td>{figures.whole(total.count)}</td>
                <td>{figures.percent(total.value)}</td>
                <td>–</td>
                <td>–</td>
              </tr>
            </tfoot>
          </table>
        </section>
      )}
      {withheld > 0 && <p>{t('impact.withheld', { count: withheld })}</p>}
      <p>{undeclared === null ? t('impact.undeclaredWithheld') : t('impact.undeclared', { count: undeclared })}</p>
    </Card>
  );
}
