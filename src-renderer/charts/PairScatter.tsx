import { useElementSize } from '@mantine/hooks';
import { CartesianGrid, Scatter, ScatterChart, Tooltip, XAxis, YAxis, ZAxis } from 'recharts';
import classes from './DailyLineChart.module.css';

interface PairCircle {
  readonly x: number;
  readonly y: number;
  readonly days: number;
}

interface PairScatterProps {
  readonly circles: readonly PairCircle[];
  readonly xName: string;
  readonly yName: string;
  readonly label: string;
  /** What a circle says when pointed at. */
  readonly describe: (circle: PairCircle) => string;
}

/** Pairs of two measures of the same days on 1–10; the area of a circle is its number of days. */
export function PairScatter({ circles, xName, yName, label, describe }: PairScatterProps) {
  const { ref, width, height } = useElementSize();
  const axis = { type: 'number', domain: [1, 10], ticks: [1, 4, 7, 10], tickLine: false } as const;
  return (
    <div className={classes.chart} ref={ref}>
      {width > 0 && (
        <ScatterChart
          width={Math.min(width, 560)}
          height={height}
          margin={{ top: 8, right: 16, bottom: 20, left: 8 }}
          aria-label={label}
        >
          <CartesianGrid stroke="var(--chart-grid)" />
          <XAxis
            {...axis}
            dataKey="x"
            axisLine={{ stroke: 'var(--chart-grid)' }}
            label={{ value: xName, position: 'insideBottom', offset: -12, fill: 'var(--chart-text)', fontSize: 13 }}
          />
          <YAxis
            {...axis}
            dataKey="y"
            width={44}
            axisLine={false}
            label={{ value: yName, angle: -90, position: 'insideLeft', fill: 'var(--chart-text)', fontSize: 13 }}
          />
          <ZAxis dataKey="days" range={[24, 400]} />
          <Tooltip
            isAnimationActive={false}
            content={({ active, payload }) => {
              const circle = payload[0]?.payload as PairCircle | undefined;
              return active && circle !== undefined ? <p className={classes.tooltip}>{describe(circle)}</p> : null;
            }}
          />
          <Scatter data={[...circles]} fill="var(--chart-mean)" fillOpacity={0.55} isAnimationActive={false} />
        </ScatterChart>
      )}
    </div>
  );
}
