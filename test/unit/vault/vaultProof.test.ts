import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { entropy } from '../../../src-main/vault/vaultProof.ts';

describe('bits of chance in a byte', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 0],
    ['one value', Buffer.alloc(1000, 7), 0],
    ['two values as often', Buffer.from([0, 1, 0, 1]), 1],
    ['every value once', Buffer.from(Array.from({ length: 256 }, (_, value) => value)), 8],
  ])('%s', (_name, bytes, bits) => {
    expect(entropy(bytes)).toBeCloseTo(bits, 12);
  });

  it('are almost eight for chance and few for text', () => {
    expect(entropy(randomBytes(1 << 20))).toBeGreaterThan(7.999);
    expect(entropy(Buffer.from('I went for a walk and it helped a little. '.repeat(100)))).toBeLessThan(5);
  });
});
