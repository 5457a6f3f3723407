import { benjaminiHochberg } from './benjaminiHochberg.ts';
import { weekdayOfDay } from './calendarDay.ts';
import { changePoints } from './changePoints.ts';
import { type CorrelationGap, kendall, spearman } from './correlation.ts';
import { type DailySeries, dailySeries, isMeasured } from './dailySeries.ts';
import { alphaOfHalfLife, type EwmaValue, ewma } from './ewma.ts';
import { type EffectMagnitude, effectMagnitude, kruskalWallis, mannWhitney } from './groups.ts';
import { type Instability, instability } from './instability.ts';
import { phq9ReliableChange, type ReliableChange, type ReliableChangeInput } from './reliableChange.ts';
import { type RollingMean, rollingMean } from './rolling.ts';
import { type MannKendall, mannKendall, type TheilSen, theilSen } from './trend.ts';

/** What was recorded on one calendar date. A null or absent value was not recorded. */
export interface AnalysedDay {
  /** `YYYY-MM-DD`, without a zone. */
  readonly date: string;
  readonly mood?: number | null;
  readonly energy?: number | null;
  readonly sleep?: number | null;
  readonly stress?: number | null;
  readonly social?: number | null;
  /** An empty list is a day without triggers; null is a day on which nobody asked. */
  readonly triggers?: readonly string[] | null;
}

export interface AnalysisParameters {
  /** False discovery rate up to which a correlation is `significant`. */
  readonly bh_q: number;
  /** Mann–Kendall p below which there is a trend. */
  readonly trend_alpha: number;
  /** Fewest days with, and without, a trigger. */
  readonly trigger_min_group: number;
  /** Calendar days of the rolling mean. */
  readonly rolling_window: number;
  readonly rolling_min_periods: number;
  readonly ewma_alpha: number;
  /** Fewest moods of a segment between two change points. */
  readonly cp_min_size: number;
  /** See `ChangePointSettings`. */
  readonly cp_penalty_factor: number;
}

/** What the app uses where a call does not say otherwise. */
const defaultAnalysisParameters: AnalysisParameters = {
  bh_q: 0.1,
  trend_alpha: 0.05,
  trigger_min_group: 5,
  rolling_window: 7,
  rolling_min_periods: 3,
  ewma_alpha: alphaOfHalfLife(7),
  cp_min_size: 7,
  cp_penalty_factor: 3,
};

type ComparedWithMood = (typeof comparedWithMood)[number];

/** A value against the mood of the same day (lag 0) or of the day after (lag 1). */
interface MoodCorrelation {
  readonly x: ComparedWithMood;
  readonly lag: 0 | 1;
  readonly n: number;
  readonly spearman_rho: number | null;
  readonly spearman_p: number | null;
  readonly kendall_tau: number | null;
  readonly kendall_p: number | null;
  /** Spearman's p adjusted over the correlations that have one. */
  readonly p_bh: number | null;
  /** Null where there is no coefficient. */
  readonly significant: boolean | null;
  /** Why there is no coefficient, else null. */
  readonly reason: CorrelationGap | null;
}

/** Kruskal–Wallis over the weekdays that have moods; h, df and p are null for fewer than two, or if all moods are equal. */
interface WeekdayComparison {
  readonly h: number | null;
  readonly df: number | null;
  readonly p: number | null;
  /** All seven, Monday (1) first; a weekday without a mood has n = 0 and no mean. */
  readonly by_weekday: readonly { readonly weekday: number; readonly n: number; readonly mean: number | null }[];
}

/** Moods of the days with a trigger against those without it; null where either group is too small. */
interface TriggerComparison {
  readonly trigger: string;
  readonly n_with: number;
  readonly n_without: number;
  /** Of the days with the trigger. */
  readonly u: number | null;
  readonly p: number | null;
  /** Positive when mood is higher on days with the trigger. */
  readonly cliffs_delta: number | null;
  readonly magnitude: EffectMagnitude | null;
}

export interface Analysis {
  readonly summary: {
    readonly n_mood: number;
    /** Calendar days from the first to the last mood, both included. */
    readonly n_calendar_days: number;
  };
  readonly correlations: readonly MoodCorrelation[];
  readonly theil_sen: TheilSen;
  readonly mann_kendall: MannKendall;
  readonly weekday: WeekdayComparison;
  /** By name; every trigger that was recorded, also one that has no day with a mood. */
  readonly triggers: readonly TriggerComparison[];
  readonly rolling: readonly RollingMean[];
  readonly ewma: readonly EwmaValue[];
  readonly instability: Instability;
  /** Places among the moods in date order, each the first of a new segment. */
  readonly change_points: { readonly indices: readonly number[] };
  /** Null if no PHQ-9 scores were passed in. */
  readonly phq9_rci: ReliableChange | null;
}

const comparedWithMood = ['energy', 'sleep', 'stress', 'social'] as const;

/**
 * Every statistic of the insights, computed from one row a day. Pure: the same rows in any order give the same
 * figures, and a figure the data do not allow is null, never NaN or an infinity.
 * What a screen may say about a figure (minimum data, minimum effect) is decided by its caller.
 *
 * @param days at most one row per calendar date; dates may be absent.
 * @param parameters in place of those of `defaultAnalysisParameters`.
 * @param phq9 two PHQ-9 scores for the reliable change index.
 * @throws RangeError for a date that is none or stands there twice.
 */
export function analyse(
  days: readonly AnalysedDay[],
  parameters: Partial<AnalysisParameters> = {},
  phq9: ReliableChangeInput | null = null,
): Analysis {
  const settings = { ...defaultAnalysisParameters, ...parameters };
  const mood = seriesOf(days, 'mood');
  const rolling = rollingMean(mood, settings.rolling_window, settings.rolling_min_periods);
  return {
    summary: { n_mood: mood.values.length, n_calendar_days: rolling.length },
    correlations: correlations(days, mood, settings.bh_q),
    theil_sen: theilSen(mood),
    mann_kendall: mannKendall(mood.values, settings.trend_alpha),
    weekday: weekdays(mood),
    triggers: triggers(days, settings.trigger_min_group),
    rolling,
    ewma: ewma(mood, settings.ewma_alpha),
    instability: instability(mood),
    change_points: {
      indices: changePoints(mood.values, {
        minSize: settings.cp_min_size,
        penaltyFactor: settings.cp_penalty_factor,
      }),
    },
    phq9_rci: phq9 === null ? null : phq9ReliableChange(phq9),
  };
}

function seriesOf(days: readonly AnalysedDay[], field: 'mood' | ComparedWithMood): DailySeries {
  return dailySeries(days.map((day) => ({ date: day.date, value: day[field] ?? null })));
}

function correlations(days: readonly AnalysedDay[], mood: DailySeries, bhQ: number): MoodCorrelation[] {
  const moodOn = new Map(mood.days.map((day, index) => [day, mood.values[index] ?? 0]));
  const family = comparedWithMood.flatMap((x) => {
    const other = seriesOf(days, x);
    return ([0, 1] as const).map((lag) => {
      const pairs = other.days.flatMap((day, index) => {
        const laterMood = moodOn.get(day + lag);
        return laterMood === undefined ? [] : [{ x: other.values[index] ?? 0, mood: laterMood }];
      });
      const xs = pairs.map((pair) => pair.x);
      const moods = pairs.map((pair) => pair.mood);
      return { x, lag, n: pairs.length, rho: spearman(xs, moods), tau: kendall(xs, moods) };
    });
  });
  const adjusted = benjaminiHochberg(family.map(({ rho }) => rho.p));
  return family.map(({ x, lag, n, rho, tau }, index) => {
    const pBh = adjusted[index] ?? null;
    return {
      x,
      lag,
      n,
      spearman_rho: rho.coefficient,
      spearman_p: rho.p,
      kendall_tau: tau.coefficient,
      kendall_p: tau.p,
      p_bh: pBh,
      significant: pBh === null ? null : pBh <= bhQ,
      reason: rho.gap,
    };
  });
}

function weekdays(mood: DailySeries): WeekdayComparison {
  const groups: number[][] = Array.from({ length: 7 }, () => []);
  for (const [index, value] of mood.values.entries()) {
    groups[weekdayOfDay(mood.days[index] ?? 0) - 1]?.push(value);
  }
  const test = kruskalWallis(groups);
  return {
    h: test?.h ?? null,
    df: test?.df ?? null,
    p: test?.p ?? null,
    by_weekday: groups.map((moods, index) => ({
      weekday: index + 1,
      n: moods.length,
      mean: moods.length === 0 ? null : moods.reduce((sum, value) => sum + value, 0) / moods.length,
    })),
  };
}

function triggers(days: readonly AnalysedDay[], minimumGroup: number): TriggerComparison[] {
  const asked = days.flatMap(({ mood, triggers: names }) =>
    names === null || names === undefined ? [] : [{ mood, names: new Set(names) }],
  );
  const usable = asked.flatMap(({ mood, names }) => (isMeasured(mood) ? [{ mood, names }] : []));
  // By code unit, so that the order is the same in every language of the system.
  const known = [...new Set(asked.flatMap(({ names }) => [...names]))].sort();
  return known.map((trigger) => {
    const moodsWith = usable.filter(({ names }) => names.has(trigger)).map(({ mood }) => mood);
    const moodsWithout = usable.filter(({ names }) => !names.has(trigger)).map(({ mood }) => mood);
    const isEnough = Math.min(moodsWith.length, moodsWithout.length) >= minimumGroup;
    const test = isEnough ? mannWhitney(moodsWith, moodsWithout) : null;
    return {
      trigger,
      n_with: moodsWith.length,
      n_without: moodsWithout.length,
      u: test?.u ?? null,
      p: test?.p ?? null,
      cliffs_delta: test?.cliffs_delta ?? null,
      magnitude: test === null ? null : effectMagnitude(test.cliffs_delta),
    };
  });
}
