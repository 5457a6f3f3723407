import { and, count, eq, gt, max, type Placeholder, sql, sum } from 'drizzle-orm';
import type { Reader } from '../vault/access.ts';
import { dailyCheckIns, moodEntries, stressEntries } from '../vault/schema.ts';
import { forgetDayWords } from './dayWords.ts';
import { prepared } from './prepared.ts';

/**
 * One calendar day of the record: the read model that every insight is computed from. Ratings 1–10; null is nothing
 * recorded.
 */
export interface Day {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Mean of the day's mood entries. */
  readonly mood: number | null;
  /** Number of the day's mood entries. */
  readonly mood_n: number;
  /** Mean over the mood entries that give one, else the check-in's. */
  readonly energy: number | null;
  /** Sleep quality of the check-in. */
  readonly sleep: number | null;
  /** Of the check-in, else the longest that a mood entry gives. */
  readonly sleep_hours: number | null;
  readonly social: number | null;
  /** Mean of the day's stress entries. */
  readonly stress: number | null;
  /** Number of the day's stress entries. */
  readonly stress_n: number;
  /** Sum over the mood entries that tell it; null when none does. */
  readonly exercise_minutes: number | null;
  /** How the day was as a whole, of the check-in. */
  readonly overall: number | null;
  /** Local hour and rating of each mood entry as `9:7,14:5`, in any order; read by insights/hours. */
  readonly ratings_by_hour: string;
  /** The same for the stress entries. */
  readonly stress_by_hour: string;
}

interface DaysState {
  /** By date, ascending. */
  list: Day[];
  /** Days that have been written to since they were read. */
  readonly stale: Set<string>;
  /** What days are made of that were read alone, so that one more mood entry need not be read at all. */
  readonly parts: Map<string, DayParts>;
  isLoaded: boolean;
}

/** So many changed days are read faster all together than one by one. */
const staleLimit = 50;

/**
 * The days that have any data, ascending, both ends included and optional.
 *
 * Kept while the vault is open; a write costs the re-reading of one day. After a rollback the vault forgets its caches,
 * so that what was read within a transaction does not outlive it.
 */
export function readDays(reader: Reader, start?: string, end?: string): readonly Day[] {
  const { list } = currentState(reader, start, end);
  const from = start === undefined ? 0 : firstAtOrAfter(list, start);
  const to = end === undefined ? list.length : firstAfter(list, end);
  return list.slice(from, to);
}

/** The newest day that has such entries, up to `end` if given. */
export function newestDay(reader: Reader, counted: 'mood_n' | 'stress_n', end?: string): string | undefined {
  const { list } = currentState(reader, undefined, end);
  const last = end === undefined ? list.length : firstAfter(list, end);
  for (let place = last - 1; place >= 0; place--) {
    const day = list[place];
    if (day !== undefined && day[counted] > 0) return day.date;
  }
  return undefined;
}

/** To be called by every store that writes to a day. */
export function forgetDay(reader: Reader, date: string): void {
  const { stale, parts } = stateOf(reader);
  stale.add(date);
  parts.delete(date);
  forgetDayWords(reader, date);
}

/** What one more mood entry adds to its day. */
export interface MoodOfDay {
  readonly day: string;
  readonly local_hour: number;
  readonly mood_rating: number;
  readonly energy_level: number | null;
  readonly sleep_hours: number | null;
  readonly exercise_minutes: number | null;
}

/** Instead of `forgetDay`, where a mood entry is new: a day that was read lately needs no reading. */
export function addToDay(reader: Reader, mood: MoodOfDay): void {
  const state = stateOf(reader);
  const { day: date } = mood;
  const parts = state.parts.get(date);
  if (parts === undefined) {
    forgetDay(reader, date);
    return;
  }
  const after = { ...parts, mood: withOneMore(parts.mood, mood) };
  state.parts.set(date, after);
  replace(state.list, date, dayOf(date, after));
  forgetDayWords(reader, date);
}

function withOneMore(before: DayParts['mood'], mood: MoodOfDay): NonNullable<DayParts['mood']> {
  const { day: date, energy_level: energy, sleep_hours: hours, exercise_minutes: minutes } = mood;
  const rating = `${mood.local_hour}:${mood.mood_rating}`;
  return {
    date,
    n: (before?.n ?? 0) + 1,
    mood: (before?.mood ?? 0) + mood.mood_rating,
    energy_n: (before?.energy_n ?? 0) + (energy === null ? 0 : 1),
    energy: (before?.energy ?? 0) + (energy ?? 0),
    sleep_hours: hours === null ? (before?.sleep_hours ?? null) : Math.max(hours, before?.sleep_hours ?? hours),
    exercise_minutes: minutes === null ? (before?.exercise_minutes ?? null) : (before?.exercise_minutes ?? 0) + minutes,
    ratings_by_hour: before === undefined ? rating : `${before.ratings_by_hour},${rating}`,
  };
}

function stateOf(reader: Reader): DaysState {
  return reader.caches.slot<DaysState>('days', () => ({
    list: [],
    stale: new Set(),
    parts: new Map(),
    isLoaded: false,
  }));
}

/** Up to date between the two days; what is stale outside of them can wait. */
function currentState(reader: Reader, start = '', end = '9999-12-31'): DaysState {
  const state = stateOf(reader);
  if (!state.isLoaded || state.stale.size > staleLimit) {
    state.list = loadAll(reader);
    state.isLoaded = true;
    state.stale.clear();
    state.parts.clear();
    return state;
  }
  for (const date of state.stale) {
    if (date < start || date > end) continue;
    readAlone(reader, state, date);
    state.stale.delete(date);
  }
  return state;
}

/** The newest are the ones that are written to. */
const mostAlone = 20;

function readAlone(reader: Reader, { list, parts }: DaysState, date: string): void {
  const mood = rowOf(reader, 'mood', moodQuery, date);
  const checkIn = rowOf(reader, 'check-in', checkInQuery, date);
  const stress = rowOf(reader, 'stress', stressQuery, date);
  const isThere = mood !== undefined || checkIn !== undefined || stress !== undefined;
  replace(list, date, isThere ? dayOf(date, { mood, checkIn, stress }) : undefined);
  if (parts.size >= mostAlone) parts.clear();
  if (isThere) parts.set(date, { mood, checkIn, stress });
}

function replace(list: Day[], date: string, day: Day | undefined): void {
  const place = firstAtOrAfter(list, date);
  const isThere = list[place]?.date === date;
  list.splice(place, isThere ? 1 : 0, ...(day === undefined ? [] : [day]));
}

function loadAll(reader: Reader): Day[] {
  const moods = rowsOf(moodQuery(reader));
  const checkIns = rowsOf(checkInQuery(reader));
  const stress = rowsOf(stressQuery(reader));
  const days: Day[] = [];
  let [mood, checkIn, stressed] = [0, 0, 0];
  for (;;) {
    // The three lists ascend; the next day is the earliest that one of them has.
    const next = [moods[mood]?.date, checkIns[checkIn]?.date, stress[stressed]?.date].reduce(earlier);
    if (next === undefined) return days;
    const of = <Row extends { date: string }>(row: Row | undefined) => (row?.date === next ? row : undefined);
    const parts = { mood: of(moods[mood]), checkIn: of(checkIns[checkIn]), stress: of(stress[stressed]) };
    if (parts.mood !== undefined) mood++;
    if (parts.checkIn !== undefined) checkIn++;
    if (parts.stress !== undefined) stressed++;
    days.push(dayOf(next, parts));
  }
}

interface ColumnQuery<Row> {
  /** In the order the columns were chosen in. */
  values(): unknown[][];
  all(): Row[];
  prepare(): { values(given: Readonly<Record<string, unknown>>): unknown[][] };
  _: { readonly selectedFields: object };
}

/**
 * What `all` answers. These columns are plain numbers and texts, and of ten years the mapping by the query builder, row
 * by row, takes longer than the query.
 */
function rowsOf<Row>(query: ColumnQuery<Row>): Row[] {
  return named<Row>(query, query.values());
}

function named<Row>({ _ }: Pick<ColumnQuery<Row>, '_'>, rows: readonly unknown[][]): Row[] {
  const names = Object.keys(_.selectedFields);
  return rows.map((values) => Object.fromEntries(names.map((name, place) => [name, values[place]])) as Row);
}

/** The row of one day. */
function rowOf<Row>(
  reader: Reader,
  name: string,
  make: (reader: Reader, date: Placeholder) => ColumnQuery<Row>,
  date: string,
): Row | undefined {
  const { query, statement } = prepared(reader, `days.${name}`, () => {
    const query = make(reader, sql.placeholder('date'));
    return { query, statement: query.prepare() };
  });
  return named<Row>(query, statement.values({ date }))[0];
}

function earlier(one: string | undefined, other: string | undefined): string | undefined {
  return one === undefined || (other !== undefined && other < one) ? other : one;
}

type RowOf<Query extends (reader: Reader) => { all(): unknown[] }> = ReturnType<ReturnType<Query>['all']>[number];

interface DayParts {
  readonly mood: RowOf<typeof moodQuery> | undefined;
  readonly checkIn: RowOf<typeof checkInQuery> | undefined;
  readonly stress: RowOf<typeof stressQuery> | undefined;
}

/** Answered from the index mood_entries_by_day alone, already in order. */
export function moodQuery(reader: Reader, date?: string | Placeholder) {
  return reader.orm
    .select({
      date: moodEntries.day,
      n: count(),
      mood: sum(moodEntries.mood_rating).mapWith(Number),
      energy_n: count(moodEntries.energy_level),
      energy: sum(moodEntries.energy_level).mapWith(Number),
      sleep_hours: max(moodEntries.sleep_hours),
      exercise_minutes: sql<number | null>`sum(${moodEntries.exercise_minutes})`,
      ratings_by_hour: sql<string>`group_concat(${moodEntries.local_hour} || ':' || ${moodEntries.mood_rating})`,
    })
    .from(moodEntries)
    .where(
      and(
        eq(moodEntries.user_id, reader.userId),
        date === undefined ? gt(moodEntries.day, '') : eq(moodEntries.day, date),
      ),
    )
    .groupBy(moodEntries.day)
    .orderBy(moodEntries.day);
}

function checkInQuery(reader: Reader, date?: string | Placeholder) {
  return reader.orm
    .select({
      date: dailyCheckIns.check_in_date,
      overall: dailyCheckIns.overall_rating,
      sleep: dailyCheckIns.sleep_quality,
      sleep_hours: dailyCheckIns.sleep_hours,
      energy: dailyCheckIns.energy_level,
      social: dailyCheckIns.social_connection,
    })
    .from(dailyCheckIns)
    .where(
      and(
        eq(dailyCheckIns.user_id, reader.userId),
        date === undefined ? gt(dailyCheckIns.check_in_date, '') : eq(dailyCheckIns.check_in_date, date),
      ),
    )
    .orderBy(dailyCheckIns.check_in_date);
}

/** Answered from the index stress_entries_by_day alone, already in order. */
export function stressQuery(reader: Reader, date?: string | Placeholder) {
  return reader.orm
    .select({
      date: stressEntries.day,
      n: count(),
      level: sum(stressEntries.stress_level).mapWith(Number),
      by_hour: sql<string>`group_concat(${stressEntries.local_hour} || ':' || ${stressEntries.stress_level})`,
    })
    .from(stressEntries)
    .where(
      and(
        eq(stressEntries.user_id, reader.userId),
        date === undefined ? gt(stressEntries.day, '') : eq(stressEntries.day, date),
      ),
    )
    .groupBy(stressEntries.day)
    .orderBy(stressEntries.day);
}

function dayOf(date: string, { mood, checkIn, stress }: DayParts): Day {
  const hasEnergy = mood !== undefined && mood.energy_n > 0;
  return {
    date,
    mood: mood === undefined ? null : mood.mood / mood.n,
    mood_n: mood?.n ?? 0,
    energy: hasEnergy ? mood.energy / mood.energy_n : (checkIn?.energy ?? null),
    sleep: checkIn?.sleep ?? null,
    sleep_hours: checkIn?.sleep_hours ?? mood?.sleep_hours ?? null,
    social: checkIn?.social ?? null,
    overall: checkIn?.overall ?? null,
    stress: stress === undefined ? null : stress.level / stress.n,
    stress_n: stress?.n ?? 0,
    exercise_minutes: mood?.exercise_minutes ?? null,
    ratings_by_hour: mood?.ratings_by_hour ?? '',
    stress_by_hour: stress?.by_hour ?? '',
  };
}

function firstAtOrAfter(list: readonly Day[], date: string): number {
  return partition(list, (day) => day.date < date);
}

function firstAfter(list: readonly Day[], date: string): number {
  return partition(list, (day) => day.date <= date);
}

/** Number of leading days for which `isBefore` holds; it must hold for none after the first it does not hold for. */
function partition(list: readonly Day[], isBefore: (day: Day) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const day = list[middle];
    if (day !== undefined && isBefore(day)) low = middle + 1;
    else high = middle;
  }
  return low;
}
