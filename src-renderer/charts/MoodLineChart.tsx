import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts';
import { dayOfNumber } from '../calendarDay.ts';
import { useFormat } from '../hooks/useFormat.ts';
import { type ChartDay, type ChartPoint, chartPoints } from './chartPoints.ts';
import { axisTicks } from './chartRows.ts';
import classes from './MoodLineChart.module.css';
import { words } from './words.ts';

/** At least so many px for a point, before days are joined to steps. */
const pxPerPoint = 2;
const dotsUpTo = 45;
const pxPerTick = 110;

interface MoodLineChartProps {
  /** Every calendar date of the range. */
  readonly days: readonly ChartDay[];
}

/** Daily mood with its 7-day mean. Days without an entry are gaps in the line. */
export function MoodLineChart({ days }: MoodLineChartProps) {
  const format = useFormat();
  const { ref, width, height } = useElementSize();
  const { points, daysPerStep } = useMemo(
    () => chartPoints(days, Math.max(60, Math.floor(width / pxPerPoint))),
    [days, width],
  );
  const first = points[0]?.day ?? 0;
  const last = points.at(-1)?.day ?? 0;
  const ticks = useMemo(() => axisTicks(first, last, Math.max(2, Math.floor(width / pxPerTick))), [first, last, width]);
  const tickLabel = axisLabel(format.locale, last - first);
  const showsDots = points.length <= dotsUpTo;
  return (
    <>
      <div className={classes.chart} ref={ref}>
        {width > 0 && (
          <LineChart
            width={width}
            height={height}
            data={[...points]}
            margin={{ top: 8, right: 12, bottom: 4, left: 0 }}
            aria-label={words.chartLabel}
          >
            <CartesianGrid stroke="var(--chart-grid)" vertical={false} />
            <XAxis
              dataKey="day"
              type="number"
              domain={[first, last]}
              ticks={ticks}
              tickFormatter={tickLabel}
              tickLine={false}
              axisLine={{ stroke: 'var(--chart-grid)' }}
              interval="preserveStartEnd"
            />
            <YAxis domain={[1, 10]} ticks={[1, 4, 7, 10]} width={28} tickLine={false} axisLine={false} />
            <Tooltip content={PointTooltip} isAnimationActive={false} />
            <Line
              dataKey="mood"
              type="linear"
              stroke="var(--chart-daily)"
              strokeWidth={showsDots ? 1.5 : 1}
              dot={(dot) => <Dot key={dot.key} {...dot} isShown={showsDots} />}
              activeDot={{ r: 4, fill: 'var(--chart-mean)', stroke: 'var(--ek-surface)' }}
              isAnimationActive={false}
            />
            <Line
              dataKey="mean"
              type="linear"
              stroke="var(--chart-mean)"
              strokeWidth={2.5}
              dot={false}
              activeDot={false}
              isAnimationActive={false}
            />
          </LineChart>
        )}
      </div>
      <Legend daysPerStep={daysPerStep} />
    </>
  );
}

interface DotProps {
  readonly cx?: number;
  readonly cy?: number;
  readonly payload?: ChartPoint;
  readonly isShown: boolean;
}

/** A day without neighbours has no line, so it is always a dot. */
function Dot({ cx, cy, payload, isShown }: DotProps) {
  if (cx === undefined || cy === undefined || payload === undefined || payload.mood === null) {
    return null;
  }
  return isShown || payload.isAlone ? (
    <circle cx={cx} cy={cy} r={isShown ? 3 : 1.75} fill="var(--chart-daily)" />
  ) : null;
}

interface PointTooltipProps {
  readonly active?: boolean;
  readonly payload?: readonly { readonly payload?: unknown }[];
}

function PointTooltip({ active = false, payload }: PointTooltipProps) {
  const format = useFormat();
  const point = payload?.[0]?.payload as ChartPoint | undefined;
  if (!active || point === undefined) {
    return null;
  }
  return (
    <div className={classes.tooltip}>
      <p className={classes.tooltipDay}>{format.shortDay(point.date)}</p>
      {point.mood !== null && (
        <p>
          {words.moodOf(format.number(point.mood))} ({words.entries(point.n)})
        </p>
      )}
      {point.mean !== null && <p>{words.meanOf(format.number(point.mean))}</p>}
    </div>
  );
}

function Legend({ daysPerStep }: { readonly daysPerStep: number }) {
  const format = useFormat();
  return (
    <ul className={classes.legend}>
      <li>
        <svg width="28" height="10" aria-hidden="true">
          <path d="M2 7 L10 3 L18 6 L26 2" fill="none" stroke="var(--chart-daily)" strokeWidth="1.5" />
        </svg>
        {daysPerStep === 1 ? words.daily : words.dailySteps(format.number(daysPerStep))}
      </li>
      <li>
        <svg width="28" height="10" aria-hidden="true">
          <path d="M2 5 L26 5" stroke="var(--chart-mean)" strokeWidth="3" />
        </svg>
        {words.mean}
      </li>
    </ul>
  );
}

/** Days in a short range, months in a longer one, years in a long one. */
function axisLabel(locale: string, span: number): (day: number) => string {
  const options: Intl.DateTimeFormatOptions =
    span < 45
      ? { day: 'numeric', month: 'short' }
      : span < 800
        ? { month: 'short', year: '2-digit' }
        : { year: 'numeric', ...(span < 2000 ? { month: 'short' } : {}) };
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return (day) => format.format(new Date(`${dayOfNumber(day)}T12:00:00Z`));
}
