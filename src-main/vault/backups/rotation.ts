import type { BackupKind } from './manifest.ts';

export interface Kept {
  readonly id: string;
  readonly kind: BackupKind;
  /** ISO 8601, UTC. */
  readonly created_at: string;
  readonly bytes: number;
}

export interface RotationRules {
  readonly daily: number;
  readonly weekly: number;
  readonly monthly: number;
  /** Of the states that were replaced: by a restored backup, by a new schema. */
  readonly before: number;
  /** All backups the app makes by itself together, in bytes. */
  readonly largestTotal: number;
}

export const shippedRotation: RotationRules = {
  daily: 7,
  weekly: 4,
  monthly: 12,
  before: 2,
  largestTotal: 1024 ** 3,
};

const dayMilliseconds = 24 * 60 * 60 * 1000;

/**
 * Which backups have had their day: of the automatic ones the newest of each of the last 7 days, 4 weeks and 12 months
 * that have one stay, in UTC. What the person made is never among them, nor is the newest automatic one.
 */
export function outlived(backups: readonly Kept[], rules: RotationRules): readonly string[] {
  const newestFirst = backups.toSorted((a, b) => (a.created_at < b.created_at ? 1 : -1));
  const automatic = newestFirst.filter(({ kind }) => kind === 'automatic');
  const staying = new Set<string>([
    ...newestOfEach(automatic, rules.daily, dayOf),
    ...newestOfEach(automatic, rules.weekly, weekOf),
    ...newestOfEach(automatic, rules.monthly, monthOf),
    ...newestFirst
      .filter(({ kind }) => kind === 'before_restore')
      .slice(0, rules.before)
      .map(({ id }) => id),
    ...newestFirst
      .filter(({ kind }) => kind === 'before_migration')
      .slice(0, rules.before)
      .map(({ id }) => id),
  ]);
  const newest = automatic[0]?.id;
  let total = 0;
  for (const { id, bytes } of newestFirst.filter((backup) => staying.has(backup.id))) {
    total += bytes;
    if (total > rules.largestTotal && id !== newest) {
      staying.delete(id);
    }
  }
  return backups.filter(({ id, kind }) => kind !== 'manual' && !staying.has(id)).map(({ id }) => id);
}

function newestOfEach(newestFirst: readonly Kept[], periods: number, periodOf: (at: string) => string): string[] {
  const byPeriod = new Map<string, string>();
  for (const { id, created_at } of newestFirst) {
    const period = periodOf(created_at);
    if (!byPeriod.has(period)) {
      byPeriod.set(period, id);
    }
  }
  return [...byPeriod.values()].slice(0, periods);
}

const dayOf = (at: string): string => at.slice(0, 10);
const monthOf = (at: string): string => at.slice(0, 7);

/** Number of the week since 1970, weeks beginning on Monday (1970-01-01 was a Thursday). */
function weekOf(at: string): string {
  return String(Math.floor((Date.parse(at) / dayMilliseconds + 3) / 7));
}
