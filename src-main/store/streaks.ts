import type { Output } from '../../src-shared/contract/index.ts';
import { pausableDays, streakDays } from '../insights/streak.ts';
import type { OpenVault } from '../vault/access.ts';
import { checkInStatus } from './checkIns.ts';
import { type Day, readDays } from './days.ts';
import { journalDays } from './journalOverview.ts';
import { readStreakPauses } from './users.ts';

/** The days in a row of each kind of entry, and of any. */
export function readStreaks(vault: OpenVault, today: string): Output<'wellness.progress'>['streaks'] {
  const days = readDays(vault.read, undefined, today);
  const datesWith = (has: (day: Day) => boolean): string[] => days.filter(has).map(({ date }) => date);
  const journal = journalDays(vault.read, vault.version('journal')).flatMap(({ date }) =>
    date <= today ? [date] : [],
  );
  const all = [...new Set([...days.map(({ date }) => date), ...journal])].sort();
  const pauses = readStreakPauses(vault.read);
  return {
    check_in: checkInStatus(vault.read, today).streak_days,
    journal: streakDays(journal, today, pauses),
    mood: streakDays(
      datesWith(({ mood_n: n }) => n > 0),
      today,
      pauses,
    ),
    entry: streakDays(all, today, pauses),
    pausable: pausableDays(all, today, pauses) ?? null,
  };
}
