import type { Output, ParsedInput } from '../../src-shared/contract/index.ts';
import type { StressEntry } from '../../src-shared/contract/stress.ts';
import { AppError } from '../../src-shared/errors.ts';
import type { StrategyLibrary } from '../content/strategyLibrary.ts';
import { dateOfDay, dayNumber } from '../insights/calendarDay.ts';
import type { Analyst } from '../insights/jobs.ts';
import { stressRun } from '../insights/stressRun.ts';
import { recommendationsNow } from '../store/advice.ts';
import { periodRange, stressAnalysisOf } from '../store/analyses.ts';
import { answerOnce } from '../store/answers.ts';
import { type Day, newestDay, readDays } from '../store/days.ts';
import { eraseTraces } from '../store/eraseTraces.ts';
import { localDay, recordingDay, recordingTime } from '../store/localTime.ts';
import { pageBounds, paginationOf, readFromNearerEnd } from '../store/pages.ts';
import { readRecommendations, strategyNames } from '../store/recommendations.ts';
import {
  countStress,
  deleteStress,
  insertStress,
  listStress,
  readStress,
  replaceStress,
  type StressRecord,
} from '../store/stress.ts';
import { daysBetween } from '../store/yearByYear.ts';
import type { OpenVault, Reader } from '../vault/access.ts';
import { newId } from '../vault/ids.ts';
import type { Handlers, SessionContext } from './handler.ts';

type StressHandlers = Pick<Handlers, Extract<keyof Handlers, `stress.${string}`>>;
type HistoryOverview = Pick<Output<'stress.history'>, 'series' | 'trends' | 'correlations'>;

/** How far back trends and charts look when nobody says. */
const defaultRangeDays = 90;
/** The longest run of days that is told. */
const runDays = 60;
const mostSuggested = 3;

interface StressParts {
  readonly analyst: Analyst;
  readonly library: () => StrategyLibrary;
}

export function stressHandlers(parts: StressParts): StressHandlers {
  return { ...recordHandlers(parts), ...overviewHandlers(parts) };
}

function recordHandlers({
  library,
}: StressParts): Pick<Handlers, 'stress.track' | 'stress.get' | 'stress.update' | 'stress.delete'> {
  return {
    'stress.track': (ctx, input) => {
      const now = ctx.clock.now();
      const { local_hour, ...time } = recordingTime(now, ctx.account.timezone, input.recorded_at);
      const entry: StressEntry = {
        id: newId(ctx.clock, ctx.random),
        stress_level: input.stress_level,
        stressors: input.stressors,
        physical_symptoms: input.physical_symptoms,
        coping_strategies_used: input.coping_strategies_used,
        effectiveness_rating: input.effectiveness_rating ?? null,
        notes: textOrNull(input.notes),
        ...time,
        created_at: new Date(now).toISOString(),
        updated_at: new Date(now).toISOString(),
      };
      ctx.vault.write((writer) => insertStress(writer, { entry, local_hour }));
      const days = readDays(ctx.vault.read, daysBefore(entry.day, runDays), entry.day);
      const { timezone } = ctx.account;
      const suggestions = readRecommendations(ctx.vault.read, library(), { now, timezone }).slice(0, mostSuggested);
      return { data: { entry, pattern: stressRun(stressOf(days), entry.day), suggestions } };
    },

    'stress.get': (ctx, { id }) => ({ data: { entry: existing(ctx.vault.read, id).entry } }),

    'stress.update': (ctx, input) => {
      const before = existing(ctx.vault.read, input.id);
      const after = changed(ctx, before, input);
      ctx.vault.write((writer) => replaceStress(writer, before, after));
      // A note that was changed or taken away is not to be found in the write-ahead log either.
      if (before.entry.notes !== null && before.entry.notes !== after.entry.notes) eraseTraces(ctx.vault);
      return { data: { entry: after.entry } };
    },

    'stress.delete': (ctx, { id }) => {
      const { entry } = existing(ctx.vault.read, id);
      ctx.vault.write((writer) => deleteStress(writer, entry));
      eraseTraces(ctx.vault);
      return { data: { deleted: true, id, still_in_backups: ctx.vault.snapshotCount() } };
    },
  };
}

function overviewHandlers({ analyst, library }: StressParts): Pick<Handlers, 'stress.history' | 'stress.analysis'> {
  return {
    'stress.history': async (ctx, input) => {
      const { page, per_page, sort, ...filter } = input;
      const overview = await historyOverview(ctx, analyst, input);
      const reader = ctx.vault.read;
      const total = countStress(reader, filter, ctx.vault.version('stress'));
      const bounds = { ...pageBounds(input), sort };
      const entries = readFromNearerEnd(bounds, total, (rows) => listStress(reader, filter, rows));
      return { data: { entries, ...overview }, pagination: paginationOf({ page, per_page }, total) };
    },

    'stress.analysis': async (ctx, { period_days, end_date }) => {
      const now = ctx.clock.now();
      const { timezone } = ctx.account;
      const today = recordingDay(now, timezone, end_date, 'end_date');
      const { start, end } = periodRange(today, period_days);
      const found = await stressAnalysisOf({ vault: ctx.vault, analyst, today }, period_days);
      const names = strategyNames(ctx.vault.read, library());
      return {
        data: {
          range: { start_date: start, end_date: end, days: period_days },
          ...found,
          coping_effectiveness: found.coping_effectiveness.map((effect) => ({
            ...effect,
            name: names.get(effect.strategy) ?? effect.strategy,
          })),
          recommendations: recommendationsNow({ vault: ctx.vault, library, now, timezone }),
        },
      };
    },
  };
}

/** Series, trend and relations of a range; once per range and data version. */
function historyOverview(
  ctx: SessionContext,
  analyst: Analyst,
  input: ParsedInput<'stress.history'>,
): Promise<HistoryOverview> {
  const { vault } = ctx;
  const today = localDay(ctx.clock.now(), ctx.account.timezone);
  const areas = ['stress', 'mood', 'check_in'] as const;
  return answerOnce(
    vault,
    'stress.history',
    areas,
    `${input.start_date ?? ''}/${input.end_date ?? ''}/${today}`,
    () => {
      const { start, end } = chartRange(vault, today, input);
      return analyst.compute(
        { vaultId: vault.vaultId, days: daysBetween(start, end) },
        'stress.overview',
        readDays(vault.read, daysBefore(start, 6), end),
        { start, end },
      );
    },
  );
}

/** Asked for more than there is, a chart need not be filled with thousands of empty days. */
function chartRange(
  vault: OpenVault,
  today: string,
  asked: { readonly start_date?: string | undefined; readonly end_date?: string | undefined },
): { start: string; end: string } {
  const newest = newestDay(vault.read, 'stress_n', asked.end_date) ?? today;
  const end = earlier(asked.end_date ?? newest, later(newest, today));
  const oldest = readDays(vault.read).at(0)?.date ?? end;
  const start = later(asked.start_date ?? daysBefore(end, defaultRangeDays - 1), earlier(oldest, end));
  return { start: earlier(start, end), end };
}

function existing(reader: Reader, id: string): StressRecord {
  const record = readStress(reader, id);
  if (record === undefined) throw new AppError('NOT_FOUND', 'There is no such stress entry.');
  return record;
}

/** Fields left out stay; so does the day, unless the instant itself is another one. */
function changed(ctx: SessionContext, before: StressRecord, input: ParsedInput<'stress.update'>): StressRecord {
  const now = ctx.clock.now();
  const { entry } = before;
  const isMoved = input.recorded_at !== undefined && Date.parse(input.recorded_at) !== Date.parse(entry.recorded_at);
  const { local_hour, ...time } = isMoved
    ? recordingTime(now, ctx.account.timezone, input.recorded_at)
    : { recorded_at: entry.recorded_at, day: entry.day, local_hour: before.local_hour };
  return {
    entry: {
      ...entry,
      ...time,
      stress_level: input.stress_level ?? entry.stress_level,
      stressors: input.stressors ?? entry.stressors,
      physical_symptoms: input.physical_symptoms ?? entry.physical_symptoms,
      coping_strategies_used: input.coping_strategies_used ?? entry.coping_strategies_used,
      effectiveness_rating:
        input.effectiveness_rating === undefined ? entry.effectiveness_rating : input.effectiveness_rating,
      notes: input.notes === undefined ? entry.notes : textOrNull(input.notes),
      updated_at: new Date(now).toISOString(),
    },
    local_hour,
  };
}

function stressOf(days: readonly Day[]): { date: string; value: number | null }[] {
  return days.map((day) => ({ date: day.date, value: day.stress }));
}

function textOrNull(text: string | null | undefined): string | null {
  return text === undefined || text === null || text.trim() === '' ? null : text;
}

function daysBefore(date: string, days: number): string {
  return dateOfDay(dayNumber(date) - days);
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
