import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { composeServices, type Services } from '../../../src-main/compose.ts';
import type { Log } from '../../../src-main/dispatcher/dispatcher.ts';
import { createWebAccess } from '../../../src-main/transport/webAccess.ts';
import type { Clock } from '../../../src-main/vault/environment.ts';
import { contract, type EndpointName } from '../../../src-shared/contract/index.ts';
import type { ErrorCode } from '../../../src-shared/errors.ts';

/**
 * The whole service layer on an encrypted vault in a temporary folder, reached through either door. The IPC door is
 * the real one; only Electron itself is replaced, at its edge.
 */

const root = join(import.meta.dirname, '..', '..', '..');
const testKdf = { default: { m: 8 * 1024, t: 1, p: 1 }, floor: { m: 8 * 1024, t: 1, p: 1 } };

export interface Reply {
  readonly success: boolean;
  /** As the answer has it. Tests look into it by name. */
  // biome-ignore lint/suspicious/noExplicitAny: an answer from outside; the assertions are what checks it
  readonly data: any;
  readonly pagination: { page: number; per_page: number; total: number; pages: number } | undefined;
  readonly code: ErrorCode | undefined;
  readonly message: string | undefined;
  readonly details: readonly { path: string; message: string }[];
  /** HTTP status; undefined over IPC, where there is none. */
  readonly status: number | undefined;
}

/** One caller with a session of its own. */
export interface Client {
  call(name: EndpointName, input?: unknown): Promise<Reply>;
}

export interface Door {
  readonly name: 'IPC' | 'REST';
  readonly services: Services;
  readonly dataDir: string;
  /** Of the REST server, which runs beside either door. */
  readonly origin: string;
  readonly logged: readonly string[];
  /** Stands still until moved. */
  readonly clock: MovableClock;
  client(): Client;
  close(): Promise<void>;
}

export interface MovableClock extends Clock {
  set(instant: string): void;
  advance(milliseconds: number): void;
}

function movableClock(start: string): MovableClock {
  let now = Date.parse(start);
  let monotonic = 0;
  return {
    now: () => now,
    monotonic: () => monotonic,
    set: (instant) => {
      now = Date.parse(instant);
    },
    advance: (milliseconds) => {
      now += milliseconds;
      monotonic += milliseconds;
    },
  };
}

interface Started {
  readonly services: Services;
  readonly dataDir: string;
  readonly logged: string[];
  readonly clock: MovableClock;
  readonly log: Log;
  readonly origin: string;
  close(): Promise<void>;
}

export interface DoorSettings {
  /** Default: the resources that ship. */
  readonly resourcesDir?: string;
}

async function start({ resourcesDir = join(root, 'resources') }: DoorSettings = {}): Promise<Started> {
  const dataDir = mkdtempSync(join(tmpdir(), 'evenkeel-boundary-'));
  const logged: string[] = [];
  const log: Log = { error: (event, details) => logged.push(JSON.stringify({ event, ...details })) };
  const clock = movableClock('2026-05-20T09:30:00Z');
  const holder: { services?: Services } = {};
  const webAccess = createWebAccess({
    dispatcher: () => (holder.services as Services).dispatcher,
    allowedOrigins: () => (holder.services as Services).home.device.get().web_access.allowed_origins,
    openApiFile: join(root, 'resources', 'openapi.json'),
    log,
  });
  const services = await composeServices({
    dataDir,
    appVersion: '0.0.0-test',
    paths: {
      migrations: join(root, 'src-main', 'vault', 'migrations'),
      resources: resourcesDir,
      searchWorker: join(root, 'src-main', 'vault', 'search', 'worker.ts'),
      analysisWorker: join(root, 'src-main', 'analysis', 'worker.ts'),
      backupWorker: join(root, 'src-main', 'vault', 'backups', 'worker.ts'),
    },
    webAccess,
    log,
    kdf: testKdf,
    clock,
  });
  holder.services = services;
  const origin = await webAccess.start(0);
  return {
    services,
    dataDir,
    logged,
    clock,
    log,
    origin,
    async close() {
      await webAccess.stop();
      await services.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export async function openRest(settings?: DoorSettings): Promise<Door> {
  const started = await start(settings);
  return { name: 'REST', ...started, client: () => restClient(started.origin) };
}

/** A caller over HTTP that keeps the session it is given. */
export function restClient(origin: string): Client {
  let token: string | undefined;
  return {
    async call(name, input = {}) {
      const endpoint = contract[name];
      const rest = { ...(input as Record<string, unknown>) };
      const path = endpoint.path.replace(/\{(\w+)\}/g, (_match, key: string) => {
        const value = String(rest[key]);
        delete rest[key];
        return encodeURIComponent(value);
      });
      const url = new URL(path, origin);
      const isQuery = endpoint.method === 'GET';
      if (isQuery) {
        for (const [key, value] of Object.entries(rest)) {
          for (const item of Array.isArray(value) ? value : [value]) url.searchParams.append(key, String(item));
        }
      }
      const hasBody = !isQuery && (typeof input !== 'object' || Array.isArray(input) || Object.keys(rest).length > 0);
      const body = typeof input !== 'object' || Array.isArray(input) ? input : rest;
      const response = await fetch(url, {
        method: endpoint.method,
        headers: {
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(hasBody ? { 'content-type': 'application/json' } : {}),
        },
        ...(hasBody ? { body: JSON.stringify(body) } : {}),
      });
      const answer = await response.json();
      if (answer.success && endpoint.sessionEffect === 'opens') token = answer.data.session.token;
      return reply(answer, response.status);
    },
  };
}

type IpcAnswer = (event: object, name: unknown, payload: unknown) => Promise<unknown>;

/** Every window of the tests is a process of its own to the door; here each client opens its own door. */
async function openIpc(settings?: DoorSettings): Promise<Door> {
  const started = await start(settings);
  const doors: { close(): void }[] = [];
  const { ipcMain } = (await import('electron')) as unknown as { ipcMain: { handler: IpcAnswer | undefined } };
  const { openIpcDoor } = await import('../../../src-main/transport/ipc.ts');
  return {
    name: 'IPC',
    ...started,
    client() {
      const frame = { url: 'app://evenkeel/' };
      const door = openIpcDoor({
        dispatcher: Promise.resolve(started.services.dispatcher),
        desktop: {} as never,
        contents: () => ({ mainFrame: frame, isDestroyed: () => false, send: vi.fn() }) as never,
        isOwnPage: (url) => url.startsWith('app://evenkeel'),
        onSessionStarted: () => undefined,
        onSessionEnded: () => undefined,
        log: started.log,
      });
      doors.push(door);
      const answer = ipcMain.handler as IpcAnswer;
      return {
        // What crosses the processes is copied by structured clone.
        call: async (name, input = {}) =>
          reply(
            structuredClone(await answer({ senderFrame: frame }, name, structuredClone(input))) as never,
            undefined,
          ),
      };
    },
    async close() {
      for (const door of doors) door.close();
      await started.close();
    },
  };
}

interface Answer {
  readonly success: boolean;
  readonly data?: unknown;
  readonly pagination?: Reply['pagination'];
  readonly error?: { code: ErrorCode; message: string; details?: Reply['details'] };
}

function reply(answer: Answer, status: number | undefined): Reply {
  return {
    success: answer.success,
    data: answer.data,
    pagination: answer.pagination,
    code: answer.error?.code,
    message: answer.error?.message,
    details: answer.error?.details ?? [],
    status,
  };
}

export const goodPassword = 'a quiet harbour at seven in the morning';

/** Registers an account and leaves the client signed in. */
export async function register(client: Client, username = 'harbour'): Promise<Reply> {
  return client.call('auth.register', {
    username,
    email: `${username}@example.org`,
    password: goodPassword,
    timezone: 'Europe/Berlin',
  });
}

/** For `describe.each`: what one door answers, the other answers. */
export const bothDoors = [
  ['IPC', openIpc],
  ['REST', openRest],
] as const;
