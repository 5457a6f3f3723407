import type { Area } from '../../src-shared/contract/endpoint.ts';
import type { Analyst, JobOutput } from '../insights/jobs.ts';
import { baselineDays } from '../insights/moodInsights.ts';
import { daysBefore, reachBefore } from '../insights/overview.ts';
import type { OpenVault } from '../vault/access.ts';
import { answerOnce } from './answers.ts';
import { readDays } from './days.ts';
import { readDayWords } from './dayWords.ts';
import { goalProgressOver } from './goalStanding.ts';
import { readStressFacts } from './stress.ts';
import { yearByYear } from './yearByYear.ts';

/** Who asks, and what today is for them. */
export interface Question {
  readonly vault: OpenVault;
  readonly analyst: Analyst;
  /** `YYYY-MM-DD` in the user's zone. */
  readonly today: string;
}

/** What the daily values are made of. */
export const dailyAreas: readonly Area[] = ['mood', 'stress', 'check_in'];

/** The days of a period up to and including today. */
export function periodRange(today: string, days: number): { start: string; end: string } {
  return { start: daysBefore(today, days - 1), end: today };
}

/** What mood goes along with in a period; found once per data version, as the other answers here. */
export function moodInsightsOf(question: Question, days: number): Promise<JobOutput<'mood.insights'>> {
  const { vault, analyst, today } = question;
  return answerOnce(vault, 'mood.insights', dailyAreas, `${today}/${days}`, async () => {
    const range = periodRange(today, days);
    const record = readDays(vault.read, daysBefore(range.start, baselineDays + 7), range.end);
    const named = await yearByYear(vault, range, readDayWords);
    return analyst.compute({ vaultId: vault.vaultId, days }, 'mood.insights', record, named, range);
  });
}

/** How everything goes together in a period, on the same day and the day after. */
export function relationsOf(question: Question, days: number): Promise<JobOutput<'relations'>> {
  const { vault, analyst, today } = question;
  return answerOnce(vault, 'relations', dailyAreas, `${today}/${days}`, () => {
    const { start, end } = periodRange(today, days);
    return analyst.compute({ vaultId: vault.vaultId, days }, 'relations', readDays(vault.read, start, end));
  });
}

export function stressAnalysisOf(question: Question, days: number): Promise<JobOutput<'stress.analysis'>> {
  const { vault, analyst, today } = question;
  return answerOnce(vault, 'stress.analysis', ['stress'], `${today}/${days}`, async () => {
    const range = periodRange(today, days);
    const facts = await yearByYear(vault, range, readStressFacts);
    const record = readDays(vault.read, range.start, range.end);
    return analyst.compute({ vaultId: vault.vaultId, days }, 'stress.analysis', record, facts);
  });
}

/** Series with trends, and the score of every day. */
export function progressOf(question: Question, days: number): Promise<JobOutput<'progress'>> {
  const { vault, analyst, today } = question;
  const areas: readonly Area[] = [...dailyAreas, 'journal', 'coping', 'goals'];
  return answerOnce(vault, 'progress', areas, `${today}/${days}`, () => {
    const range = periodRange(today, days);
    const record = readDays(vault.read, daysBefore(range.start, reachBefore), range.end);
    const goals = goalProgressOver(vault, range);
    return analyst.compute({ vaultId: vault.vaultId, days }, 'progress', record, range, goals);
  });
}

/** Series alone. */
export function chartsOf(question: Question, days: number): Promise<JobOutput<'charts'>> {
  const { vault, analyst, today } = question;
  return answerOnce(vault, 'charts', dailyAreas, `${today}/${days}`, () => {
    const range = periodRange(today, days);
    const record = readDays(vault.read, daysBefore(range.start, reachBefore), range.end);
    return analyst.compute({ vaultId: vault.vaultId, days }, 'charts', record, range);
  });
}
