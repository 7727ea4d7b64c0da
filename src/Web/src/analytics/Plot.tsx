import { Bar, BarChart, CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import styles from './Analytics.module.css';
import type { ChartProperties, Point } from './Chart';

const tick = { fill: 'var(--text-soft)', fontSize: 12 };
const dashes = ['0', '6 3', '2 3', '8 3 2 3', '1 3', '12 4'];

/** The chart itself. Its data are in the table beside it, so screen readers pass it by. */
export function Plot({ look, series, points, write, most }: ChartProperties) {
  const data = points.map((point) => ({ label: point.label, point, ...point.values }));
  const common = { data, accessibilityLayer: false, margin: { top: 8, right: 8, bottom: 0, left: 0 } };
  const axes = (
    <>
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="label"
        tick={tick}
        tickLine={false}
        axisLine={{ stroke: 'var(--line-strong)' }}
        interval="preserveStartEnd"
        minTickGap={12}
      />
      <YAxis
        tick={tick}
        tickLine={false}
        axisLine={false}
        width={52}
        tickFormatter={write}
        allowDecimals={most !== undefined}
        {...(most === 5 ? { tickCount: 6 } : {})}
        domain={[0, most ?? 'auto']}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: 'var(--sunken)', stroke: 'var(--line)' }}
        content={({ active, payload }) => {
          const point = (payload[0]?.payload as { point: Point } | undefined)?.point;
          return active && point !== undefined ? <Said point={point} series={series} write={write} /> : null;
        }}
      />
    </>
  );
  return (
    <ResponsiveContainer width="100%" height={260}>
      {look === 'lines' ? (
        <LineChart {...common}>
          {axes}
          {series.map(({ key, name, color }, place) => (
            <Line
              key={key}
              dataKey={key}
              name={name}
              stroke={`var(${color})`}
              strokeWidth={2}
              strokeDasharray={dashes[place % dashes.length] ?? '0'}
              dot={{ r: 3, fill: `var(${color})`, strokeWidth: 0 }}
              isAnimationActive={false}
              connectNulls
            />
          ))}
        </LineChart>
      ) : (
        <BarChart {...common} barCategoryGap="24%">
          {axes}
          {series.map(({ key, name, color }) => (
            <Bar
              key={key}
              dataKey={key}
              name={name}
              fill={`var(${color})`}
              {...(look === 'stack' ? { stackId: 'all' } : {})}
              maxBarSize={56}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      )}
    </ResponsiveContainer>
  );
}

function Said({ point, series, write }: Pick<ChartProperties, 'series' | 'write'> & { readonly point: Point }) {
  return (
    <div className={styles.said}>
      <strong>{point.label}</strong>
      {series.map(({ key, name }) => (
        <p key={key}>
          {name}: {write(point.values[key])} {point.notes?.[key]}
        </p>
      ))}
    </div>
  );
}
