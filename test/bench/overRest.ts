import { Agent, request } from 'node:http';
import { contract } from '../../src-shared/contract/index.ts';
import { startHeadless } from '../boundary/support/headless.ts';
import { type SeededFolder, signIn } from './dataSets.ts';
import type { Call, Operation, OperationId } from './operations.ts';
import { type Timings, timingsOf } from './timings.ts';

type Rest = (call: Call) => Promise<number>;
export type Send = (call: Call, token?: string) => Promise<string>;

export interface SignIn {
  readonly username: string;
  readonly password: string;
}

/** The headless server as a process of its own, this one its only client, over one connection that is kept. */
export async function measureOverRest(
  { dataDir }: SeededFolder,
  operations: readonly Operation[],
  warmUps: number,
): Promise<ReadonlyMap<OperationId, Timings>> {
  const server = await startHeadless({ dataDir });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const send = restClient(server.origin, agent);
    const { token } = await signedIn(send);
    const rest: Rest = (call) => timed(send, call, token);
    const results = new Map<OperationId, Timings>();
    for (const operation of operations) results.set(operation.id, await measure(rest, operation, warmUps));
    return results;
  } finally {
    agent.destroy();
    await server.end();
  }
}

async function measure(rest: Rest, { before, calls }: Operation, warmUps: number): Promise<Timings> {
  for (const call of calls.slice(0, warmUps)) await rest(call);
  const times: number[] = [];
  for (const call of calls) {
    if (before !== undefined) await rest(before);
    times.push(await rest(call));
  }
  return timingsOf(times);
}

/** Milliseconds from the request to the last byte of its answer. */
async function timed(send: Send, call: Call, token: string): Promise<number> {
  const start = performance.now();
  const answer = await send(call, token);
  const milliseconds = performance.now() - start;
  expectSuccess(call, answer);
  return milliseconds;
}

async function signedIn(send: Send): Promise<{ token: string }> {
  const call: Call = { name: 'auth.login', input: signIn };
  const answer = JSON.parse(expectSuccess(call, await send(call)));
  // What is measured is the search, not the making of its index.
  await send({ name: 'journal.list', input: { q: 'ready' } }, answer.data.session.token);
  return answer.data.session;
}

/** The answer itself. */
export function expectSuccess({ name }: Call, answer: string): string {
  if (!answer.startsWith('{"success":true')) throw new Error(`${name} failed: ${answer.slice(0, 500)}`);
  return answer;
}

/** Sends a call over the connections of an agent, with nothing between the clock and the wire that is not needed. */
export function restClient(origin: string, agent: Agent): Send {
  return ({ name, input }, token) => {
    const { method, path } = contract[name];
    const url = new URL(path, origin);
    const isQuery = method === 'GET';
    if (isQuery) for (const [key, value] of Object.entries(input)) url.searchParams.set(key, String(value));
    const body = isQuery ? undefined : JSON.stringify(input);
    return new Promise((resolve, reject) => {
      const outgoing = request(
        url,
        {
          method,
          agent,
          headers: {
            ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
            ...(body === undefined
              ? {}
              : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
          },
        },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
          incoming.on('error', reject);
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  };
}
