import { parentPort } from 'node:worker_threads';
import { runJob } from '../insights/jobs.ts';
import type { FromAnalysisWorker, ToAnalysisWorker } from './messages.ts';

/** Entry of the analysis worker: one job after the other, plain data in, plain data out. */

const port = parentPort;
if (port === null) throw new Error('The analysis worker runs as a worker thread only.');

port.on('message', ({ request, name, input }: ToAnalysisWorker) => {
  port.postMessage(answerTo(request, name, input));
});

function answerTo(request: number, name: ToAnalysisWorker['name'], input: ToAnalysisWorker['input']) {
  try {
    return { request, output: runJob(name, input) } satisfies FromAnalysisWorker;
  } catch {
    return { request } satisfies FromAnalysisWorker;
  }
}
