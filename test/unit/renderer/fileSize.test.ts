import { describe, expect, it } from 'vitest';
import { fileSize } from '../../../src-renderer/screens/settings/fileSize.ts';

describe('a size', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1400, '1.4 kB'],
    [263_461, '263 kB'],
    [27_000_000, '27.0 MB'],
    [3_200_000_000, '3.2 GB'],
    [5_000_000_000_000, '5000 GB'],
  ])('of %d bytes reads %s', (bytes, shown) => {
    expect(fileSize(bytes)).toBe(shown);
  });
});
