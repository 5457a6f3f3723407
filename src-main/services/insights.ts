import type { Output } from '../../src-shared/contract/index.ts';
import { AppError } from '../../src-shared/errors.ts';
import type { StrategyLibrary } from '../content/strategyLibrary.ts';
import { betterDays } from '../insights/contrasts.ts';
import type { Analyst } from '../insights/jobs.ts';
import { daysBefore, metricsOver, reachBefore } from '../insights/overview.ts';
import { missingPairs } from '../insights/relations.ts';
import { review, reviewReach } from '../insights/review.ts';
import { type AdviceQuestion, helpedBefore, recommendationsNow, reviewOfStrategies } from '../store/advice.ts';
import {
  chartsOf,
  dailyAreas,
  moodInsightsOf,
  periodRange,
  progressOf,
  type Question,
  relationsOf,
} from '../store/analyses.ts';
import { versionOf } from '../store/answers.ts';
import { isSupportSuggested } from '../store/crisisState.ts';
import { readDays } from '../store/days.ts';
import { readGoals, settleGoals } from '../store/goalStanding.ts';
import { listInsights, markInsight, readInsight, type StoredInsight } from '../store/insights.ts';
import { journalDays } from '../store/journalOverview.ts';
import { localDay, recordingDay } from '../store/localTime.ts';
import { perVersion } from '../store/perVersion.ts';
import { countRemindersDue } from '../store/reminderStanding.ts';
import { renewInsights } from '../store/renewInsights.ts';
import { scoreOn } from '../store/score.ts';
import { readStreaks } from '../store/streaks.ts';
import type { Handlers, SessionContext } from './handler.ts';

type InsightHandlers = Pick<
  Handlers,
  | 'mood.insights'
  | 'wellness.progress'
  | 'analytics.dashboard'
  | 'insights.list'
  | 'insights.update'
  | 'insights.correlations'
  | 'insights.report'
>;

const mostOnDashboard = 5;
const topCorrelations = 3;
/** What the dashboard tells is of the last weeks. */
const dashboardInsightDays = 28;
const reportDays = { week: 7, month: 30 } as const;

interface InsightParts {
  readonly analyst: Analyst;
  readonly library: () => StrategyLibrary;
}

/** What the record says, and what is worth telling of it. */
export function insightHandlers(parts: InsightParts): InsightHandlers {
  return {
    'mood.insights': async (ctx, { period_days, end_date }) => {
      const today = questionOf(ctx, parts);
      const question = endingOn(today, end_date);
      const {
        weekdays,
        partsOfDay,
        warning: ofLastDay,
        trend_p: _,
        ...found
      } = await moodInsightsOf(question, period_days);
      const warning = question.today === today.today ? ofLastDay : [];
      const { differing: differing_days, ...weekdayPattern } = weekdays;
      const { differing: differing_parts, ...timePattern } = partsOfDay;
      return {
        data: {
          range: rangeOf(question, period_days),
          ...found,
          triggers: found.triggers.map(({ word, ...contrast }) => ({ trigger: word, ...contrast })),
          emotions: found.emotions.map(({ word, ...contrast }) => ({ emotion: word, ...contrast })),
          activities: found.activities.map(({ word, ...contrast }) => ({ activity: word, ...contrast })),
          weekday_pattern: { ...weekdayPattern, differing_days },
          time_of_day_pattern: { ...timePattern, differing_parts },
          early_warning: {
            active: warning.length > 0,
            reasons: warning,
            what_helped: warning.length > 0 ? [...helpedBefore(today), ...betterDays(found.activities)] : [],
          },
          recommendations: recommendationsNow(today),
        },
      };
    },

    'wellness.progress': async (ctx, { period_days, end_date }) => {
      const question = questionOf(ctx, parts);
      const ranged = endingOn(question, end_date);
      await renew(ctx, question);
      const { score_series, ...metrics } = await progressOf(ranged, period_days);
      return {
        data: {
          range: rangeOf(ranged, period_days),
          wellness_score: shownScore(ranged, ranged.today),
          score_series,
          support_suggested: isSupportSuggested(ctx.vault.read, ctx.clock.now()),
          ...metrics,
          goals: activeGoals(question),
          streaks: streaksOf(question),
          insights: recentInsights(question, ctx.clock.now()),
          recommendations: recommendationsNow(question),
        },
      };
    },

    'analytics.dashboard': async (ctx, { period_days }) => {
      const question = questionOf(ctx, parts);
      await renew(ctx, question);
      const recent = await chartsOf(question, period_days);
      const relations = await relationsOf(question, period_days);
      const insights = recentInsights(question, ctx.clock.now());
      return {
        data: {
          range: rangeOf(question, period_days),
          recent,
          wellness_score: shownScore(question, question.today),
          streaks: streaksOf(question),
          achievements: insights.filter(({ insight_type: type }) => type === 'achievement').slice(0, mostOnDashboard),
          insights: insights.filter(({ insight_type: type }) => type !== 'achievement').slice(0, mostOnDashboard),
          recommendations: recommendationsNow(question),
          goals: activeGoals(question),
          reminders_due: remindersDue(question),
          support_suggested: isSupportSuggested(ctx.vault.read, ctx.clock.now()),
          correlations_top: relations.filter(({ is_shown }) => is_shown).slice(0, topCorrelations),
        },
      };
    },

    'insights.list': async (ctx, input) => {
      const question = questionOf(ctx, parts);
      await renew(ctx, question);
      return { data: { insights: listInsights(ctx.vault.read, input) } };
    },

    'insights.update': (ctx, { id, ...marks }) => {
      if (readInsight(ctx.vault.read, id) === undefined) throw noInsight();
      const insight = ctx.vault.write((writer) => {
        markInsight(writer, id, marks);
        return readInsight(writer, id);
      });
      if (insight === undefined) throw noInsight();
      return { data: { insight } };
    },

    'insights.correlations': async (ctx, { period_days, end_date }) => {
      const question = endingOn(questionOf(ctx, parts), end_date);
      const correlations = await relationsOf(question, period_days);
      return {
        data: { range: rangeOf(question, period_days), correlations, missing: missingPairs(correlations) },
      };
    },

    'insights.report': async (ctx, { period, end_date }) => {
      const { vault, clock, account } = ctx;
      const question = questionOf(ctx, parts);
      const end = recordingDay(clock.now(), account.timezone, end_date, 'end_date');
      await renew(ctx, question);
      const length = reportDays[period];
      const { start } = periodRange(end, length);
      const days = readDays(vault.read, daysBefore(end, reviewReach(length) + reachBefore), end);
      const { mood, stress, sleep } = metricsOver(days, { start, end });
      const inRange = days.filter(({ date }) => date >= start);
      const journal = journalDays(vault.read, vault.version('journal')).filter(
        ({ date }) => date >= start && date <= end,
      );
      const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
      return {
        data: {
          period,
          review: { ...review(days, end, length), ...reviewOfStrategies(question, start, end) },
          mood,
          stress,
          sleep,
          entries: {
            mood: sumOf(inRange.map(({ mood_n }) => mood_n)),
            stress: sumOf(inRange.map(({ stress_n }) => stress_n)),
            journal: sumOf(journal.map(({ entries }) => entries)),
            check_in: inRange.filter(({ overall }) => overall !== null).length,
          },
          wellness_score: shownScore(question, end),
          goals: activeGoals(question),
          insights: listInsights(vault.read).filter(({ generated_at: at }) => {
            const day = localDay(Date.parse(at), account.timezone);
            return day >= start && day <= end;
          }),
          support_suggested: isSupportSuggested(vault.read, clock.now()),
          generated_at: new Date(clock.now()).toISOString(),
        },
      };
    },
  };
}

type FullQuestion = Question & AdviceQuestion;

function questionOf(ctx: SessionContext, parts: InsightParts): FullQuestion {
  const now = ctx.clock.now();
  const { timezone } = ctx.account;
  return { ...parts, vault: ctx.vault, now, timezone, today: localDay(now, timezone) };
}

/** The same question as if the last day of a range were today. */
function endingOn(question: FullQuestion, end: string | undefined): FullQuestion {
  return { ...question, today: recordingDay(question.now, question.timezone, end, 'end_date') };
}

function rangeOf({ today }: Question, days: number): Output<'mood.insights'>['range'] {
  const { start, end } = periodRange(today, days);
  return { start_date: start, end_date: end, days };
}

async function renew({ clock, random }: SessionContext, question: FullQuestion): Promise<void> {
  // After a sign-in nothing has been read yet: each of these is a stay of its own on the thread.
  readDays(question.vault.read, question.today, question.today);
  await otherWork();
  settleGoals(question.vault, question.today, clock, random);
  await otherWork();
  await renewInsights(question, { clock, random });
  await otherWork();
}

/** Lets whatever else is waiting go first. */
function otherWork(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function activeGoals({ vault, today }: Question): Output<'wellness.progress'>['goals'] {
  return readGoals(vault, today).filter(({ status }) => status === 'active');
}

function shownScore({ vault }: Question, date: string): Output<'wellness.progress'>['wellness_score'] {
  const { components, moved_by, ...score } = scoreOn(vault, date);
  return { ...score, components: [...components], moved_by: [...moved_by] };
}

/** By the minute, since what is due changes with the clock. */
function remindersDue({ vault, now }: FullQuestion): number {
  const version = versionOf(vault, ['reminders', 'account']);
  const minute = String(Math.floor(now / 60_000));
  return perVersion(vault.read, 'reminders due', version, minute, () => countRemindersDue(vault, now));
}

function streaksOf({ vault, today }: Question): Output<'wellness.progress'>['streaks'] {
  return vault.read.caches.get(`streaks ${today}`, versionOf(vault, [...dailyAreas, 'journal', 'account']), () =>
    readStreaks(vault, today),
  );
}

/** Not waved away, of the last four weeks; once per data version. */
function recentInsights({ vault, today }: Question, now: number): StoredInsight[] {
  return vault.read.caches.get(`recent insights ${today}`, vault.version('insights'), () =>
    listInsights(vault.read, { since: new Date(now - dashboardInsightDays * 86_400_000).toISOString() }),
  );
}

function noInsight(): AppError {
  return new AppError('NOT_FOUND', 'There is no such insight.');
}
