import type { z } from 'zod';
import type { ErrorCode, ErrorDetail } from '../errors.ts';
import { assessmentEndpoints } from './assessments.ts';
import { authEndpoints } from './auth.ts';
import { backupEndpoints } from './backups.ts';
import { checkInEndpoints } from './checkIn.ts';
import type { Pagination } from './common.ts';
import { copingEndpoints } from './coping.ts';
import { directoryEndpoints, journalExtraEndpoints } from './directory.ts';
import type { Endpoint } from './endpoint.ts';
import { goalEndpoints } from './goals.ts';
import { insightEndpoints } from './insights.ts';
import { draftEndpoints, journalEndpoints } from './journal.ts';
import { moodEndpoints } from './mood.ts';
import { reminderEndpoints } from './reminders.ts';
import { safetyEndpoints } from './safety.ts';
import { eventEndpoints, stressEndpoints } from './stress.ts';
import { resourceEndpoints, settingsEndpoints, systemEndpoints } from './system.ts';

/** The whole surface of the app, by name. */
export const contract = {
  ...authEndpoints,
  ...moodEndpoints,
  ...stressEndpoints,
  ...eventEndpoints,
  ...journalEndpoints,
  ...draftEndpoints,
  ...checkInEndpoints,
  ...copingEndpoints,
  ...goalEndpoints,
  ...reminderEndpoints,
  ...assessmentEndpoints,
  ...safetyEndpoints,
  ...insightEndpoints,
  ...journalExtraEndpoints,
  ...resourceEndpoints,
  ...directoryEndpoints,
  ...backupEndpoints,
  ...settingsEndpoints,
  ...systemEndpoints,
} as const satisfies Record<string, Endpoint>;

export type Contract = typeof contract;
export type EndpointName = keyof Contract;

/** What a caller sends: before defaults. */
export type CallInput<N extends EndpointName> = z.input<Contract[N]['input']>;
/** What a handler gets: parsed, defaults filled in. */
export type ParsedInput<N extends EndpointName> = z.output<Contract[N]['input']>;
/** What stands in `data`. */
export type Output<N extends EndpointName> = z.output<Contract[N]['output']>;

/** Failure as both doors put it. */
export interface Failure {
  readonly success: false;
  readonly error: {
    readonly code: ErrorCode;
    readonly message: string;
    readonly details?: readonly ErrorDetail[];
    readonly retry_after?: number;
  };
}

/** Success as both doors put it. */
export interface Success<T> {
  readonly success: true;
  readonly data: T;
  readonly pagination?: Pagination;
}

export type Envelope<N extends EndpointName> = Success<Output<N>> | Failure;

export const endpointNames = Object.keys(contract) as readonly EndpointName[];

/** Whether a name from outside is an endpoint's; names like `__proto__` are not. */
export function isEndpointName(name: unknown): name is EndpointName {
  return typeof name === 'string' && Object.hasOwn(contract, name);
}
