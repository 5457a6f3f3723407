/** One thing that is wrong with an input: where (`a.b[0]` as a path of keys) and what. */
export interface ErrorDetail {
  readonly path: string;
  readonly message: string;
}

/**
 * The closed list of error codes, with the HTTP status that the REST door answers.
 * The window receives the same codes.
 */
export const errorStatus = {
  VALIDATION_ERROR: 400,
  MALFORMED_JSON: 400,
  UNAUTHENTICATED: 401,
  INVALID_CREDENTIALS: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  VAULT_LOCKED: 423,
  TOO_MANY_ATTEMPTS: 429,
  INTERNAL: 500,
  VAULT_DAMAGED: 500,
  VAULT_TOO_NEW: 500,
  STORAGE_FAILED: 507,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/**
 * The only error that services, store and vault throw on purpose. Its message is a sentence a person can act on;
 * it never carries what the user wrote, a key, or a path inside the data folder.
 *
 * Everything else that is thrown is a bug and leaves as INTERNAL.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: readonly ErrorDetail[] | undefined;
  /** Seconds to wait before the next try; only with TOO_MANY_ATTEMPTS. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: {
      readonly details?: readonly ErrorDetail[];
      readonly retryAfterSeconds?: number;
      readonly cause?: unknown;
    } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.details = options.details;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
