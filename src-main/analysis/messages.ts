import type { JobInput, JobName, JobOutput } from '../insights/jobs.ts';

export interface ToAnalysisWorker {
  readonly request: number;
  readonly name: JobName;
  readonly input: JobInput<JobName>;
}

/** `output` is absent when the job failed; the reason may quote data and stays in the worker. */
export interface FromAnalysisWorker {
  readonly request: number;
  readonly output?: JobOutput<JobName>;
}
