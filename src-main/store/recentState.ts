import { and, desc, eq, gte, lte, sql } from 'drizzle-orm';
import type { RecentState } from '../insights/needs.ts';
import type { Reader } from '../vault/access.ts';
import { moodEntries, stressEntries } from '../vault/schema.ts';
import { readDays } from './days.ts';
import { foldCase } from './foldCase.ts';
import { localTime } from './localTime.ts';

const recentMilliseconds = 24 * 3_600_000;
const afterMilliseconds = 2 * 3_600_000;
/** An entry may carry the time of a clock that runs a little ahead. */
const aheadMilliseconds = 5 * 60_000;
const mostEntries = 50;
/** Rules of the product, without a study behind them. */
const hardestMood = 2;
const hardestStress = 9;

/**
 * How the person is by what was recorded in the last 24 hours, up to now (ms since 1970). Today's energy and sleep count
 * from the check-in where no mood entry tells.
 */
export function readRecentState(reader: Reader, now: number, timezone: string): RecentState {
  const moods = recentMoodQuery(reader, now).all();
  const stress = recentStressQuery(reader, now).all();
  const { day, hour } = localTime(now, timezone);
  const [today] = readDays(reader, day, day);
  const justNow = new Date(now - afterMilliseconds).toISOString();
  const words = [
    ...moods.flatMap((row) => [row.emotions, row.triggers]),
    ...stress.flatMap((row) => [row.stressors, row.symptoms]),
  ];
  return {
    mood: moods[0]?.mood ?? null,
    energy: moods.find(({ energy }) => energy !== null)?.energy ?? today?.energy ?? null,
    stress: stress[0]?.stress ?? null,
    sleep: today?.sleep ?? null,
    words: [...new Set(words.flatMap((json) => (JSON.parse(json) as string[]).map(foldCase)))],
    hour,
    isAfterHardEntry:
      moods.some(({ mood, at }) => mood <= hardestMood && at >= justNow) ||
      stress.some((row) => row.stress >= hardestStress && row.at >= justNow),
  };
}

/** Newest first, found by the index mood_entries_by_time. */
export function recentMoodQuery(reader: Reader, now: number) {
  const { from, to } = span(now);
  return reader.orm
    .select({
      at: moodEntries.recorded_at,
      mood: moodEntries.mood_rating,
      energy: moodEntries.energy_level,
      emotions: sql<string>`${moodEntries.emotions}`,
      triggers: sql<string>`${moodEntries.triggers}`,
    })
    .from(moodEntries)
    .where(
      and(eq(moodEntries.user_id, reader.userId), gte(moodEntries.recorded_at, from), lte(moodEntries.recorded_at, to)),
    )
    .orderBy(desc(moodEntries.recorded_at), desc(moodEntries.id))
    .limit(mostEntries);
}

/** Newest first, found by the index stress_entries_by_time. */
export function recentStressQuery(reader: Reader, now: number) {
  const { from, to } = span(now);
  return reader.orm
    .select({
      at: stressEntries.recorded_at,
      stress: stressEntries.stress_level,
      stressors: sql<string>`${stressEntries.stressors}`,
      symptoms: sql<string>`${stressEntries.physical_symptoms}`,
    })
    .from(stressEntries)
    .where(
      and(
        eq(stressEntries.user_id, reader.userId),
        gte(stressEntries.recorded_at, from),
        lte(stressEntries.recorded_at, to),
      ),
    )
    .orderBy(desc(stressEntries.recorded_at), desc(stressEntries.id))
    .limit(mostEntries);
}

function span(now: number): { from: string; to: string } {
  return {
    from: new Date(now - recentMilliseconds).toISOString(),
    to: new Date(now + aheadMilliseconds).toISOString(),
  };
}
