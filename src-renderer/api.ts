import type { Pagination } from '../src-shared/contract/common.ts';
import type { CallInput, EndpointName, Failure, Output } from '../src-shared/contract/index.ts';
import type { Support } from '../src-shared/contract/support.ts';
import type { DesktopCallName, DesktopInput, DesktopOutput } from '../src-shared/desktop.ts';
import type { ErrorCode, ErrorDetail } from '../src-shared/errors.ts';
import { invoke } from './bridge.ts';
import { t } from './i18n/i18n.ts';
import { told } from './i18n/told.ts';

/** A call that did not succeed. Its message is a sentence a person can act on. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly details: readonly ErrorDetail[];
  /** Seconds to wait before the next try; only with TOO_MANY_ATTEMPTS. */
  readonly retryAfterSeconds: number | undefined;

  constructor(failure: Failure['error']) {
    super(failure.message);
    this.name = 'ApiError';
    this.code = failure.code;
    this.details = failure.details ?? [];
    this.retryAfterSeconds = failure.retry_after;
  }
}

type Listener = (error: ApiError) => void;
const failureListeners = new Set<Listener>();

/** Hears of every failed endpoint call (the session store looks for a vault that was locked meanwhile). */
export function onApiFailure(listener: Listener): () => void {
  failureListeners.add(listener);
  return () => failureListeners.delete(listener);
}

type SupportListener = (support: Support, savedBy: EndpointName) => void;
const supportListeners = new Set<SupportListener>();

/**
 * Hears of the help that stands beside the answer to anything that was saved, before the screen that saved it does: no
 * screen has to think of it, and none can forget it.
 */
export function onSupport(listener: SupportListener): () => void {
  supportListeners.add(listener);
  return () => supportListeners.delete(listener);
}

/** `crisis.*` answer those who ask for help; that is none that comes up by itself. */
async function tellSupport(name: EndpointName, data: unknown): Promise<void> {
  if (name.startsWith('crisis.') || typeof data !== 'object' || data === null || !('support' in data)) {
    return;
  }
  for (const listener of supportListeners) {
    listener(data.support as Support, name);
  }
  await painted();
}

/** A window that is not to be seen draws none. */
const longestFrames = 300;

/** Help is on the screen before the screen that saved goes on: together they would take twice as long. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    setTimeout(resolve, longestFrames);
  });
}

type Received = { success: true; data: unknown; pagination?: Pagination } | Failure;

async function ask(name: string, payload: unknown): Promise<{ data: unknown; pagination?: Pagination }> {
  let answer: Received;
  try {
    answer = (await invoke(name, payload)) as Received;
  } catch {
    throw new ApiError({ code: 'INTERNAL', message: t('messages:noAnswer') });
  }
  if (!answer.success) {
    throw new ApiError(answer.error);
  }
  return answer;
}

async function askEndpoint(name: EndpointName, input: unknown): Promise<{ data: unknown; pagination?: Pagination }> {
  try {
    const answer = await ask(name, input);
    await tellSupport(name, answer.data);
    return answer;
  } catch (error) {
    if (error instanceof ApiError) {
      for (const listener of failureListeners) {
        listener(error);
      }
    }
    throw error;
  }
}

/** Calls an endpoint of the contract; resolves to its `data`, throws ApiError. */
export async function api<N extends EndpointName>(name: N, input: CallInput<N>): Promise<Output<N>> {
  return (await askEndpoint(name, input)).data as Output<N>;
}

/** Like `api`, with the `pagination` that stands beside the data (undefined where the endpoint has none). */
export async function apiPage<N extends EndpointName>(
  name: N,
  input: CallInput<N>,
): Promise<{ data: Output<N>; pagination: Pagination | undefined }> {
  const { data, pagination } = await askEndpoint(name, input);
  return { data: data as Output<N>, pagination };
}

/** Asks the desktop around the window; throws ApiError. */
export async function desktop<N extends DesktopCallName>(name: N, input: DesktopInput<N>): Promise<DesktopOutput<N>> {
  return (await ask(name, input)).data as DesktopOutput<N>;
}

/** The sentence to show for anything that was thrown. */
export function errorSentence(error: unknown): string {
  return error instanceof ApiError ? told(error.message) : t('messages:unknown');
}

/** Messages of a VALIDATION_ERROR by the first key of their path, for the fields of a form. */
export function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof ApiError)) {
    return {};
  }
  const errors: Record<string, string> = {};
  for (const { path, message } of error.details) {
    errors[path] ??= told(message);
  }
  return errors;
}
