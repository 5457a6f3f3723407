import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from '../../../src-main/vault/canonicalJson.ts';

describe('canonical JSON', () => {
  it('is JSON of the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        expect(JSON.parse(canonicalJson(value as Json).toString('utf8'))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('does not depend on the order of properties, at any depth', () => {
    const one = { b: [{ y: 1, x: 2 }], a: 'ü', c: undefined };
    const other = { a: 'ü', b: [{ x: 2, y: 1 }] };
    expect(canonicalJson(one)).toEqual(canonicalJson(other));
    expect(canonicalJson(one).toString('utf8')).toBe('{"a":"ü","b":[{"x":2,"y":1}]}');
  });
});
