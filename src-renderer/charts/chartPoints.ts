import { addDays, dayNumber } from '../calendarDay.ts';

/** A calendar day as the service tells it; null is no entry. */
export interface ChartDay {
  readonly date: string;
  readonly mood: number | null;
  readonly mood_7_days: number | null;
  readonly n: number;
}

/** A day of the line. */
export interface DayPoint {
  readonly kind: 'day';
  /** Days since 1970-01-01: where it stands on the axis. */
  readonly at: number;
  readonly date: string;
  readonly mood: number | null;
  /** Over this day and the six before it. */
  readonly mean: number | null;
  /** Entries of the day. */
  readonly n: number;
  /** No neighbour to draw a line to, so it needs a dot to be seen. */
  readonly isAlone: boolean;
}

/** Several days in a row, of a range that is too long for a point a day. */
export interface StepPoint {
  readonly kind: 'step';
  /** The middle of its days. */
  readonly at: number;
  readonly first: string;
  readonly last: string;
  /** Lowest and highest day; nulls without any entry. */
  readonly range: readonly [number, number] | readonly [null, null];
  /** Mean of its days with a mood. */
  readonly mean: number | null;
  readonly daysWithMood: number;
  readonly isAlone: boolean;
}

export type ChartPoints =
  | { readonly kind: 'days'; readonly points: readonly DayPoint[] }
  | { readonly kind: 'steps'; readonly points: readonly StepPoint[]; readonly daysPerStep: number };

interface ChartLimits {
  /** Up to so many days, each is a point of its own. */
  readonly days: number;
  /** At most so many steps beyond. */
  readonly steps: number;
}

/**
 * What the mood chart draws. A point a day where there is room; a missing day breaks the line. Beyond, equal steps of
 * days, each with its lowest and highest day and its mean, so that no extreme disappears; a step without any entry is
 * a gap, and so are as many days that lie in two steps. Nothing is interpolated.
 *
 * @param days every calendar date of the range, ascending
 */
export function chartPoints(days: readonly ChartDay[], limits: ChartLimits): ChartPoints {
  if (days.length <= limits.days) {
    return { kind: 'days', points: days.map((day, index) => dayPoint(day, days[index - 1], days[index + 1])) };
  }
  const daysPerStep = Math.ceil(days.length / Math.max(1, limits.steps));
  const steps: (readonly ChartDay[])[] = [];
  for (let start = 0; start < days.length; start += daysPerStep) {
    steps.push(days.slice(start, start + daysPerStep));
  }
  const drawn = steps.flatMap((step, index) => [...gapBetween(steps[index - 1], step, daysPerStep), stepPoint(step)]);
  const isGap = (other: StepPoint | undefined): boolean => (other?.mean ?? null) === null;
  const points = drawn.map((step, index) => ({
    ...step,
    isAlone: step.mean !== null && isGap(drawn[index - 1]) && isGap(drawn[index + 1]),
  }));
  return { kind: 'steps', points, daysPerStep };
}

/** Days without an entry that reach from one step into the next and are as many as a step: no line crosses them. */
function gapBetween(before: readonly ChartDay[] | undefined, after: readonly ChartDay[], atLeast: number): StepPoint[] {
  const hasMood = ({ mood }: ChartDay): boolean => mood !== null;
  const from = before?.findLast(hasMood);
  const to = after.find(hasMood);
  if (from === undefined || to === undefined || dayNumber(to.date) - dayNumber(from.date) - 1 < atLeast) {
    return [];
  }
  const empty = { mood: null, mood_7_days: null, n: 0 };
  return [
    stepPoint([
      { ...empty, date: addDays(from.date, 1) },
      { ...empty, date: addDays(to.date, -1) },
    ]),
  ];
}

function dayPoint(day: ChartDay, before: ChartDay | undefined, after: ChartDay | undefined): DayPoint {
  const isGap = (other: ChartDay | undefined): boolean => (other?.mood ?? null) === null;
  return {
    kind: 'day',
    at: dayNumber(day.date),
    date: day.date,
    mood: day.mood,
    mean: day.mood_7_days,
    n: day.n,
    isAlone: day.mood !== null && isGap(before) && isGap(after),
  };
}

function stepPoint(days: readonly ChartDay[]): StepPoint {
  const moods = days.map((day) => day.mood).filter((mood) => mood !== null);
  const first = days[0]?.date ?? '';
  const last = days.at(-1)?.date ?? first;
  return {
    kind: 'step',
    at: (dayNumber(first) + dayNumber(last)) / 2,
    first,
    last,
    range: moods.length === 0 ? [null, null] : [Math.min(...moods), Math.max(...moods)],
    mean: moods.length === 0 ? null : moods.reduce((sum, mood) => sum + mood, 0) / moods.length,
    daysWithMood: moods.length,
    isAlone: false,
  };
}
