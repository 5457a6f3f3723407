import type { Endpoint } from '../../../src-shared/contract/endpoint.ts';
import { AppError, type ErrorDetail } from '../../../src-shared/errors.ts';
import { validationError } from '../../dispatcher/parse.ts';
import type { FieldKind } from './fieldKinds.ts';
import { malformedAddress } from './toAppError.ts';

/** A number as JSON writes it, without an exponent. */
const plainNumber = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/** Goes on as it is; the contract refuses it by name. */
const unknownField: FieldKind = { scalar: 'text', isList: false };

export interface RequestParts {
  /** Path parameters, decoded. */
  readonly path: Readonly<Record<string, string>>;
  /** The query as it stands in the address, without the question mark. */
  readonly query: string;
  /** What was parsed from the body; undefined without one. */
  readonly body: unknown;
}

/**
 * One object of the three places that a request's fields stand in: path, and query (GET) or body (everything else).
 * Text from the address becomes what the field's kind says where it clearly is that, and stays text otherwise, so that
 * the contract refuses it.
 *
 * Throws AppError VALIDATION_ERROR for a field given in two places or twice, a query where none is read, a body that is
 * no object, and malformed escapes.
 */
export function requestInput(
  endpoint: Endpoint,
  kinds: ReadonlyMap<string, FieldKind>,
  { path, query, body }: RequestParts,
): Readonly<Record<string, unknown>> {
  const problems: ErrorDetail[] = [];
  const readsQuery = endpoint.method === 'GET';
  const given = readsQuery ? queryFields(query, kinds, problems) : bodyFields(body, query, problems);
  for (const name of Object.keys(path)) {
    if (Object.hasOwn(given, name)) problems.push({ path: name, message: 'Stands in the path already.' });
  }
  if (problems.length > 0) throw validationError(problems);

  const input: Record<string, unknown> = { ...given };
  for (const [name, text] of Object.entries(path)) {
    input[name] = readText(text, kinds.get(name)?.scalar ?? 'text');
  }
  return input;
}

function queryFields(
  query: string,
  kinds: ReadonlyMap<string, FieldKind>,
  problems: ErrorDetail[],
): Readonly<Record<string, unknown>> {
  const fields = new Map<string, unknown>();
  for (const [name, texts] of parseQuery(query)) {
    const { scalar, isList } = kinds.get(name) ?? unknownField;
    if (name === '__proto__') {
      problems.push({ path: name, message: 'Unknown field.' });
    } else if (isList) {
      fields.set(
        name,
        texts.map((text) => readText(text, scalar)),
      );
    } else if (texts.length > 1) {
      problems.push({ path: name.slice(0, 100), message: 'Is given more than once.' });
    } else {
      fields.set(name, readText(texts[0] ?? '', scalar));
    }
  }
  return Object.fromEntries(fields);
}

function bodyFields(body: unknown, query: string, problems: ErrorDetail[]): Readonly<Record<string, unknown>> {
  for (const name of parseQuery(query).keys()) {
    problems.push({ path: name.slice(0, 100), message: 'Is not read from the address; send it in the body.' });
  }
  if (body === undefined) return {};
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new AppError('VALIDATION_ERROR', 'The body has to be a JSON object.', {
      details: [{ path: '', message: 'Has to be a JSON object.' }],
    });
  }
  return body as Readonly<Record<string, unknown>>;
}

/** Stricter than URLSearchParams, which takes a malformed escape for text. */
function parseQuery(query: string): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = decode(equals === -1 ? pair : pair.slice(0, equals));
    const text = equals === -1 ? '' : decode(pair.slice(equals + 1));
    const texts = fields.get(name);
    if (texts === undefined) fields.set(name, [text]);
    else texts.push(text);
  }
  return fields;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw malformedAddress();
  }
}

function readText(text: string, kind: FieldKind['scalar']): unknown {
  switch (kind) {
    case 'number':
      return plainNumber.test(text) ? Number(text) : text;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'text':
      return text;
  }
}
