import { randomUUID } from 'node:crypto';
import type { Area, Endpoint } from '../../src-shared/contract/endpoint.ts';
import { contract, type EndpointName, type Envelope, type Failure } from '../../src-shared/contract/index.ts';
import { AppError, errorStatus } from '../../src-shared/errors.ts';
import { PreparedJson } from '../../src-shared/preparedJson.ts';
import type { Answer, Door, Handlers, PublicContext, SessionContext } from '../services/handler.ts';
import { recordAudit } from '../store/audit.ts';
import { readAccount } from '../store/users.ts';
import type { OpenVault } from '../vault/access.ts';
import type { Clock, Random } from '../vault/environment.ts';
import type { Home } from '../vault/home.ts';
import { storageError } from '../vault/storageErrors.ts';
import { withAudit } from './auditedVault.ts';
import { parseInput } from './parse.ts';
import type { SupportStep } from './supportStep.ts';

export interface Caller {
  readonly door: Door;
  /** Session token as the door received it. */
  readonly token?: string | undefined;
}

export interface OpenedSession {
  readonly token: string;
  readonly expires_at: string;
}

export interface DispatchResult {
  readonly status: number;
  readonly body: Envelope<EndpointName>;
  /** Set when this call opened a session, for the door to remember. */
  readonly session?: OpenedSession;
}

export interface Changed {
  readonly vaultId: string;
  readonly areas: readonly Area[];
}

export interface Log {
  /** `details` never hold what the user wrote. */
  error(event: string, details: Readonly<Record<string, string | number>>): void;
}

export interface Dispatcher {
  dispatch(name: EndpointName, input: unknown, caller: Caller): Promise<DispatchResult>;
}

interface DispatcherParts {
  readonly home: Home;
  readonly handlers: Handlers;
  readonly clock: Clock;
  readonly random: Random;
  readonly onChanged: (changed: Changed) => void;
  /** Somebody has signed in. */
  readonly onOpened?: () => void;
  readonly log: Log;
  /** Looks at what was saved, for reasons to offer help. */
  readonly support?: SupportStep;
}

type Fields = Readonly<Record<string, unknown>>;
type AnyHandler = (ctx: PublicContext, input: unknown) => Answer<EndpointName> | Promise<Answer<EndpointName>>;

/**
 * The one way from a door to a service: session → parse → context → handler → after-steps → check the output.
 *
 * The session comes before the parse, so that a stranger learns nothing about the inputs. The after-steps follow the
 * flags of the contract: the audit row goes into the handler's own transaction, then data versions grow, then one
 * `changed` is told, then what was saved is looked at for reasons to offer help. Never throws: what is not an AppError is
 * logged without content and answered as INTERNAL.
 */
export function createDispatcher({
  home,
  handlers,
  clock,
  random,
  onChanged,
  onOpened,
  log,
  support,
}: DispatcherParts): Dispatcher {
  async function run(name: EndpointName, raw: unknown, caller: Caller): Promise<DispatchResult> {
    const endpoint: Endpoint = contract[name];
    const session = endpoint.session === 'none' ? undefined : sessionOf(endpoint, caller);
    const input = parseInput(endpoint, raw);

    const base: PublicContext = { clock, random, door: caller.door };
    const audit = session === undefined ? undefined : auditOf(endpoint, session.vault, caller.door, session.session.id);
    const context =
      session === undefined
        ? base
        : ({
            ...base,
            vault: audit?.vault ?? session.vault,
            session: session.session,
            account: readAccount(session.vault.read),
          } satisfies SessionContext);

    // The typed map guarantees that this handler takes what this endpoint's schema gives.
    const answer = await (handlers[name] as AnyHandler)(context, input);

    const opened = endpoint.sessionEffect === 'opens' ? openedSession(answer.data) : undefined;
    if (opened !== undefined) onOpened?.();
    const vault = session?.vault ?? (opened === undefined ? undefined : resolve(opened.token)?.vault);
    if (vault?.isOpen) {
      if (audit !== undefined) audit.finish();
      else recordSignIn(endpoint, vault, caller.door);
      if (endpoint.touches.length > 0) {
        vault.touch(endpoint.touches);
        onChanged({ vaultId: vault.vaultId, areas: endpoint.touches });
      }
    }

    const isOpen = session?.vault.isOpen === true;
    const offered = isOpen ? await withSupport(endpoint, session.vault, input, answer.data) : answer.data;
    const data = (offered instanceof PreparedJson ? offered : await checked(endpoint, offered)) as never;
    const body: Envelope<EndpointName> =
      answer.pagination === undefined
        ? { success: true, data }
        : { success: true, data, pagination: answer.pagination };
    const status = answer.status ?? endpoint.successStatus;
    return opened === undefined ? { status, body } : { status, body, session: opened };
  }

  /** What is saved stays saved and is answered, even if looking at it fails. */
  async function withSupport(endpoint: Endpoint, vault: OpenVault, input: unknown, data: unknown): Promise<unknown> {
    const isLookedAt = endpoint.crisis !== null || endpoint.method === 'DELETE';
    if (support === undefined || !isLookedAt || data instanceof PreparedJson) return data;
    try {
      const { timezone } = readAccount(vault.read);
      const call = { endpoint, vault, timezone, input: input as Fields, data: data as Fields };
      const result = await support(call);
      if (result.isChanged && vault.isOpen) {
        vault.touch(['safety']);
        onChanged({ vaultId: vault.vaultId, areas: ['safety'] });
      }
      return result.data;
    } catch (error) {
      log.error('support', describe(error));
      return data;
    }
  }

  function resolve(token: string | undefined) {
    return token === undefined ? undefined : home.sessions.resolve(token);
  }

  function sessionOf(endpoint: Endpoint, caller: Caller) {
    const session = resolve(caller.token);
    if (session === undefined && endpoint.session === 'required') {
      throw new AppError('UNAUTHENTICATED', 'Please sign in first.');
    }
    return session;
  }

  function auditOf(endpoint: Endpoint, vault: OpenVault, door: Door, sessionId: string | null) {
    const action = endpoint.audit;
    if (action === null) return undefined;
    return withAudit(vault, (writer) =>
      recordAudit(writer, { action, area: endpoint.scope.area, door, sessionId, clock, random }),
    );
  }

  /** A disk that takes nothing more must not keep a person from reading: the sign-in counts without its row. */
  function recordSignIn(endpoint: Endpoint, vault: OpenVault, door: Door): void {
    try {
      auditOf(endpoint, vault, door, null)?.finish();
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'STORAGE_FAILED') throw error;
    }
  }

  return {
    async dispatch(name, input, caller) {
      try {
        return await run(name, input, caller);
      } catch (error) {
        return failure(error, name, log);
      }
    },
  };
}

const longStay = 10;

/** The answer as the contract has it. To check a long one and to send it on are two stays on the thread. */
async function checked(endpoint: Endpoint, data: unknown): Promise<unknown> {
  const start = performance.now();
  const output = endpoint.output.parse(data);
  if (performance.now() - start > longStay) await new Promise((resolve) => setImmediate(resolve));
  return output;
}

function openedSession(data: unknown): OpenedSession {
  return (data as { session: OpenedSession }).session;
}

/** Puts any error into the envelope; what is not an AppError gets a reference that the log has too. */
export function failure(error: unknown, where: string, log: Log): DispatchResult {
  // What the disk or a damaged file did while reading comes up here as the driver threw it.
  const known = storageError(error);
  if (known !== undefined) {
    const body: Failure = {
      success: false,
      error: {
        code: known.code,
        message: known.message,
        ...(known.details === undefined ? {} : { details: known.details }),
        ...(known.retryAfterSeconds === undefined ? {} : { retry_after: known.retryAfterSeconds }),
      },
    };
    return { status: errorStatus[known.code], body };
  }
  const reference = randomUUID().slice(0, 8);
  log.error('internal', { where, reference, ...describe(error) });
  return {
    status: errorStatus.INTERNAL,
    body: {
      success: false,
      error: {
        code: 'INTERNAL',
        message: `Something went wrong inside Evenkeel. Nothing was lost. Reference: ${reference}.`,
      },
    },
  };
}

/** Name and place of an error; its message is left out, since it may quote data. */
function describe(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const places = frames
    .slice(0, 6)
    .map((line) => line.trim().replace(/\(?(?:file:\/\/)?\/?.*[/\\]([^/\\]+:\d+:\d+)\)?$/, '$1'));
  return { kind: error.name, at: places.join(' < ') };
}
