import { and, asc, count, desc, eq, gte, lte, max } from 'drizzle-orm';
import type { CheckIn } from '../../src-shared/contract/checkIn.ts';
import { streakDays } from '../insights/streak.ts';
import type { Reader, Writer } from '../vault/access.ts';
import { dailyCheckIns } from '../vault/schema.ts';
import { forgetDay } from './days.ts';
import { readStreakPauses } from './users.ts';

interface CheckInRange {
  readonly start_date?: string | undefined;
  readonly end_date?: string | undefined;
}

type CheckInRow = typeof dailyCheckIns.$inferSelect;

const table = 'daily_check_ins';
/** More than most streaks. */
const fewDates = 64;

/** Puts the check-in of its day in the place of an earlier one, whose id it carries on. */
export function saveCheckIn(writer: Writer, checkIn: CheckIn): void {
  const { gratitude_note: note, ...plain } = checkIn;
  const row = {
    ...plain,
    user_id: writer.userId,
    gratitude_note: note === null ? null : writer.sealer.seal(table, 'gratitude_note', checkIn.id, note),
  };
  writer.orm.insert(dailyCheckIns).values(row).onConflictDoUpdate({ target: dailyCheckIns.id, set: row }).run();
  forgetDay(writer, checkIn.check_in_date);
}

/** The check-in of this day is there: it has been read before. */
export function deleteCheckIn(writer: Writer, date: string): void {
  const result = writer.orm
    .delete(dailyCheckIns)
    .where(and(eq(dailyCheckIns.user_id, writer.userId), eq(dailyCheckIns.check_in_date, date)))
    .run();
  if (result.changes !== 1) throw new Error('The check-in was not deleted.');
  forgetDay(writer, date);
}

export function readCheckIn(reader: Reader, date: string): CheckIn | undefined {
  const row = reader.orm
    .select()
    .from(dailyCheckIns)
    .where(and(eq(dailyCheckIns.user_id, reader.userId), eq(dailyCheckIns.check_in_date, date)))
    .get();
  return row === undefined ? undefined : checkInOf(reader, row);
}

/** One page of the check-ins of a range, by day, with the number of all of them. */
export function listCheckIns(
  reader: Reader,
  range: CheckInRange,
  page: { readonly limit: number; readonly offset: number; readonly sort: 'asc' | 'desc' },
): { readonly check_ins: CheckIn[]; readonly total: number } {
  const inRange = and(
    eq(dailyCheckIns.user_id, reader.userId),
    range.start_date === undefined ? undefined : gte(dailyCheckIns.check_in_date, range.start_date),
    range.end_date === undefined ? undefined : lte(dailyCheckIns.check_in_date, range.end_date),
  );
  const rows = reader.orm
    .select()
    .from(dailyCheckIns)
    .where(inRange)
    .orderBy(page.sort === 'asc' ? asc(dailyCheckIns.check_in_date) : desc(dailyCheckIns.check_in_date))
    .limit(page.limit)
    .offset(page.offset)
    .all();
  const total = reader.orm.select({ total: count() }).from(dailyCheckIns).where(inRange).get()?.total ?? 0;
  return { check_ins: rows.map((row) => checkInOf(reader, row)), total };
}

/** When a check-in was last saved, null when there is none. */
export function lastCheckInAt(reader: Reader): string | null {
  return (
    reader.orm
      .select({ at: max(dailyCheckIns.updated_at) })
      .from(dailyCheckIns)
      .where(eq(dailyCheckIns.user_id, reader.userId))
      .get()?.at ?? null
  );
}

/**
 * Whether there is a check-in for `today`, and how many days in a row have one, pauses aside. Asked at
 * every sign-in, before anything else is read: it takes as many of the newest dates as it needs, not the daily series.
 */
export function checkInStatus(reader: Reader, today: string): { checked_in_today: boolean; streak_days: number } {
  const pauses = readStreakPauses(reader);
  for (let limit = fewDates; ; limit *= 8) {
    const dates = newestDates(reader, today, limit);
    const streak_days = streakDays(dates, today, pauses);
    const isWhole = dates.length < limit || streak_days < dates.length;
    if (isWhole) return { checked_in_today: dates.at(-1) === today, streak_days };
  }
}

/** Ascending, none after `today`. */
function newestDates(reader: Reader, today: string, limit: number): string[] {
  return reader.orm
    .select({ date: dailyCheckIns.check_in_date })
    .from(dailyCheckIns)
    .where(and(eq(dailyCheckIns.user_id, reader.userId), lte(dailyCheckIns.check_in_date, today)))
    .orderBy(desc(dailyCheckIns.check_in_date))
    .limit(limit)
    .all()
    .map(({ date }) => date)
    .reverse();
}

function checkInOf(reader: Reader, row: CheckInRow): CheckIn {
  return {
    id: row.id,
    overall_rating: row.overall_rating,
    sleep_quality: row.sleep_quality,
    energy_level: row.energy_level,
    social_connection: row.social_connection,
    gratitude_note:
      row.gratitude_note === null ? null : reader.sealer.unseal(table, 'gratitude_note', row.id, row.gratitude_note),
    sleep_hours: row.sleep_hours,
    check_in_date: row.check_in_date,
    created_at: row.created_at,
    updated_at: row.updated_at,
  };
}
