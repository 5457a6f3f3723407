import type { Endpoint } from '../../../src-shared/contract/endpoint.ts';
import { type ErrorCode, errorStatus } from '../../../src-shared/errors.ts';
import type { ApiResponse, JsonSchema, Reference } from './openApiTypes.ts';

/** What each code means to who reads the document. */
const meanings: Readonly<Record<ErrorCode, string>> = {
  VALIDATION_ERROR: 'A field is missing, unknown or not of the expected form; `details` names it.',
  MALFORMED_JSON: 'The body is no JSON in UTF-8.',
  UNAUTHENTICATED: 'Nobody is signed in, or the session has ended.',
  INVALID_CREDENTIALS: 'Name and password, or recovery key, do not fit together.',
  FORBIDDEN: 'The Host, the origin or the token does not allow this call.',
  NOT_FOUND: 'There is nothing of this id for this account.',
  METHOD_NOT_ALLOWED: 'The address does not take this method; `Allow` lists those it takes.',
  CONFLICT: 'What is there already stands against it.',
  PAYLOAD_TOO_LARGE: 'The body is larger than the address takes.',
  UNSUPPORTED_MEDIA_TYPE: 'The body is not sent as `application/json`.',
  VAULT_LOCKED: 'The vault is locked; unlock it in the window or sign in.',
  TOO_MANY_ATTEMPTS: 'Wait for `retry_after` seconds before the next try.',
  INTERNAL: 'A fault of the app; nothing was changed.',
  VAULT_DAMAGED: 'The file of the vault is damaged; nothing was overwritten.',
  VAULT_TOO_NEW: 'The vault was written by a newer version of the app.',
  STORAGE_FAILED: 'The disk is full or cannot be written; nothing was changed.',
};

export const failureSchema: JsonSchema = {
  type: 'object',
  properties: {
    success: { type: 'boolean', const: false },
    error: {
      type: 'object',
      properties: {
        code: { type: 'string', enum: Object.keys(errorStatus) },
        message: { type: 'string', description: 'A sentence a person can act on.' },
        details: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              path: { type: 'string', description: 'The field, `a.b.0` for one within another.' },
              message: { type: 'string' },
            },
            required: ['path', 'message'],
            additionalProperties: false,
          },
        },
        retry_after: { type: 'number', description: 'Seconds; with `TOO_MANY_ATTEMPTS` only.' },
      },
      required: ['code', 'message'],
      additionalProperties: false,
    },
  },
  required: ['success', 'error'],
  additionalProperties: false,
};

export interface FailureWriter {
  /** The failures an endpoint can answer, by status, as references to the shared ones. */
  write(endpoint: Endpoint, hasBody: boolean): Readonly<Record<string, Reference>>;
  /** The failures that have been referred to so far: one for each group of codes that share a status. */
  shared(): Readonly<Record<string, ApiResponse>>;
}

export function failureWriter(): FailureWriter {
  const shared = new Map<string, ApiResponse>();
  return {
    write(endpoint, hasBody) {
      const byStatus = new Map<number, ErrorCode[]>();
      for (const code of codesOf(endpoint, hasBody)) {
        byStatus.set(errorStatus[code], [...(byStatus.get(errorStatus[code]) ?? []), code]);
      }
      const references = [...byStatus].map(([status, codes]): [number, Reference] => {
        const name = codes.join('.');
        shared.set(name, failureResponse(status, codes));
        return [status, { $ref: `#/components/responses/${name}` }];
      });
      return Object.fromEntries(references);
    },
    shared: () => Object.fromEntries([...shared].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function codesOf(endpoint: Endpoint, hasBody: boolean): ReadonlySet<ErrorCode> {
  return new Set<ErrorCode>([
    'VALIDATION_ERROR',
    ...(hasBody ? (['MALFORMED_JSON', 'PAYLOAD_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE'] as const) : []),
    ...(endpoint.session === 'required' ? (['UNAUTHENTICATED'] as const) : []),
    'FORBIDDEN',
    ...endpoint.errors,
    'INTERNAL',
  ]);
}

function failureResponse(status: number, codes: readonly ErrorCode[]): ApiResponse {
  return {
    description: codes.map((code) => `\`${code}\`: ${meanings[code]}`).join('\n\n'),
    ...(status === errorStatus.TOO_MANY_ATTEMPTS && {
      headers: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } },
    }),
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Failure' } } },
  };
}
