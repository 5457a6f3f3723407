import { and, asc, between, eq, sql } from 'drizzle-orm';
import type { Reader } from '../vault/access.ts';
import { moodEntries } from '../vault/schema.ts';
import { foldCase } from './foldCase.ts';

/** What was named in the mood entries of one day, each word once and with its case folded. */
export interface DayWords {
  readonly date: string;
  readonly triggers: readonly string[];
  readonly emotions: readonly string[];
  /** Null when no entry of the day tells its activities. */
  readonly activities: readonly string[] | null;
}

/** Year → its days, ascending; a year is read when it is first asked for. */
interface WordsState {
  readonly years: Map<string, DayWords[]>;
  /** Days that have been written to since they were read. */
  readonly stale: Set<string>;
}

/** So many changed days of a year are read faster all together than one by one. */
const staleLimit = 20;

/**
 * The days that have a mood entry, ascending, both ends included.
 *
 * A year takes some milliseconds to read the first time; who wants many of them reads them one by one and lets others
 * have the thread in between.
 */
export function readDayWords(reader: Reader, start: string, end: string): DayWords[] {
  const days: DayWords[] = [];
  for (let year = Number(start.slice(0, 4)); year <= Number(end.slice(0, 4)); year++) {
    for (const day of yearOf(reader, String(year).padStart(4, '0'))) {
      if (day.date >= start && day.date <= end) days.push(day);
    }
  }
  return days;
}

/** To be called by every store that writes to a day. */
export function forgetDayWords(reader: Reader, date: string): void {
  stateOf(reader).stale.add(date);
}

function stateOf(reader: Reader): WordsState {
  return reader.caches.slot<WordsState>('days.words', () => ({ years: new Map(), stale: new Set() }));
}

function yearOf(reader: Reader, year: string): DayWords[] {
  const { years, stale } = stateOf(reader);
  const changed = [...stale].filter((date) => date.startsWith(year));
  let days = years.get(year);
  if (days === undefined || changed.length > staleLimit) {
    days = load(reader, `${year}-01-01`, `${year}-12-31`);
  } else if (changed.length > 0) {
    const fresh = changed.flatMap((date) => load(reader, date, date));
    days = [...days.filter(({ date }) => !stale.has(date)), ...fresh].sort((one, other) =>
      one.date < other.date ? -1 : 1,
    );
  }
  for (const date of changed) stale.delete(date);
  years.set(year, days);
  return days;
}

function load(reader: Reader, start: string, end: string): DayWords[] {
  const days: DayWords[] = [];
  const lists = new Map<string, readonly string[]>();
  // Most lists occur many times over; each is taken apart once.
  const wordsOf = (json: string | null): readonly string[] => {
    if (json === null || json === '[]') return [];
    let list = lists.get(json);
    if (list === undefined) {
      list = (JSON.parse(json) as string[]).map(foldCase);
      lists.set(json, list);
    }
    return list;
  };
  let day: { date: string; triggers: Set<string>; emotions: Set<string>; activities: Set<string> | null } | undefined;
  const finish = (): void => {
    if (day === undefined) return;
    const { date, triggers, emotions, activities } = day;
    days.push({
      date,
      triggers: [...triggers],
      emotions: [...emotions],
      activities: activities === null ? null : [...activities],
    });
  };
  for (const row of wordQuery(reader, start, end).all()) {
    if (day?.date !== row.date) {
      finish();
      day = { date: row.date, triggers: new Set(), emotions: new Set(), activities: null };
    }
    for (const word of wordsOf(row.triggers)) day.triggers.add(word);
    for (const word of wordsOf(row.emotions)) day.emotions.add(word);
    if (row.activities === null) continue;
    day.activities ??= new Set();
    for (const word of wordsOf(row.activities)) day.activities.add(word);
  }
  finish();
  return days;
}

/** Found by the index mood_entries_by_day, in its order. */
export function wordQuery(reader: Reader, start: string, end: string) {
  return reader.orm
    .select({
      date: moodEntries.day,
      triggers: sql<string>`${moodEntries.triggers}`,
      emotions: sql<string>`${moodEntries.emotions}`,
      activities: sql<string | null>`${moodEntries.activities}`,
    })
    .from(moodEntries)
    .where(and(eq(moodEntries.user_id, reader.userId), between(moodEntries.day, start, end)))
    .orderBy(asc(moodEntries.day));
}
