import { expect, test } from 'vitest';
import { perVersion } from '../../../src-main/store/perVersion.ts';
import type { Reader } from '../../../src-main/vault/access.ts';
import { Caches } from '../../../src-main/vault/caches.ts';

test('a question is answered once per version, however many others are asked', () => {
  const reader = { caches: new Caches() } as unknown as Reader;
  let made = 0;
  const ask = (version: number, key: string) => perVersion(reader, 'test', version, key, () => `${key}${++made}`);
  expect([ask(1, 'a'), ask(1, 'b'), ask(1, 'a')]).toEqual(['a1', 'b2', 'a1']);
  expect([ask(2, 'a'), ask(2, 'a')]).toEqual(['a3', 'a3']);
  for (let index = 0; index < 1000; index++) ask(2, `question ${index}`);
  // Still right, and what is kept is bounded.
  expect(ask(2, 'question 999')).toBe('question 9991003');
  expect(reader.caches.get('test', 2, () => new Map()).size).toBeLessThanOrEqual(200);
});
