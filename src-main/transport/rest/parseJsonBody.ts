import { isUtf8 } from 'node:buffer';
import { AppError } from '../../../src-shared/errors.ts';

const maximumDepth = 32;

const quote = 0x22;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;

/**
 * Parses the body of a request; an empty one is `{}`.
 *
 * Throws AppError MALFORMED_JSON for what is no JSON in UTF-8, VALIDATION_ERROR for nesting deeper than 32 (found
 * before anything is built of it) and for a field named `__proto__`.
 */
export function parseJsonBody(bytes: Buffer): unknown {
  if (bytes.length === 0) return {};
  if (!isUtf8(bytes)) throw new AppError('MALFORMED_JSON', 'The body is not text in UTF-8.');
  if (isDeeperThan(bytes, maximumDepth)) {
    throw new AppError('VALIDATION_ERROR', `The body is nested deeper than ${maximumDepth} levels.`);
  }
  const text = bytes.toString('utf8');
  try {
    // The reviver slows parsing down, so it only sees texts that can spell the name.
    return JSON.parse(text, /__proto__|\\u/.test(text) ? refusePrototype : undefined);
  } catch (error) {
    // A SyntaxError quotes the text, so it goes no further.
    throw error instanceof AppError ? error : new AppError('MALFORMED_JSON', 'The body is not well-formed JSON.');
  }
}

function refusePrototype(key: string, value: unknown): unknown {
  if (key === '__proto__') {
    throw new AppError('VALIDATION_ERROR', 'Please check: __proto__.', {
      details: [{ path: '__proto__', message: 'Unknown field.' }],
    });
  }
  return value;
}

/** Counts brackets outside of strings; on malformed text the figure is of no use, and the parser refuses that anyway. */
function isDeeperThan(bytes: Buffer, maximum: number): boolean {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (isInString) {
      if (byte === backslash) at++;
      else if (byte === quote) isInString = false;
    } else if (byte === quote) {
      isInString = true;
    } else if (byte === openBrace || byte === openBracket) {
      depth++;
      if (depth > maximum) return true;
    } else if (byte === closeBrace || byte === closeBracket) {
      depth--;
    }
  }
  return false;
}
