import { daysBefore, reachBefore } from '../insights/overview.ts';
import { type GoalProgress, type WellnessScore, wellnessScore } from '../insights/wellnessScore.ts';
import type { OpenVault, Reader } from '../vault/access.ts';
import { readDays } from './days.ts';
import { goalProgressOn } from './goalStanding.ts';

/** The wellness score of a day, from its daily values and goals. */
export function scoreOn(vault: Pick<OpenVault, 'read' | 'version'>, date: string): WellnessScore {
  return scoreOf(vault.read, date, goalsAround(vault, date));
}

/** The same inside a transaction, where the goals were read before it. */
export function scoreOf(reader: Reader, date: string, goals: GoalProgress): WellnessScore {
  return wellnessScore(readDays(reader, daysBefore(date, 7 + reachBefore), date), date, goals);
}

/** How far the goals had come on a day and a week before it. */
export function goalsAround(vault: Pick<OpenVault, 'read' | 'version'>, date: string): GoalProgress {
  return { now: goalProgressOn(vault, date), week_ago: goalProgressOn(vault, daysBefore(date, 7)) };
}
