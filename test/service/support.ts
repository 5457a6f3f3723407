import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SQL, sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { composeServices, type Services } from '../../src-main/compose.ts';
import type { AssessText } from '../../src-main/safety/assessment.ts';
import type { WebAccess } from '../../src-main/services/settings.ts';
import type { OpenVault } from '../../src-main/vault/access.ts';
import type { Clock } from '../../src-main/vault/environment.ts';
import type { KdfSettings } from '../../src-main/vault/kdf.ts';
import type { Pagination } from '../../src-shared/contract/common.ts';
import type { CallInput, EndpointName, Output } from '../../src-shared/contract/index.ts';
import { AppError } from '../../src-shared/errors.ts';

/**
 * The real services on a real encrypted vault in a temporary folder. Only the key derivation is cheap, and the clock
 * stands still until it is moved.
 */

const root = join(import.meta.dirname, '..', '..');

/** Costs a millisecond or two instead of a second. */
export const cheapKdf: KdfSettings = {
  default: { m: 1024, t: 1, p: 1 },
  floor: { m: 1024, t: 1, p: 1 },
};

const testPassword = 'a quiet harbour at seven in the morning';

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

export interface TestVaultOptions {
  /** Default 2026-05-20T09:30:00Z, a Wednesday. */
  readonly now?: string;
  /** Default UTC, so that days are easy to see. */
  readonly timezone?: string;
  readonly username?: string;
  readonly webAccess?: WebAccess;
  /** Default: the resources that ship. */
  readonly resourcesDir?: string;
  /** Default: the check that ships. */
  readonly assessText?: AssessText;
}

export interface Called<N extends EndpointName> {
  readonly data: Output<N>;
  readonly pagination: Pagination | undefined;
  readonly status: number;
}

export interface TestVault {
  readonly dataDir: string;
  readonly clock: MovableClock;
  readonly services: Services;
  /** As the services see it. */
  readonly vault: OpenVault;
  readonly token: string;
  /** Calls an endpoint as the signed-in user; what fails is thrown as the AppError it was. */
  call<N extends EndpointName>(name: N, input: CallInput<N>): Promise<Called<N>>;
  /** The same without a session. */
  callSignedOut<N extends EndpointName>(name: N, input: CallInput<N>): Promise<Called<N>>;
  /** Locks the vault and unlocks it again, as a restart would. */
  reopen(): Promise<void>;
  close(): Promise<void>;
}

const noWebAccess: WebAccess = { listeningOn: () => null, apply: () => Promise.resolve() };

/** Makes an account in a folder of its own. The caller closes it. */
export async function openTestVault(options: TestVaultOptions = {}): Promise<TestVault> {
  const dataDir = mkdtempSync(join(tmpdir(), 'evenkeel-service-'));
  const clock = movableClock(options.now ?? '2026-05-20T09:30:00Z');
  const username = options.username ?? 'harbour';
  const services = await composeServices({
    dataDir,
    appVersion: '0.0.0-test',
    paths: {
      migrations: join(root, 'src-main', 'vault', 'migrations'),
      resources: options.resourcesDir ?? join(root, 'resources'),
      searchWorker: join(root, 'src-main', 'vault', 'search', 'worker.ts'),
      analysisWorker: join(root, 'src-main', 'analysis', 'worker.ts'),
      backupWorker: join(root, 'src-main', 'vault', 'backups', 'worker.ts'),
    },
    webAccess: options.webAccess ?? noWebAccess,
    log: {
      error: (event, details) => {
        throw new Error(`The service layer reported a fault: ${event} ${JSON.stringify(details)}`);
      },
    },
    kdf: cheapKdf,
    clock,
    ...(options.assessText === undefined ? {} : { assessText: options.assessText }),
  });

  async function callAs<N extends EndpointName>(
    name: N,
    input: CallInput<N>,
    token: string | undefined,
  ): Promise<Called<N>> {
    const { status, body } = await services.dispatcher.dispatch(name, input, { door: 'window', token });
    if (!body.success) {
      const { code, message, details } = body.error;
      throw new AppError(code, message, details === undefined ? {} : { details });
    }
    return { data: body.data as Output<N>, pagination: body.pagination, status };
  }

  const registered = await callAs(
    'auth.register',
    {
      username,
      email: `${username}@example.org`,
      password: testPassword,
      timezone: options.timezone ?? 'UTC',
    },
    undefined,
  );
  let token = registered.data.session.token;

  function openVault(): OpenVault {
    const [vault] = services.home.accounts.open();
    if (vault === undefined) throw new Error('No vault is open.');
    return vault;
  }

  return {
    dataDir,
    clock,
    services,
    get vault() {
      return openVault();
    },
    get token() {
      return token;
    },
    call: (name, input) => callAs(name, input, token),
    callSignedOut: (name, input) => callAs(name, input, undefined),
    async reopen() {
      await callAs('auth.lock', {}, token);
      const again = await callAs('auth.login', { username, password: testPassword }, undefined);
      token = again.data.session.token;
    },
    async close() {
      await services.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** How SQLite would answer a query, a line for each step. */
export function queryPlan(vault: OpenVault, query: { getSQL(): SQL }): string[] {
  const database = vault.read.orm as unknown as BetterSQLite3Database;
  return database.all<{ detail: string }>(sql`explain query plan ${query.getSQL()}`).map(({ detail }) => detail);
}
