import type { Endpoint } from '../../src-shared/contract/endpoint.ts';
import { AppError, type ErrorDetail } from '../../src-shared/errors.ts';
import { detailsOf } from './issueWords.ts';

const maximumDetails = 20;

/**
 * Parses what came through a door by the endpoint's schema. After this nothing is checked again.
 *
 * Throws AppError VALIDATION_ERROR with one detail per wrong or unknown field.
 */
export function parseInput(endpoint: Endpoint, raw: unknown): unknown {
  const input = withoutAliases(endpoint.aliases, raw ?? {});
  const parsed = endpoint.input.safeParse(input);
  if (parsed.success) return parsed.data;
  throw validationError(parsed.error.issues.flatMap((issue) => detailsOf(issue, input)));
}

/** The error for wrong input, its message naming the fields. */
export function validationError(details: readonly ErrorDetail[]): AppError {
  const shown = details.slice(0, maximumDetails);
  const fields = [...new Set(shown.map((detail) => detail.path).filter((path) => path !== ''))];
  const message =
    fields.length === 0 ? 'The input is not of the expected form.' : `Please check: ${fields.join(', ')}.`;
  return new AppError('VALIDATION_ERROR', message, { details: shown });
}

function withoutAliases(aliases: Endpoint['aliases'], raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return raw;
  const given = Object.keys(aliases).filter((alias) => Object.hasOwn(raw, alias));
  if (given.length === 0) return raw;
  const renamed: Record<string, unknown> = { ...raw };
  for (const alias of given) {
    const field = aliases[alias] as string;
    if (Object.hasOwn(raw, field)) {
      throw validationError([{ path: alias, message: `Is another name of ${field}; give only one of them.` }]);
    }
    renamed[field] = renamed[alias];
    delete renamed[alias];
  }
  return renamed;
}
