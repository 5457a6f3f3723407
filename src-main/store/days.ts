import { and, count, eq, gt, sql, sum } from 'drizzle-orm';
import type { Reader } from '../vault/access.ts';
import { dailyCheckIns, moodEntries } from '../vault/schema.ts';

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
  readonly sleep_hours: number | null;
  readonly social: number | null;
  /** How the day was as a whole, of the check-in. */
  readonly overall: number | null;
  /** Local hour and rating of each mood entry as `9:7,14:5`; read by `hourPattern`. */
  readonly ratings_by_hour: string;
}

interface DaysState {
  /** By date, ascending. */
  list: Day[];
  /** Days that have been written to since they were read. */
  readonly stale: Set<string>;
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

/** The newest day with a mood, up to `end` if given. */
export function newestMoodDay(reader: Reader, end?: string): string | undefined {
  const { list } = currentState(reader, undefined, end);
  const last = end === undefined ? list.length : firstAfter(list, end);
  for (let place = last - 1; place >= 0; place--) {
    const day = list[place];
    if (day !== undefined && day.mood_n > 0) return day.date;
  }
  return undefined;
}

/** To be called by every store that writes to a day. */
export function forgetDay(reader: Reader, date: string): void {
  stateOf(reader).stale.add(date);
}

/** Mean rating by local hour over some days, hours without an entry left out; n counts entries. */
export function hourPattern(days: readonly Day[]): { hour: number; mean: number; n: number }[] {
  const sums = Array.from({ length: 24 }, (_, hour) => ({ hour, sum: 0, n: 0 }));
  for (const day of days) {
    if (day.ratings_by_hour === '') continue;
    for (const item of day.ratings_by_hour.split(',')) {
      const colon = item.indexOf(':');
      const slot = sums[Number(item.slice(0, colon))];
      if (slot === undefined) continue;
      slot.sum += Number(item.slice(colon + 1));
      slot.n += 1;
    }
  }
  return sums.filter(({ n }) => n > 0).map(({ hour, sum: total, n }) => ({ hour, mean: total / n, n }));
}

function stateOf(reader: Reader): DaysState {
  return reader.caches.slot<DaysState>('days', () => ({ list: [], stale: new Set(), isLoaded: false }));
}

/** Up to date between the two days; what is stale outside of them can wait. */
function currentState(reader: Reader, start = '', end = '9999-12-31'): DaysState {
  const state = stateOf(reader);
  if (!state.isLoaded || state.stale.size > staleLimit) {
    state.list = load(reader);
    state.isLoaded = true;
    state.stale.clear();
    return state;
  }
  for (const date of state.stale) {
    if (date < start || date > end) continue;
    replace(state.list, date, load(reader, date)[0]);
    state.stale.delete(date);
  }
  return state;
}

function replace(list: Day[], date: string, day: Day | undefined): void {
  const place = firstAtOrAfter(list, date);
  const isThere = list[place]?.date === date;
  list.splice(place, isThere ? 1 : 0, ...(day === undefined ? [] : [day]));
}

function load(reader: Reader, date?: string): Day[] {
  const moods = moodQuery(reader, date).all();
  const checkIns = checkInQuery(reader, date).all();
  const days: Day[] = [];
  let next = 0;
  for (const mood of moods) {
    for (; (checkIns[next]?.date ?? mood.date) < mood.date; next++) days.push(dayOf(undefined, checkIns[next]));
    days.push(dayOf(mood, checkIns[next]?.date === mood.date ? checkIns[next++] : undefined));
  }
  for (; next < checkIns.length; next++) days.push(dayOf(undefined, checkIns[next]));
  return days;
}

type MoodOfDay = ReturnType<ReturnType<typeof moodQuery>['all']>[number];
type CheckInOfDay = ReturnType<ReturnType<typeof checkInQuery>['all']>[number];

/** Answered from the index mood_entries_by_day alone, already in order. */
export function moodQuery(reader: Reader, date?: string) {
  return reader.orm
    .select({
      date: moodEntries.day,
      n: count(),
      mood: sum(moodEntries.mood_rating).mapWith(Number),
      energy_n: count(moodEntries.energy_level),
      energy: sum(moodEntries.energy_level).mapWith(Number),
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

function checkInQuery(reader: Reader, date?: string) {
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

function dayOf(mood: MoodOfDay | undefined, checkIn: CheckInOfDay | undefined): Day {
  const date = mood?.date ?? checkIn?.date;
  if (date === undefined) throw new Error('A day needs a mood or a check-in.');
  const hasEnergy = mood !== undefined && mood.energy_n > 0;
  return {
    date,
    mood: mood === undefined ? null : mood.mood / mood.n,
    mood_n: mood?.n ?? 0,
    energy: hasEnergy ? mood.energy / mood.energy_n : (checkIn?.energy ?? null),
    sleep: checkIn?.sleep ?? null,
    sleep_hours: checkIn?.sleep_hours ?? null,
    social: checkIn?.social ?? null,
    overall: checkIn?.overall ?? null,
    ratings_by_hour: mood?.ratings_by_hour ?? '',
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
