import { dateOfDay, dayNumber } from './calendarDay.ts';
import { confidenceOf } from './confidence.ts';
import type { Contrast } from './contrasts.ts';
import type { MoodInsights } from './moodInsights.ts';
import { coefficient, listed, quoted } from './phrases.ts';
import type { Measure, Relation } from './relations.ts';
import type { StressAnalysis } from './stressAnalysis.ts';

/** Something worth telling, before it is kept. */
export interface Finding {
  /** What was found, not how it was put: `trigger/work/lower`. The same thing has the same key. */
  readonly key: string;
  readonly insight_type: 'pattern' | 'recommendation' | 'achievement';
  readonly title: string;
  readonly description: string;
  /** 0–1; null where nothing was estimated, as for an achievement. */
  readonly confidence_score: number | null;
}

/** Of one kind; the strongest come first. */
const mostOfKind = 3;
/** A change of level longer ago is no news. */
const recentDays = 28;

/** How mood and energy, two words for one feeling, go together is no news. */
const expected: readonly (readonly Measure[])[] = [['mood', 'energy']];

/**
 * What is worth keeping of the insights of the last weeks: what passed the display rules, at most three of a kind.
 *
 * @param whatHelped earlier, for the early warning; may be empty.
 */
export function findingsOf(
  mood: MoodInsights,
  found: readonly Relation[],
  stress: Pick<StressAnalysis, 'top_stressors'>,
  { today, whatHelped }: { readonly today: string; readonly whatHelped: readonly string[] },
): Finding[] {
  return [
    ...warningOf(mood, whatHelped),
    ...trendOf(mood),
    ...changeOf(mood, today),
    ...rhythmsOf(mood),
    ...contrastsOf('trigger', 'Mood', mood.triggers),
    ...contrastsOf('activity', 'Mood', mood.activities),
    ...contrastsOf(
      'stressor',
      'Stress',
      stress.top_stressors.map(({ stressor, ...contrast }) => ({ ...contrast, word: stressor })),
    ),
    ...relationsOf(found),
  ];
}

function warningOf({ warning }: MoodInsights, whatHelped: readonly string[]): Finding[] {
  if (warning.length === 0) return [];
  const helped = whatHelped.length === 0 ? '' : ` What went along with better days before: ${listed(whatHelped)}.`;
  return [
    {
      key: 'early_warning',
      insight_type: 'recommendation',
      title: 'The last days look harder than usual',
      description: `${warning.join(' ')}${helped}`,
      confidence_score: null,
    },
  ];
}

function trendOf({ trend, trend_p: p }: MoodInsights): Finding[] {
  const { direction, slope_per_week: slope, slope_ci: interval, days_with_data: days } = trend;
  if (direction === null || direction === 'stable' || slope === null || interval === null || p === null) return [];
  const { confidence_score, confidence } = confidenceOf(p, days);
  const verb = direction === 'improving' ? 'rose' : 'fell';
  const [low, high] = interval.map((bound) => coefficient(bound));
  return [
    {
      key: `trend/${direction}`,
      insight_type: 'pattern',
      title: direction === 'improving' ? 'Mood has been rising' : 'Mood has been falling',
      description: `Over ${days} days with a mood since ${trend.start_date}, it ${verb} by ${coefficient(Math.abs(slope))} points a week (95 % interval ${low} to ${high}; ${confidence} confidence).`,
      confidence_score,
    },
  ];
}

function changeOf({ change_points: changes }: MoodInsights, today: string): Finding[] {
  const last = changes.at(-1);
  if (last === undefined || last.date < dateOfDay(dayNumber(today) - recentDays)) return [];
  const direction = last.mean_after > last.mean_before ? 'higher' : 'lower';
  return [
    {
      key: `change/${direction}`,
      insight_type: 'pattern',
      title: direction === 'higher' ? 'Mood moved to a higher level' : 'Mood moved to a lower level',
      description: last.description,
      confidence_score: null,
    },
  ];
}

function rhythmsOf({ weekdays, partsOfDay }: MoodInsights): Finding[] {
  return [
    { kind: 'weekday', title: 'Mood differs between weekdays', rhythm: weekdays },
    { kind: 'part_of_day', title: 'Mood differs over the day', rhythm: partsOfDay },
  ].flatMap(({ kind, title, rhythm }): Finding[] => {
    if (!rhythm.is_shown || rhythm.description === null) return [];
    return [
      {
        key: `${kind}/${rhythm.differing.join(',')}`,
        insight_type: 'pattern',
        title,
        description: rhythm.description,
        confidence_score: rhythm.confidence_score,
      },
    ];
  });
}

function contrastsOf(
  kind: string,
  measure: string,
  list: readonly Omit<Contrast, 'mean_with' | 'mean_without'>[],
): Finding[] {
  return list
    .filter(({ is_shown }) => is_shown)
    .slice(0, mostOfKind)
    .map(({ word, effect_size: effect, description, confidence_score }) => {
      const direction = (effect ?? 0) > 0 ? 'higher' : 'lower';
      return {
        key: `${kind}/${word}/${direction}`,
        insight_type: 'pattern',
        title: `${measure} is ${direction} on days with ${quoted(word)}`,
        description,
        confidence_score,
      };
    });
}

function relationsOf(found: readonly Relation[]): Finding[] {
  return found
    .filter(({ x, y, is_shown }) => is_shown && !expected.some((pair) => pair.includes(x) && pair.includes(y)))
    .slice(0, mostOfKind)
    .map(({ x, y, lag, rho, description, confidence_score }) => ({
      key: `relation/${x}/${y}/${lag}/${(rho ?? 0) > 0 ? 'same' : 'opposite'}`,
      insight_type: 'pattern',
      title: `${measureTitle(x)} and ${measureTitle(y).toLowerCase()}${lag === 1 ? ' the day after' : ''}`,
      description,
      confidence_score,
    }));
}

function measureTitle(measure: Measure): string {
  const titles: Readonly<Record<Measure, string>> = {
    mood: 'Mood',
    energy: 'Energy',
    stress: 'Stress',
    sleep: 'Sleep quality',
    sleep_hours: 'Hours of sleep',
    social: 'Social contact',
    exercise_minutes: 'Minutes of exercise',
  };
  return titles[measure];
}
