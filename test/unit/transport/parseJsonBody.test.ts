import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJsonBody } from '../../../src-main/transport/rest/parseJsonBody.ts';

describe('a body', () => {
  it('that is empty is an object without fields', () => {
    expect(parseJsonBody(Buffer.alloc(0))).toEqual({});
  });

  it('of any JSON is read as that, in every way of writing it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 20, noUnicodeString: false }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!text.includes('"__proto__"'));
        const escaped = text.replaceAll(/[^\0-~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
        expect(parseJsonBody(Buffer.from(text))).toEqual(JSON.parse(text));
        expect(parseJsonBody(Buffer.from(escaped))).toEqual(JSON.parse(text));
        expect(parseJsonBody(Buffer.from(JSON.stringify(value, null, 2)))).toEqual(JSON.parse(text));
      }),
    );
  });

  it('of any bytes is read or refused, never anything else', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.stringMatching(/^[[\]{}",:\\0-9a-z ]*$/).map((s) => Buffer.from(s)),
        ),
        (bytes) => {
          try {
            parseJsonBody(Buffer.from(bytes));
          } catch (error) {
            expect(error).toMatchObject({ name: 'AppError' });
          }
        },
      ),
    );
  });

  it('nests 32 levels and no more', () => {
    const nested = (levels: number) => Buffer.from('['.repeat(levels) + ']'.repeat(levels));
    expect(() => parseJsonBody(nested(32))).not.toThrow();
    expect(() => parseJsonBody(nested(33))).toThrow('deeper than 32');
  });

  it('is never quoted in the refusal', () => {
    expect(() => parseJsonBody(Buffer.from('{"notes": "a secret'))).toThrow(/^The body is not well-formed JSON\.$/);
  });
});
