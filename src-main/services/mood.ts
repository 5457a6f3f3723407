import type { Output, ParsedInput } from '../../src-shared/contract/index.ts';
import type { MoodEntry } from '../../src-shared/contract/mood.ts';
import { AppError } from '../../src-shared/errors.ts';
import { dateOfDay, dayNumber } from '../insights/calendarDay.ts';
import { compareWithUsual, usualDays } from '../insights/compareWithUsual.ts';
import type { Analyst } from '../insights/jobs.ts';
import { moodChart } from '../insights/moodOverview.ts';
import { answerOnce } from '../store/answers.ts';
import { type Day, newestDay, readDays } from '../store/days.ts';
import { deleteDraft } from '../store/drafts.ts';
import { eraseTraces } from '../store/eraseTraces.ts';
import { localDay, recordingTime } from '../store/localTime.ts';
import {
  countMoods,
  deleteMood,
  insertMood,
  listMoods,
  type MoodRecord,
  readMood,
  replaceMood,
} from '../store/moods.ts';
import { pageBounds, paginationOf, readFromNearerEnd } from '../store/pages.ts';
import type { OpenVault, Reader } from '../vault/access.ts';
import { newId } from '../vault/ids.ts';
import type { Handlers, SessionContext } from './handler.ts';

/** What the insights say about mood is answered with the other insights. */
type MoodHandlers = Pick<Handlers, Exclude<Extract<keyof Handlers, `mood.${string}`>, 'mood.insights'>>;
type HistoryOverview = Pick<Output<'mood.history'>, 'trends' | 'patterns'>;

/** How far back trends and charts look when nobody says. */
const defaultRangeDays = 90;

export function moodHandlers({ analyst }: { readonly analyst: Analyst }): MoodHandlers {
  return { ...recordHandlers(), ...overviewHandlers(analyst) };
}

function recordHandlers(): Pick<Handlers, 'mood.track' | 'mood.get' | 'mood.update' | 'mood.delete'> {
  return {
    'mood.track': (ctx, input) => {
      const now = ctx.clock.now();
      const { local_hour, ...time } = recordingTime(now, ctx.account.timezone, input.recorded_at);
      const entry: MoodEntry = {
        id: newId(ctx.clock, ctx.random),
        mood_rating: input.mood_rating,
        energy_level: input.energy_level ?? null,
        emotions: input.emotions,
        triggers: input.triggers,
        notes: textOrNull(input.notes),
        context: contextOrNull(input.context),
        ...time,
        created_at: new Date(now).toISOString(),
        updated_at: new Date(now).toISOString(),
      };
      ctx.vault.write((writer) => insertMood(writer, { entry, local_hour }));
      const insight = insightOn(ctx.vault.read, entry);
      return { data: insight === null ? { entry } : { entry, insight } };
    },

    'mood.get': (ctx, { id }) => ({ data: { entry: existing(ctx.vault.read, id).entry } }),

    'mood.update': (ctx, input) => {
      const before = existing(ctx.vault.read, input.id);
      const after = changed(ctx, before, input);
      ctx.vault.write((writer) => replaceMood(writer, before, after));
      // A note that was changed or taken away is not to be found in the write-ahead log either.
      if (before.entry.notes !== null && before.entry.notes !== after.entry.notes) eraseTraces(ctx.vault);
      return { data: { entry: after.entry } };
    },

    'mood.delete': (ctx, { id }) => {
      const { entry } = existing(ctx.vault.read, id);
      ctx.vault.write((writer) => {
        deleteMood(writer, entry);
        deleteDraft(writer, `mood:${id}`);
      });
      eraseTraces(ctx.vault);
      return { data: { deleted: true, id, still_in_backups: ctx.vault.snapshotCount() } };
    },
  };
}

function overviewHandlers(analyst: Analyst): Pick<Handlers, 'mood.history' | 'mood.calendar' | 'mood.series'> {
  return {
    'mood.history': async (ctx, input) => {
      const { page, per_page, sort, ...filter } = input;
      const overview = await historyOverview(ctx.vault, analyst, input.start_date, input.end_date);
      const reader = ctx.vault.read;
      const total = countMoods(reader, filter, ctx.vault.version('mood'));
      return {
        data: {
          ...overview,
          entries: readFromNearerEnd({ ...pageBounds(input), sort }, total, (rows) => listMoods(reader, filter, rows)),
        },
        pagination: paginationOf({ page, per_page }, total),
      };
    },

    'mood.calendar': (ctx, { year }) => {
      const days = readDays(ctx.vault.read, `${year}-01-01`, `${year}-12-31`);
      return {
        data: {
          year,
          days: days.flatMap(({ date, mood, mood_n, energy }) =>
            mood === null ? [] : [{ date, mean: mood, n: mood_n, energy_mean: energy }],
          ),
        },
      };
    },

    'mood.series': (ctx, input) => {
      const reader = ctx.vault.read;
      const today = localDay(ctx.clock.now(), ctx.account.timezone);
      const record = readDays(reader);
      // Asked for more than there is, a chart need not be filled with thousands of empty days.
      const end = earlier(input.end_date ?? today, later(today, record.at(-1)?.date ?? today));
      const start = later(input.start_date ?? daysBefore(end, defaultRangeDays - 1), record.at(0)?.date ?? end);
      const days = readDays(reader, daysBefore(start, 6), end);
      return { data: { days: moodChart(days, start, end) } };
    },
  };
}

function existing(reader: Reader, id: string): MoodRecord {
  const record = readMood(reader, id);
  if (record === undefined) throw new AppError('NOT_FOUND', 'There is no such mood entry.');
  return record;
}

/** Fields left out stay; so does the day, unless the instant itself is another one. */
function changed(ctx: SessionContext, before: MoodRecord, input: ParsedInput<'mood.update'>): MoodRecord {
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
      mood_rating: input.mood_rating ?? entry.mood_rating,
      energy_level: input.energy_level === undefined ? entry.energy_level : input.energy_level,
      emotions: input.emotions ?? entry.emotions,
      triggers: input.triggers ?? entry.triggers,
      notes: input.notes === undefined ? entry.notes : textOrNull(input.notes),
      context: input.context === undefined ? entry.context : contextOrNull(input.context),
      updated_at: new Date(now).toISOString(),
    },
    local_hour,
  };
}

function insightOn(reader: Reader, entry: MoodEntry): string | null {
  const days = readDays(reader, daysBefore(entry.day, usualDays), daysBefore(entry.day, 1));
  return compareWithUsual(valuesOf(days), entry.day, entry.mood_rating);
}

/** Trends and patterns of a range; once per range and data version. */
function historyOverview(
  vault: OpenVault,
  analyst: Analyst,
  start: string | undefined,
  end: string | undefined,
): Promise<HistoryOverview> {
  return answerOnce(vault, 'mood.overview', ['mood'], `${start ?? ''}/${end ?? ''}`, async () => {
    const newest = newestDay(vault.read, 'mood_n', end);
    const last = end ?? newest;
    const first = start ?? (newest === undefined ? undefined : daysBefore(newest, defaultRangeDays - 1));
    const days = last === undefined ? [] : readDays(vault.read, first, last).filter((day) => day.mood !== null);
    const { trends, patterns } = await analyst.compute(
      { vaultId: vault.vaultId, days: days.length },
      'mood.overview',
      days.map((day) => ({ date: day.date, value: day.mood, hours: day.ratings_by_hour })),
    );
    return { trends: { start_date: first ?? null, end_date: last ?? null, ...trends }, patterns };
  });
}

function valuesOf(days: readonly Day[]): { date: string; value: number | null }[] {
  return days.map((day) => ({ date: day.date, value: day.mood }));
}

function textOrNull(text: string | null | undefined): string | null {
  return text === undefined || text === null || text.trim() === '' ? null : text;
}

function contextOrNull(context: MoodEntry['context'] | undefined): MoodEntry['context'] {
  return context === undefined || context === null || Object.keys(context).length === 0 ? null : context;
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
