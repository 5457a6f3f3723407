import { assessText } from '../safety/index.ts';
import { moodInsights } from './moodInsights.ts';
import { moodOverview } from './moodOverview.ts';
import { chartsOver, progressOver } from './overview.ts';
import { relations } from './relations.ts';
import { stressAnalysis } from './stressAnalysis.ts';
import { stressOverview } from './stressOverview.ts';

/** The computations that may take long on years of data or on long texts: pure functions of plain data, by name. */
const analysisJobs = {
  'mood.overview': moodOverview,
  'mood.insights': moodInsights,
  relations,
  charts: chartsOver,
  progress: progressOver,
  'stress.overview': stressOverview,
  'stress.analysis': stressAnalysis,
  'text.assess': assessText,
} as const;

type Jobs = typeof analysisJobs;
export type JobName = keyof Jobs;
export type JobInput<N extends JobName> = Parameters<Jobs[N]>;
export type JobOutput<N extends JobName> = ReturnType<Jobs[N]>;

/** Whose data it is, and how much of it. */
export type JobScope = { readonly vaultId: string } & ({ readonly days: number } | { readonly characters: number });

/** Computes, in this thread or, where it would keep others waiting, in another one. */
export interface Analyst {
  /** Throws AppError UNAUTHENTICATED when the vault is locked meanwhile. */
  compute<N extends JobName>(scope: JobScope, name: N, ...input: JobInput<N>): Promise<JobOutput<N>>;
}

type JobTable = { readonly [N in JobName]: (...input: JobInput<N>) => JobOutput<N> };
const table: JobTable = analysisJobs;

/** Runs a job here and now. */
export function runJob<N extends JobName>(name: N, input: JobInput<N>): JobOutput<N> {
  return table[name](...input);
}
