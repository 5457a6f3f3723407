import { dayNumber } from '../calendarDay.ts';

/** A calendar day as the service tells it; null is no entry. */
export interface ChartDay {
  readonly date: string;
  readonly mood: number | null;
  readonly mood_7_days: number | null;
  readonly n: number;
}

export interface ChartPoint {
  /** Days since 1970-01-01: where it stands on the axis. */
  readonly day: number;
  readonly date: string;
  readonly mood: number | null;
  readonly mean: number | null;
  /** Entries of the day. */
  readonly n: number;
  /** No neighbour to draw a line to, so it needs a dot to be seen. */
  readonly isAlone: boolean;
}

export interface ChartPoints {
  readonly points: readonly ChartPoint[];
  /** Of how many days in a row only the lowest and the highest are drawn; 1 is every day. */
  readonly daysPerStep: number;
}

/**
 * The points of the mood line. Up to `maximum` days each day is one. Longer ranges go in equal steps of days, of which
 * the lowest and the highest day are kept where they were, so that no extreme disappears. Missing days break the line;
 * in steps, breaks of at least one step do (a shorter one is narrower than the line).
 *
 * @param days every calendar date of the range, ascending
 */
export function chartPoints(days: readonly ChartDay[], maximum: number): ChartPoints {
  const daysPerStep = days.length <= maximum ? 1 : Math.ceil(days.length / Math.max(1, Math.floor(maximum / 2)));
  const kept = daysPerStep === 1 ? [...days] : extremes(days, daysPerStep);
  return { points: kept.map((day, index) => pointOf(day, kept[index - 1], kept[index + 1])), daysPerStep };
}

function pointOf(day: ChartDay, before: ChartDay | undefined, after: ChartDay | undefined): ChartPoint {
  const isGap = (other: ChartDay | undefined): boolean => other === undefined || other.mood === null;
  return {
    day: dayNumber(day.date),
    date: day.date,
    mood: day.mood,
    mean: day.mood_7_days,
    n: day.n,
    isAlone: day.mood !== null && isGap(before) && isGap(after),
  };
}

function extremes(days: readonly ChartDay[], daysPerStep: number): ChartDay[] {
  const kept: ChartDay[] = [];
  let lastIndex = -1;
  for (let start = 0; start < days.length; start += daysPerStep) {
    for (const index of extremesOfStep(days, start, Math.min(days.length, start + daysPerStep))) {
      const gap = lastIndex === -1 ? null : emptyRun(days, lastIndex, index, daysPerStep);
      if (gap !== null) {
        kept.push(gap);
      }
      const day = days[index];
      if (day !== undefined) {
        kept.push(day);
      }
      lastIndex = index;
    }
  }
  return kept;
}

/** Indexes of the lowest and the highest day with a mood, in order of date. */
function extremesOfStep(days: readonly ChartDay[], start: number, end: number): number[] {
  let lowest = -1;
  let highest = -1;
  for (let index = start; index < end; index++) {
    const mood = days[index]?.mood ?? null;
    if (mood === null) {
      continue;
    }
    if (lowest === -1 || mood < (days[lowest]?.mood ?? 0)) {
      lowest = index;
    }
    if (highest === -1 || mood > (days[highest]?.mood ?? 0)) {
      highest = index;
    }
  }
  if (lowest === -1) {
    return [];
  }
  return lowest === highest ? [lowest] : [Math.min(lowest, highest), Math.max(lowest, highest)];
}

/** A day in the middle of so many days without a mood in a row; null if there is no such run between the two. */
function emptyRun(days: readonly ChartDay[], from: number, to: number, length: number): ChartDay | null {
  let start = from + 1;
  for (let index = start; index <= to; index++) {
    if (index < to && days[index]?.mood === null) {
      continue;
    }
    if (index - start >= length) {
      return days[Math.floor((start + index) / 2)] ?? null;
    }
    start = index + 1;
  }
  return null;
}
