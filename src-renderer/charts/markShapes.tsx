import { ReferenceArea, ReferenceLine } from 'recharts';
import { dayNumber } from '../calendarDay.ts';
import type { ChartMark } from './chartMark.ts';
import { markRows } from './markRows.ts';

const nameRoom = 16;
const nameHeight = 13;
const mostNameRows = 4;
const axisWidth = 42;

/** A mark by days since 1970-01-01, cut to the range of the chart. */
interface PlacedMark extends ChartMark {
  readonly from: number;
  readonly to: number;
}

/** The marks that have a day in the range. */
export function marksWithin(marks: readonly ChartMark[], first: number, last: number): PlacedMark[] {
  return marks.flatMap((mark) => {
    const from = dayNumber(mark.start_date);
    const to = mark.end_date === null ? from : dayNumber(mark.end_date);
    return to < first || from > last ? [] : [{ ...mark, from: Math.max(first, from), to: Math.min(last, to) }];
  });
}

/** Where the names of the marks stand above the chart, and how much room that takes. */
export function markNames(
  marks: readonly PlacedMark[],
  first: number,
  last: number,
  width: number,
): { readonly rows: readonly number[]; readonly height: number } {
  if (marks.length === 0) {
    return { rows: [], height: 8 };
  }
  const perDay = Math.max(0, width - axisWidth) / Math.max(1, last - first);
  const places = marks.map(({ from, to }) => ((from + to) / 2 - first) * perDay);
  const rows = markRows(places, nameRoom, mostNameRows);
  return { rows, height: 22 + Math.max(...rows) * nameHeight };
}

/** A line where a level changed, a line or a band where something happened in life. */
export function markShapes(marks: readonly PlacedMark[], rows: readonly number[]) {
  return marks.map((mark, index) => {
    const label = {
      value: mark.name,
      position: 'top' as const,
      offset: 5 + (rows[index] ?? 0) * nameHeight,
      fill: 'var(--chart-mark)',
      fontSize: 12,
      fontWeight: 600,
    };
    if (mark.kind === 'event' && mark.to > mark.from) {
      return (
        <ReferenceArea
          key={mark.key}
          x1={mark.from}
          x2={mark.to}
          fill="var(--chart-mark)"
          fillOpacity={0.12}
          stroke="var(--chart-mark)"
          strokeOpacity={0.4}
          label={label}
        />
      );
    }
    return (
      <ReferenceLine
        key={mark.key}
        x={mark.from}
        stroke="var(--chart-mark)"
        strokeWidth={1.5}
        strokeDasharray={mark.kind === 'change' ? '2 4' : undefined}
        label={label}
      />
    );
  });
}
