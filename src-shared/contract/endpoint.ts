import type { z } from 'zod';
import type { ErrorCode } from '../errors.ts';

/** The areas of the product: what a scope grants, what a `changed` event names. */
export const areas = [
  'account',
  'mood',
  'stress',
  'journal',
  'check_in',
  'coping',
  'goals',
  'reminders',
  'resources',
  'insights',
  'assessments',
  'safety',
  'care',
  'privacy',
  'settings',
  'system',
] as const;

export type Area = (typeof areas)[number];

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** What of a call may be a reason to offer help, once it is saved. */
export interface CrisisCheck {
  /** Input fields with texts of the person, or lists of texts. */
  readonly texts: readonly string[];
  /** Input fields with lists of words; those of the app's own vocabulary say nothing here. */
  readonly words: readonly string[];
  /** What else is looked at: the run of the daily values, or the answers of a questionnaire. */
  readonly looksAt: 'daily_values' | 'questionnaire' | null;
  /** Scores, streaks, comparisons and praise in the answer, and what stands there instead beside `support`. */
  readonly withheld: Readonly<Record<string, null | undefined>>;
  /** Lists of recommended strategies in the answer; beside `support` they follow the help. */
  readonly strategies: readonly string[];
}

/**
 * Everything the two doors, the OpenAPI document and the window's client need to know of one endpoint.
 * It exists once; all types come from it.
 */
export interface Endpoint {
  readonly method: HttpMethod;
  /** Below the origin, path parameters in braces: `/api/mood/{id}`. */
  readonly path: `/api/${string}`;
  readonly summary: string;
  /** Path parameters, query and body in one strict object. */
  readonly input: z.ZodObject;
  /** Other names a field may come under: alias → field. Output always uses the field's own name. */
  readonly aliases: Readonly<Record<string, string>>;
  /** What stands in `data`. */
  readonly output: z.ZodType;
  /** Whether `pagination` stands beside `data`. */
  readonly paginated: boolean;
  readonly successStatus: 200 | 201;
  /** Codes beyond those every endpoint can answer (VALIDATION_ERROR, INTERNAL, …). */
  readonly errors: readonly ErrorCode[];
  /** `required`: a session or an API token; `optional`: answers more when there is one. */
  readonly session: 'none' | 'optional' | 'required';
  /** What an API token needs to be allowed in. */
  readonly scope: { readonly area: Area; readonly access: 'read' | 'write' };
  /** Never callable by an API token. */
  readonly sessionOnly: boolean;
  /** Whether success opens a session (then `data.session` holds it) or ends the caller's. */
  readonly sessionEffect: 'opens' | 'ends' | null;
  /** Areas whose data this call changes; sent as `changed` once it has succeeded. */
  readonly touches: readonly Area[];
  /** Name of the audit row written once it has succeeded; null: nothing is written. */
  readonly audit: string | null;
  /** Null: nothing in it is checked. With it, `output` may carry `support`. */
  readonly crisis: CrisisCheck | null;
  /** Body limit of the REST door in bytes. */
  readonly bodyLimit: number;
}

interface EndpointSettings<
  I extends z.ZodObject,
  O extends z.ZodType,
  P extends boolean,
  S extends Endpoint['session'],
> {
  readonly method: HttpMethod;
  readonly path: `/api/${string}`;
  readonly summary: string;
  readonly input: I;
  readonly aliases?: Readonly<Record<string, string>>;
  readonly output: O;
  readonly paginated?: P;
  readonly successStatus?: 200 | 201;
  readonly errors?: readonly ErrorCode[];
  readonly session?: S;
  readonly area: Area;
  /** Default: `read` for GET, else `write`. */
  readonly access?: 'read' | 'write';
  readonly sessionOnly?: boolean;
  readonly sessionEffect?: 'opens' | 'ends';
  readonly touches?: readonly Area[];
  readonly audit?: string;
  readonly crisis?: Partial<CrisisCheck>;
  readonly bodyLimit?: number;
}

const defaultBodyLimit = 1_000_000;

/** Declares an endpoint; fills in the defaults and keeps the exact types of input, output, session and pagination. */
export function endpoint<
  I extends z.ZodObject,
  O extends z.ZodType,
  const P extends boolean = false,
  const S extends Endpoint['session'] = 'required',
>(settings: EndpointSettings<I, O, P, S>) {
  return {
    method: settings.method,
    path: settings.path,
    summary: settings.summary,
    input: settings.input,
    aliases: settings.aliases ?? {},
    output: settings.output,
    paginated: (settings.paginated ?? false) as P,
    successStatus: settings.successStatus ?? 200,
    errors: settings.errors ?? [],
    session: (settings.session ?? 'required') as S,
    scope: { area: settings.area, access: settings.access ?? (settings.method === 'GET' ? 'read' : 'write') },
    sessionOnly: settings.sessionOnly ?? false,
    sessionEffect: settings.sessionEffect ?? null,
    touches: settings.touches ?? [],
    audit: settings.audit ?? null,
    crisis:
      settings.crisis === undefined
        ? null
        : { texts: [], words: [], looksAt: null, withheld: {}, strategies: [], ...settings.crisis },
    bodyLimit: settings.bodyLimit ?? defaultBodyLimit,
  } satisfies Endpoint;
}
