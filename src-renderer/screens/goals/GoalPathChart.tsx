import { useElementSize } from '@mantine/hooks';
import { CartesianGrid, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import type { Goal, GoalPath } from '../../../src-shared/contract/goals.ts';
import { dayOfNumber } from '../../calendarDay.ts';
import { axisTicks } from '../../charts/chartRows.ts';
import chart from '../../charts/DailyLineChart.module.css';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import classes from './Goals.module.css';
import { type PathRow, pathRows, valueRange } from './goalPathRows.ts';

const pxPerTick = 110;
const dotsUpTo = 45;

interface GoalPathChartProps {
  readonly goal: Goal;
  readonly path: GoalPath;
}

/** The measured way, the planned one, the target, and where the line of the last weeks leads. */
export function GoalPathChart({ goal, path }: GoalPathChartProps) {
  const format = useFormat();
  const { ref, width, height } = useElementSize();
  const rows = pathRows(path);
  const [first, last] = [rows[0]?.at ?? 0, rows.at(-1)?.at ?? 0];
  const ticks = axisTicks(first, last, Math.max(2, Math.floor(width / pxPerTick)));
  const showsDots = path.measured.length <= dotsUpTo;
  return (
    <>
      <div className={`${chart.chart} ${classes.chart}`} ref={ref}>
        {width > 0 && (
          <LineChart
            width={width}
            height={height}
            data={rows}
            margin={{ top: 12, right: 16, bottom: 4, left: 0 }}
            aria-label={t('goals:path.chartLabel', { name: goal.title })}
          >
            <CartesianGrid stroke="var(--chart-grid)" vertical={false} />
            <XAxis
              dataKey="at"
              type="number"
              domain={[first, last]}
              ticks={ticks}
              tickFormatter={(day: number) => format.shortDay(dayOfNumber(day))}
              tickLine={false}
              axisLine={{ stroke: 'var(--chart-grid)' }}
              interval="preserveStartEnd"
            />
            <YAxis domain={[...valueRange(path, goal.target.value)]} width={44} tickLine={false} axisLine={false} />
            <Tooltip content={PathTooltip} isAnimationActive={false} />
            <ReferenceLine y={goal.target.value} stroke="var(--chart-mark)" strokeWidth={1.5} />
            <Line
              dataKey="planned"
              type="linear"
              connectNulls
              stroke="var(--chart-daily)"
              strokeWidth={1.5}
              dot={false}
              activeDot={false}
              isAnimationActive={false}
            />
            <Line
              dataKey="projected"
              type="linear"
              connectNulls
              stroke="var(--chart-second)"
              strokeWidth={2}
              strokeDasharray="7 5"
              dot={false}
              activeDot={false}
              isAnimationActive={false}
            />
            <Line
              dataKey="measured"
              type="linear"
              connectNulls
              stroke="var(--chart-mean)"
              strokeWidth={2}
              dot={showsDots && { r: 3, fill: 'var(--chart-mean)', stroke: 'var(--ek-surface)' }}
              activeDot={{ r: 5, fill: 'var(--chart-mean)', stroke: 'var(--ek-surface)' }}
              isAnimationActive={false}
            />
          </LineChart>
        )}
      </div>
      <Legend path={path} />
    </>
  );
}

function Legend({ path: { planned, projected } }: { readonly path: GoalPath }) {
  const lines = [
    { label: t('goals:path.measured'), stroke: 'var(--chart-mean)', dash: undefined },
    { label: t('goals:path.target'), stroke: 'var(--chart-mark)', dash: undefined },
    ...(planned === null ? [] : [{ label: t('goals:path.planned'), stroke: 'var(--chart-daily)', dash: undefined }]),
    ...(projected === null ? [] : [{ label: t('goals:path.projected'), stroke: 'var(--chart-second)', dash: '5 4' }]),
  ];
  return (
    <ul className={chart.legend}>
      {lines.map(({ label, stroke, dash }) => (
        <li key={label}>
          <svg width="24" height="8" aria-hidden="true">
            <path d="M1 4 L23 4" stroke={stroke} strokeWidth="2" strokeDasharray={dash} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

interface PathTooltipProps {
  readonly active?: boolean;
  readonly payload?: readonly { readonly payload?: unknown }[];
}

function PathTooltip({ active = false, payload }: PathTooltipProps) {
  const format = useFormat();
  const row = payload?.[0]?.payload as PathRow | undefined;
  if (!active || row === undefined) {
    return null;
  }
  const lines = [
    [t('goals:path.measured'), row.measured],
    [t('goals:path.planned'), row.planned],
    [t('goals:path.projected'), row.projected],
  ] as const;
  return (
    <div className={chart.tooltip}>
      <p className={chart.tooltipDay}>{format.day(dayOfNumber(row.at))}</p>
      {lines.map(([label, value]) => value !== null && <p key={label}>{`${label}: ${format.number(value)}`}</p>)}
    </div>
  );
}
