import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldKinds } from '../../../src-main/transport/rest/fieldKinds.ts';
import { requestInput } from '../../../src-main/transport/rest/requestInput.ts';
import { endpoint } from '../../../src-shared/contract/endpoint.ts';

const search = endpoint({
  method: 'GET',
  path: '/api/things/{year}',
  summary: 'Things',
  area: 'system',
  aliases: { old_flag: 'flag' },
  input: z.strictObject({
    year: z.int(),
    text: z.string().optional(),
    number: z.number().nullable().optional(),
    whole: z.int().nullable().optional(),
    flag: z.boolean().default(false),
    numbers: z.array(z.number()).optional(),
  }),
  output: z.strictObject({}),
});
const kinds = fieldKinds(search);

function read(query: string, path: Record<string, string> = {}) {
  return requestInput(search, kinds, { path, query, body: undefined });
}

describe('fields from an address', () => {
  it('are read by the kind that the contract gives them', () => {
    expect(read('text=7&number=-2.5&whole=3&flag=true&numbers=1&numbers=2', { year: '2026' })).toEqual({
      year: 2026,
      text: '7',
      number: -2.5,
      whole: 3,
      flag: true,
      numbers: [1, 2],
    });
    expect(read('numbers=1')).toEqual({ numbers: [1] });
    expect(read('old_flag=false')).toEqual({ old_flag: false });
  });

  it('stay text where they are not clearly of that kind', () => {
    for (const text of ['1', 'True', 'yes', '', 'on']) expect(read(`flag=${text}`)).toEqual({ flag: text });
    for (const text of ['', 'one', '1e3', '0x10', '1,5', '--1', '-'])
      expect(read(`number=${text}`)).toEqual({ number: text });
  });

  it('a number is read as that number, and never from text that a number would not be written as', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (number) => {
        const text = String(number);
        expect(read(`number=${text}`)).toEqual({ number: text.includes('e') ? text : number + 0 });
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { number } = read(`number=${encodeURIComponent(text)}`);
        if (typeof number === 'number') expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        else expect(number).toBe(text);
      }),
    );
  });

  it('any text arrives as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(read(`text=${encodeURIComponent(text)}`)).toEqual({ text });
        expect(read(new URLSearchParams({ text }).toString())).toEqual({ text });
      }),
    );
  });

  it('any query is read or refused by name, never anything else', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        try {
          expect(Object.getPrototypeOf(read(query))).toBe(Object.prototype);
        } catch (error) {
          expect(error).toMatchObject({ name: 'AppError', code: 'VALIDATION_ERROR' });
        }
      }),
    );
  });
});
