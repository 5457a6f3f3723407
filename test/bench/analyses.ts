import { Agent } from 'node:http';
import { join } from 'node:path';
import type { CallInput } from '../../src-shared/contract/index.ts';
import { type Headless, startHeadless } from '../boundary/support/headless.ts';
import type { Call } from './operations.ts';
import { expectSuccess, restClient, type SignIn } from './overRest.ts';
import { type Timings, timingsOf } from './timings.ts';

/** What is asked for, over the last 90 days or over all time. */
const analyses = [
  { id: 'dashboard', title: 'analytics/dashboard', name: 'analytics.dashboard' },
  { id: 'insights', title: 'mood/insights', name: 'mood.insights' },
  { id: 'progress', title: 'wellness/progress', name: 'wellness.progress' },
  { id: 'stress', title: 'stress/analysis', name: 'stress.analysis' },
] as const;

export interface AnalysisTimes {
  readonly title: string;
  /** The very first question to a server that has just been started. */
  readonly first: Timings;
  /** Nothing has changed since the last question. */
  readonly unchanged: Timings;
  /** After a mood and a stress entry. */
  readonly afterWrite: Timings;
  readonly firstOfAllTime: Timings;
  readonly unchangedOfAllTime: Timings;
}

export interface AnalysesMeasured {
  readonly times: readonly AnalysisTimes[];
  /** What the main thread was doing, and for how long at most it answered nothing meanwhile: milliseconds. */
  readonly blocks: readonly { readonly during: string; readonly longest: number }[];
}

export interface AnalysesEffort {
  readonly servers: number;
  readonly unchanged: number;
  readonly writes: number;
}

const recentDays = 90;
const allDays = 3650;

/** Over REST. Each server is a new process, so that first questions are first ones. */
export async function measureAnalyses(
  dataDir: string,
  signIn: SignIn,
  { servers, unchanged, writes }: AnalysesEffort,
): Promise<AnalysesMeasured> {
  const found = new Map(analyses.map(({ id }) => [id, emptyTimes()]));
  const blocks = new Map<string, number>();
  for (let server = 0; server < servers; server += 1) {
    await withServer(dataDir, signIn, async ({ ask, block }) => {
      const noteBlock = async (during: string): Promise<void> => {
        blocks.set(during, Math.max(blocks.get(during) ?? 0, await block()));
      };
      // The key derivation takes all cores: who waits then waits for the processor, not for this thread.
      await noteBlock('signing in, with the key derivation');
      // In another order each time: the first of them also reads the days that all of them need.
      const order = analyses.map(
        (_, index) => analyses[(index + server) % analyses.length] as (typeof analyses)[number],
      );
      for (const { id, name } of order) found.get(id)?.first.push(await ask(recent(name)));
      await noteBlock('first questions');
      for (const { id, name } of order) {
        for (let n = 0; n < unchanged; n += 1) found.get(id)?.unchanged.push(await ask(recent(name)));
      }
      await noteBlock('unchanged questions');
      for (let n = 0; n < writes; n += 1) {
        for (const { id, name } of order) {
          await ask({ name: 'mood.track', input: { mood_rating: 1 + (n % 10), triggers: ['work'] } });
          await ask({ name: 'stress.track', input: { stress_level: 1 + (n % 10), stressors: ['deadline'] } });
          found.get(id)?.afterWrite.push(await ask(recent(name)));
        }
      }
      await noteBlock('writes and questions in turn');
      for (const { id, name } of order) {
        found.get(id)?.firstOfAllTime.push(await ask(ofAllTime(name)));
        for (let n = 0; n < unchanged; n += 1) found.get(id)?.unchangedOfAllTime.push(await ask(ofAllTime(name)));
      }
      await noteBlock('questions about all time');
      await ask({ name: 'journal.list', input: { q: 'walk' } satisfies CallInput<'journal.list'> });
      await ask({ name: 'mood.history', input: {} });
      await noteBlock('search and history');
      await ask({ name: 'privacy.export', input: {} });
      await noteBlock('export of everything');
    });
  }
  return {
    times: analyses.map(({ id, title }) => {
      const times = found.get(id) ?? emptyTimes();
      return {
        title,
        first: timingsOf(times.first),
        unchanged: timingsOf(times.unchanged),
        afterWrite: timingsOf(times.afterWrite),
        firstOfAllTime: timingsOf(times.firstOfAllTime),
        unchangedOfAllTime: timingsOf(times.unchangedOfAllTime),
      };
    }),
    blocks: [...blocks].map(([during, longest]) => ({ during, longest })),
  };
}

function emptyTimes() {
  return {
    first: [] as number[],
    unchanged: [] as number[],
    afterWrite: [] as number[],
    firstOfAllTime: [] as number[],
    unchangedOfAllTime: [] as number[],
  };
}

type AnalysisName = (typeof analyses)[number]['name'];

function recent(name: AnalysisName): Call {
  return { name, input: { period_days: recentDays } };
}

function ofAllTime(name: AnalysisName): Call {
  return { name, input: { period_days: allDays } };
}

interface Server {
  /** Milliseconds from the request to the last byte of its answer. */
  ask(call: Call): Promise<number>;
  /** The longest block since the last time it was asked for. */
  block(): Promise<number>;
}

async function withServer(dataDir: string, signIn: SignIn, work: (server: Server) => Promise<void>): Promise<void> {
  const observer = join(import.meta.dirname, 'loopDelay.ts');
  const headless = await startHeadless({ dataDir, env: { NODE_OPTIONS: `--import=${observer}` } });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const send = restClient(headless.origin, agent);
    // What blocks while the process starts is the start, which is measured elsewhere.
    await longestBlock(headless);
    const login: Call = { name: 'auth.login', input: { ...signIn } };
    const { token } = JSON.parse(expectSuccess(login, await send(login))).data.session;
    await work({
      async ask(call) {
        const start = performance.now();
        const answer = await send(call, token);
        const milliseconds = performance.now() - start;
        if (call.name !== 'privacy.export') expectSuccess(call, answer);
        return milliseconds;
      },
      block: () => longestBlock(headless),
    });
  } finally {
    agent.destroy();
    await headless.end();
  }
}

async function longestBlock(server: Headless): Promise<number> {
  const before = server.stderr().length;
  process.kill(server.pid, 'SIGUSR2');
  for (;;) {
    const said = /longest block ([\d.-]+)\n/.exec(server.stderr().slice(before));
    if (said?.[1] !== undefined) return Math.max(0, Number(said[1]));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
