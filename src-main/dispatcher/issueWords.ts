import { z } from 'zod';
import type { ErrorDetail } from '../../src-shared/errors.ts';

const required = 'Is required.';

/** What a schema found wrong, as sentences a person can act on. Schemas with words of their own keep them. */
z.config({ customError: sentenceOf });

/**
 * One detail per wrong field. Of a choice of forms the one that was nearest to fitting is spoken of.
 *
 * @param input what was parsed: a field that is not there is missing, whatever else its schema would say of it.
 */
export function detailsOf(issue: z.core.$ZodIssue, input: unknown, above: readonly PropertyKey[] = []): ErrorDetail[] {
  const path = [...above, ...issue.path].map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key.slice(0, 100)].join('.'), message: 'Unknown field.' }));
  }
  const inner = issue.code === 'invalid_union' ? nearest(issue.errors) : undefined;
  if (inner !== undefined) return inner.flatMap((each) => detailsOf(each, input, [...above, ...issue.path]));
  const isMissing = issue.code !== 'custom' && valueAt(input, path) === undefined;
  return [{ path: path.join('.'), message: isMissing ? required : issue.message }];
}

function valueAt(input: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    input,
  );
}

/** The form whose own type fitted, so that only its content is wrong; none: undefined. */
function nearest(forms: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] | undefined {
  const fitting = forms.filter(
    (issues) => !issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0),
  );
  return [...fitting].sort((one, other) => one.length - other.length)[0];
}

function sentenceOf(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? required : `Must be ${typeWords[String(issue.expected)] ?? issue.expected}.`;
    case 'too_small':
      return sizeWords(issue.origin, 'at least', issue.minimum);
    case 'too_big':
      return sizeWords(issue.origin, 'at most', issue.maximum);
    case 'invalid_value':
      return `Must be ${issue.values.length === 1 ? '' : 'one of '}${issue.values.map(String).join(', ')}.`;
    case 'invalid_union':
      return 'Is not of any form that is taken here.';
    default:
      return undefined;
  }
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

function sizeWords(origin: string, bound: string, limit: number | bigint): string {
  if (bound === 'at least' && limit === 1 && (origin === 'string' || origin === 'array')) return 'Must not be empty.';
  switch (origin) {
    case 'string':
      return `Must have ${bound} ${limit} characters.`;
    case 'array':
      return `Must have ${bound} ${limit} items.`;
    default:
      return `Must be ${bound} ${limit}.`;
  }
}
