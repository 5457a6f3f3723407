import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { Area, CartesianGrid, ComposedChart, Line, Tooltip, XAxis, YAxis } from 'recharts';
import { addDays, dayNumber, dayOfNumber } from '../calendarDay.ts';
import { useFormat } from '../hooks/useFormat.ts';
import { t } from '../i18n/i18n.ts';
import type { ChartMark } from './chartMark.ts';
import { type ChartDay, chartPoints, type DayPoint, type StepPoint } from './chartPoints.ts';
import { axisTicks } from './chartRows.ts';
import classes from './DailyLineChart.module.css';
import { LineLegend } from './LineLegend.tsx';
import { markNames, markShapes, marksWithin } from './markShapes.tsx';

const pxPerDay = 1.5;
const pxPerStep = 5;
const dotsUpTo = 45;
const pxPerTick = 110;

interface SecondLine {
  /** What it is, for the legend: "Energy, mean of 7 days". */
  readonly label: string;
  /** Its value by date; null breaks the line. */
  readonly values: ReadonlyMap<string, number | null>;
}

interface DailyLineChartProps {
  /** Every calendar date of the range. */
  readonly days: readonly ChartDay[];
  /** What the chart shows, for screen readers. */
  readonly label: string;
  /** "Mood 6" in the tooltip. */
  readonly valueWords?: (value: string) => string;
  readonly scale?: { readonly domain: readonly [number, number]; readonly ticks: readonly number[] };
  readonly second?: SecondLine;
  readonly marks?: readonly ChartMark[];
  /** The mean stands on a ground down to the lowest value: for what weighs on a person. */
  readonly isArea?: boolean;
}

type Row = (DayPoint | StepPoint) & { readonly other: number | null };

const moodWords = (mood: string): string => t('charts:moodOf', { mood });
const noMarks: readonly ChartMark[] = [];
const ratingScale = { domain: [1, 10], ticks: [1, 4, 7, 10] } as const;

/**
 * A daily value with its 7-day mean; in a long range, steps of days with their lowest, highest and mean. Days without
 * an entry are gaps.
 */
export function DailyLineChart({
  days,
  label,
  valueWords = moodWords,
  scale = ratingScale,
  second,
  marks = noMarks,
  isArea = false,
}: DailyLineChartProps) {
  const format = useFormat();
  const { ref, width, height } = useElementSize();
  const chart = useMemo(
    () => chartPoints(days, { days: Math.floor(width / pxPerDay), steps: Math.floor(width / pxPerStep) }),
    [days, width],
  );
  const rows = useMemo(
    () => chart.points.map((point): Row => ({ ...point, other: second === undefined ? null : otherOf(point, second) })),
    [chart, second],
  );
  const first = days[0] === undefined ? 0 : dayNumber(days[0].date);
  const last = dayNumber(days.at(-1)?.date ?? '1970-01-01');
  const ticks = useMemo(() => axisTicks(first, last, Math.max(2, Math.floor(width / pxPerTick))), [first, last, width]);
  const tickLabel = axisLabel(format.locale, last - first);
  const shown = useMemo(() => marksWithin(marks, first, last), [marks, first, last]);
  const names = useMemo(() => markNames(shown, first, last, width), [shown, first, last, width]);
  const isDaily = chart.kind === 'days';
  const showsDots = isDaily && chart.points.length <= dotsUpTo;
  return (
    <>
      <div className={classes.chart} ref={ref}>
        {width > 0 && (
          <ComposedChart
            width={width}
            height={height}
            data={rows}
            margin={{ top: names.height, right: 12, bottom: 4, left: 0 }}
            aria-label={label}
          >
            <CartesianGrid stroke="var(--chart-grid)" vertical={false} />
            <XAxis
              dataKey="at"
              type="number"
              domain={[first, last]}
              ticks={ticks}
              tickFormatter={tickLabel}
              tickLine={false}
              axisLine={{ stroke: 'var(--chart-grid)' }}
              interval="preserveStartEnd"
            />
            <YAxis domain={[...scale.domain]} ticks={[...scale.ticks]} width={30} tickLine={false} axisLine={false} />
            <Tooltip
              content={(tooltip) => <PointTooltip {...tooltip} valueWords={valueWords} secondLabel={second?.label} />}
              isAnimationActive={false}
            />
            {markShapes(shown, names.rows)}
            {isArea && (
              <Area
                dataKey="mean"
                type="linear"
                baseValue={scale.domain[0]}
                stroke="none"
                fill="var(--chart-daily)"
                fillOpacity={0.3}
                activeDot={false}
                isAnimationActive={false}
              />
            )}
            {isDaily ? (
              <Line
                dataKey="mood"
                type="linear"
                stroke="var(--chart-daily)"
                strokeWidth={showsDots ? 1.5 : 1}
                dot={(dot) => <Dot key={dot.key} {...dot} isShown={showsDots} />}
                activeDot={{ r: 4, fill: 'var(--chart-mean)', stroke: 'var(--ek-surface)' }}
                isAnimationActive={false}
              />
            ) : (
              <Area
                dataKey="range"
                type="linear"
                stroke="none"
                fill="var(--chart-band)"
                fillOpacity={isArea ? 0.5 : 1}
                activeDot={false}
                isAnimationActive={false}
              />
            )}
            <Line
              dataKey="mean"
              type="linear"
              stroke="var(--chart-mean)"
              strokeWidth={isDaily ? 2.5 : 2}
              dot={isDaily ? false : (dot) => <Dot key={dot.key} {...dot} isShown={false} />}
              activeDot={isDaily ? false : { r: 4, fill: 'var(--chart-mean)', stroke: 'var(--ek-surface)' }}
              isAnimationActive={false}
            />
            {second !== undefined && (
              <Line
                dataKey="other"
                type="linear"
                stroke="var(--chart-second)"
                strokeWidth={2}
                strokeDasharray="6 4"
                dot={false}
                activeDot={false}
                isAnimationActive={false}
              />
            )}
          </ComposedChart>
        )}
      </div>
      <LineLegend chart={chart} second={second?.label} marks={shown} isArea={isArea} />
    </>
  );
}

/** The other value of a day, or its mean over the days of a step. */
function otherOf(point: DayPoint | StepPoint, { values }: SecondLine): number | null {
  if (point.kind === 'day') {
    return values.get(point.date) ?? null;
  }
  let sum = 0;
  let count = 0;
  for (let date = point.first; date <= point.last; date = addDays(date, 1)) {
    const value = values.get(date) ?? null;
    sum += value ?? 0;
    count += value === null ? 0 : 1;
  }
  return count === 0 ? null : sum / count;
}

interface DotProps {
  readonly cx?: number;
  readonly cy?: number;
  readonly payload?: DayPoint | StepPoint;
  readonly isShown: boolean;
}

/** A point without neighbours has no line, so it is always a dot. */
function Dot({ cx, cy, payload, isShown }: DotProps) {
  const value = payload?.kind === 'day' ? payload.mood : payload?.mean;
  if (typeof cx !== 'number' || typeof cy !== 'number' || payload === undefined || (value ?? null) === null) {
    return null;
  }
  const fill = payload.kind === 'day' ? 'var(--chart-daily)' : 'var(--chart-mean)';
  return isShown || payload.isAlone ? <circle cx={cx} cy={cy} r={isShown ? 3 : 2} fill={fill} /> : null;
}

interface PointTooltipProps {
  readonly active?: boolean;
  readonly payload?: readonly { readonly payload?: unknown }[];
  readonly valueWords: (value: string) => string;
  readonly secondLabel: string | undefined;
}

function PointTooltip({ active = false, payload, valueWords, secondLabel }: PointTooltipProps) {
  const format = useFormat();
  const point = payload?.[0]?.payload as Row | undefined;
  if (!active || point === undefined) {
    return null;
  }
  return (
    <div className={classes.tooltip}>
      {point.kind === 'day' ? <OfDay point={point} valueWords={valueWords} /> : <OfStep point={point} />}
      {secondLabel !== undefined && point.other !== null && (
        <p>
          {secondLabel}: {format.number(point.other)}
        </p>
      )}
    </div>
  );
}

function OfDay({ point, valueWords }: { readonly point: DayPoint } & Pick<PointTooltipProps, 'valueWords'>) {
  const format = useFormat();
  return (
    <>
      <p className={classes.tooltipDay}>{format.shortDay(point.date)}</p>
      {point.mood !== null && (
        <p>
          {valueWords(format.number(point.mood))}
          {point.n > 0 && ` (${t('charts:entries', { count: point.n, number: format.number(point.n) })})`}
        </p>
      )}
      {point.mean !== null && <p>{t('charts:meanOf', { mean: format.number(point.mean) })}</p>}
    </>
  );
}

function OfStep({ point }: { readonly point: StepPoint }) {
  const format = useFormat();
  const [low, high] = point.range;
  return (
    <>
      <p className={classes.tooltipDay}>
        {point.first === point.last
          ? format.day(point.first)
          : t('charts:stepDays', { first: format.day(point.first), last: format.day(point.last) })}
      </p>
      {low !== null && <p>{t('charts:lowToHigh', { low: format.number(low), high: format.number(high) })}</p>}
      {point.mean !== null && (
        <p>
          {t('charts:averageOf', {
            mean: format.number(point.mean),
            count: point.daysWithMood,
            number: format.number(point.daysWithMood),
          })}
        </p>
      )}
    </>
  );
}

/** Days in a short range, months in a longer one, years in a long one. */
function axisLabel(locale: string, span: number): (day: number) => string {
  const options: Intl.DateTimeFormatOptions =
    span < 45
      ? { day: 'numeric', month: 'short' }
      : span < 800
        ? { month: 'short', year: 'numeric' }
        : { year: 'numeric', ...(span < 2000 ? { month: 'short' } : {}) };
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return (day) => format.format(new Date(`${dayOfNumber(day)}T12:00:00Z`));
}
