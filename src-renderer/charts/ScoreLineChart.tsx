import { useElementSize } from '@mantine/hooks';
import { CartesianGrid, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { useFormat } from '../hooks/useFormat.ts';
import classes from './DailyLineChart.module.css';

const pxPerTick = 110;

interface ScorePoint {
  /** ISO 8601. */
  readonly recorded_at: string;
  readonly score: number;
  readonly band: string | null;
}

interface ScoreLineChartProps {
  /** In time order. */
  readonly points: readonly ScorePoint[];
  readonly scale: { readonly min: number; readonly max: number };
  /** Where one ends and the next begins is a line. */
  readonly bands: readonly { readonly min: number; readonly label: string }[];
  /** What the chart shows, for screen readers. */
  readonly label: string;
}

/** Scores of single days, weeks apart, on the whole of their scale. */
export function ScoreLineChart({ points, scale, bands, label }: ScoreLineChartProps) {
  const format = useFormat();
  const { ref, width, height } = useElementSize();
  const rows = points.map((point) => ({ ...point, at: Date.parse(point.recorded_at) }));
  const borders = bands.filter(({ min }) => min > scale.min).map(({ min }) => min);
  const first = rows[0]?.at ?? 0;
  const last = rows.at(-1)?.at ?? first;
  const ticks = timeTicks(first, last, Math.max(2, Math.floor(width / pxPerTick)));
  return (
    <div className={classes.chart} ref={ref}>
      {width > 0 && (
        <LineChart
          width={width}
          height={height}
          data={rows}
          margin={{ top: 8, right: 16, bottom: 4, left: 0 }}
          aria-label={label}
        >
          <CartesianGrid stroke="var(--chart-grid)" vertical={false} horizontal={borders.length === 0} />
          <XAxis
            dataKey="at"
            type="number"
            scale="time"
            domain={['dataMin', 'dataMax']}
            ticks={ticks}
            tickFormatter={(at: number) => format.shortDay(format.dayOf(new Date(at).toISOString()))}
            tickLine={false}
            axisLine={{ stroke: 'var(--chart-grid)' }}
            interval="preserveStartEnd"
          />
          <YAxis
            domain={[scale.min, scale.max]}
            ticks={[scale.min, ...borders, scale.max]}
            width={34}
            tickLine={false}
            axisLine={false}
            interval={0}
          />
          <Tooltip content={ScoreTooltip} isAnimationActive={false} />
          {bands
            .filter(({ min }) => min > scale.min)
            .map((band) => (
              <ReferenceLine key={band.min} y={band.min} stroke="var(--chart-grid)" strokeDasharray="4 4" />
            ))}
          <Line
            dataKey="score"
            type="linear"
            stroke="var(--chart-mean)"
            strokeWidth={2}
            dot={{ r: 4, fill: 'var(--chart-mean)', stroke: 'var(--ek-surface)' }}
            activeDot={{ r: 5, fill: 'var(--chart-mean)', stroke: 'var(--ek-surface)' }}
            isAnimationActive={false}
          />
        </LineChart>
      )}
    </div>
  );
}

interface ScoreTooltipProps {
  readonly active?: boolean;
  readonly payload?: readonly { readonly payload?: unknown }[];
}

function ScoreTooltip({ active = false, payload }: ScoreTooltipProps) {
  const format = useFormat();
  const point = payload?.[0]?.payload as ScorePoint | undefined;
  if (!active || point === undefined) {
    return null;
  }
  return (
    <div className={classes.tooltip}>
      <p className={classes.tooltipDay}>{format.dateTime(point.recorded_at)}</p>
      <p>
        {format.number(point.score)}
        {point.band !== null && ` · ${point.band}`}
      </p>
    </div>
  );
}

/** So many instants (ms), evenly from the first to the last. */
function timeTicks(first: number, last: number, count: number): number[] {
  if (first === last) {
    return [first];
  }
  return Array.from({ length: count }, (_, index) => Math.round(first + ((last - first) * index) / (count - 1)));
}
