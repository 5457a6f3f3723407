import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import type { CallInput } from '../../src-shared/contract/index.ts';
import { startHeadless } from '../boundary/support/headless.ts';
import { dayBefore, type SeededFolder, signIn, someMood, someStress, tags } from './dataSets.ts';
import type { Call } from './operations.ts';
import { expectSuccess, restClient } from './overRest.ts';
import { type Dice, diceFrom, wordNumber } from './text.ts';
import { timingsOf } from './timings.ts';

/** The sizes that the other server was measured with. */
export const comparedSizes: readonly number[] = [1_000, 10_000, 50_000];

export interface ComparedEffort {
  readonly calls: number;
  readonly afterWrites: number;
  readonly loadSeconds: number;
}

/** One figure of ours beside the same one of the other server. */
export interface ComparedRow {
  readonly title: string;
  readonly unit: 'ms' | 'req/s' | 'MB';
  readonly measured: number;
  /** The same when a mood and a stress entry have just been written; null where that makes no difference. */
  readonly afterWrite: number | null;
  readonly other: number;
}

export interface Compared {
  readonly dataSet: string;
  readonly rows: readonly ComparedRow[];
}

/** By size, in the order of `comparedSizes`. */
type Figures = readonly [number, number, number];

interface Question {
  readonly title: string;
  readonly other: Figures;
  readonly call: (dice: Dice, moods: number) => Call;
}

const pageSize = 50;
const connections = 8;
const allDays = 3650;

/**
 * Medians in ms, requests a second and memory of a careful web server with the same endpoints (Flask with two workers,
 * SQLite with WAL, single fields encrypted with Fernet) on two cores. Its figures are of that computer: on another one
 * they say which row to look at, not who is faster.
 */
const track = { title: 'mood/track', other: [1.0, 1.1, 1.1] as Figures };
const questions: readonly Question[] = [
  { title: 'mood/history, page of 50', other: [2.4, 4.2, 12.7], call: anyPage },
  {
    title: 'mood/history, 90 days',
    other: [2.3, 2.1, 2.3],
    call: () => history({ start_date: dayBefore(89), end_date: dayBefore(0), per_page: pageSize }),
  },
  { title: 'mood/insights, 90 days', other: [3.2, 3.1, 3.3], call: () => over('mood.insights', 90) },
  { title: 'mood/insights, all time', other: [4.8, 40, 243], call: () => over('mood.insights', allDays) },
  { title: 'stress/analysis, 90 days', other: [3.9, 4.0, 4.2], call: () => over('stress.analysis', 90) },
  { title: 'stress/analysis, all time', other: [6.4, 59, 331], call: () => over('stress.analysis', allDays) },
  {
    title: 'journal/entries by tag',
    other: [2.2, 4.5, 15.6],
    call: (dice) => entries({ tag: [dice.pick(tags)], per_page: pageSize }),
  },
  {
    title: 'journal/entries, full text',
    other: [8.2, 74, 372],
    call: (dice) => entries({ q: wordNumber(dice.below(2_000)), per_page: pageSize }),
  },
  { title: 'analytics/dashboard', other: [1.1, 2.0, 4.5], call: dashboard },
];
const loads: readonly Question[] = [
  { title: 'mood/track', other: [1763, 1731, 1672], call: (dice) => mood(dice) },
  { title: 'mood/history, page of 50', other: [811, 468, 151], call: anyPage },
  { title: 'analytics/dashboard', other: [1695, 1071, 424], call: dashboard },
];
const memory: Readonly<Record<'before' | 'after', Figures>> = { before: [58, 54, 54], after: [90, 136, 156] };

/** The headless server with one account, this process its only client. */
export async function measureCompared(folder: SeededFolder, effort: ComparedEffort): Promise<Compared> {
  const server = await startHeadless({ dataDir: folder.dataDir });
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  try {
    const send = restClient(server.origin, agent);
    const login: Call = { name: 'auth.login', input: signIn };
    const { token } = JSON.parse(expectSuccess(login, await send(login))).data.session;
    const ask: Ask = async (call) => {
      const start = performance.now();
      const answer = await send(call, token);
      const milliseconds = performance.now() - start;
      expectSuccess(call, answer);
      return milliseconds;
    };
    // The index of the journal is made after the sign-in; what is measured is the search.
    await ask(entries({ q: 'ready' }));
    return { dataSet: folder.dataSet.name, rows: await measureRows(ask, server.pid, folder.dataSet.moods, effort) };
  } finally {
    agent.destroy();
    await server.end();
  }
}

/** Milliseconds from the request to the last byte of its answer. */
type Ask = (call: Call) => Promise<number>;

async function measureRows(ask: Ask, pid: number, moods: number, effort: ComparedEffort): Promise<ComparedRow[]> {
  const { calls, afterWrites, loadSeconds } = effort;
  const dice = diceFrom(3);
  const rows: ComparedRow[] = [];
  const add = (title: string, unit: ComparedRow['unit'], measured: number, figures: Figures, afterWrite?: number) => {
    const other = figures[comparedSizes.indexOf(moods)] ?? Number.NaN;
    rows.push({ title, unit, measured, afterWrite: afterWrite ?? null, other });
  };
  const write = async (): Promise<void> => {
    await ask(mood(dice));
    await ask({ name: 'stress.track', input: someStress(dice) satisfies CallInput<'stress.track'> });
  };

  const seeded = proportionalMemory(pid);
  add(track.title, 'ms', await median(() => ask(mood(dice)), calls), track.other);
  for (const { title, other, call } of questions) {
    const question = () => ask(call(dice, moods));
    const measured = await median(question, calls);
    add(title, 'ms', measured, other, await median(question, afterWrites, write));
  }
  for (const { title, other, call } of loads) {
    const perSecond = await requestsPerSecond(() => ask(call(dice, moods)), loadSeconds);
    add(`${title}, ${connections} connections`, 'req/s', perSecond, other);
  }
  const loaded = proportionalMemory(pid);
  if (seeded !== null && loaded !== null) {
    add('memory, signed in', 'MB', seeded, memory.before);
    add('memory, after all of this', 'MB', loaded, memory.after);
  }
  return rows;
}

/** Of `count` times, after a tenth as many that are not counted. */
async function median(time: () => Promise<number>, count: number, before?: () => Promise<void>): Promise<number> {
  const warmUps = Math.ceil(count / 10);
  const times: number[] = [];
  for (let n = 0; n < warmUps + count; n += 1) {
    await before?.();
    const milliseconds = await time();
    if (n >= warmUps) times.push(milliseconds);
  }
  return timingsOf(times).p50;
}

/** Whether a figure of ours is the better one. */
export function isAhead({ measured, other, unit }: ComparedRow): boolean {
  return unit === 'req/s' ? measured > other : measured < other;
}

async function requestsPerSecond(request: () => Promise<unknown>, seconds: number): Promise<number> {
  const start = performance.now();
  const end = start + seconds * 1_000;
  let count = 0;
  const client = async (): Promise<void> => {
    while (performance.now() < end) {
      await request();
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  return count / ((performance.now() - start) / 1_000);
}

/** Megabytes of a process, with its share of what it shares with others; null where the system does not tell. */
function proportionalMemory(pid: number): number | null {
  try {
    const found = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
    return found === null ? null : Number(found[1]) / 1_024;
  } catch {
    return null;
  }
}

function mood(dice: Dice): Call {
  return { name: 'mood.track', input: someMood(dice) satisfies CallInput<'mood.track'> };
}

function history(input: CallInput<'mood.history'>): Call {
  return { name: 'mood.history', input };
}

function anyPage(dice: Dice, moods: number): Call {
  return history({ per_page: pageSize, page: 1 + dice.below(Math.ceil(moods / pageSize)) });
}

function entries(input: CallInput<'journal.list'>): Call {
  return { name: 'journal.list', input };
}

function over(name: 'mood.insights' | 'stress.analysis', period_days: number): Call {
  return { name, input: { period_days } };
}

function dashboard(): Call {
  return { name: 'analytics.dashboard', input: {} };
}
