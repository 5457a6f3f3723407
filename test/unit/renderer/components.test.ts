import { expect, test } from 'vitest';
import { faceShape } from '../../../src-renderer/components/faceShape.ts';
import { addTypedWords, hasWord, toggleWord } from '../../../src-renderer/components/wordList.ts';
import { createAnswerCache } from '../../../src-renderer/state/answerCache.ts';

const limits = { maximum: 3, maximumLength: 10 };

test('words are chosen and taken back without regard to case', () => {
  expect(toggleWord(['calm'], 'Tired')).toEqual(['calm', 'Tired']);
  expect(toggleWord(['calm', 'Tired'], 'tired')).toEqual(['calm']);
  expect(hasWord(['Calm '], 'calm')).toBe(true);
});

test('typed words are split at commas, trimmed, taken once, and no more than there is room for', () => {
  expect(addTypedWords(['calm'], ' wobbly , Calm,, proud ', limits)).toEqual(['calm', 'wobbly', 'proud']);
  expect(addTypedWords(['a', 'b'], 'c, d', limits)).toEqual(['a', 'b', 'c']);
  expect(addTypedWords([], 'a word that is far too long', limits)).toEqual(['a word tha']);
  expect(addTypedWords(['a'], ' , ', limits)).toEqual(['a']);
});

test('the mouth turns from sorrow to a smile, each step a face of its own', () => {
  const steps = Array.from({ length: 10 }, (_, index) => faceShape(index + 1));
  const bends = steps.map(({ mouth }) => {
    const [, corner, , , bow] = mouth.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
    return (bow ?? 0) - (corner ?? 0);
  });
  expect(bends[0]).toBeLessThan(0);
  expect(bends[9]).toBeGreaterThan(0);
  expect(bends).toEqual([...bends].sort((a, b) => a - b));
  expect(new Set(steps.map(({ mouth }) => mouth)).size).toBe(10);
  expect(steps[0]?.brows).toHaveLength(2);
  expect(steps[9]?.brows).toHaveLength(0);
});

test('the answers used last are kept', () => {
  const cache = createAnswerCache(2);
  cache.set('a', 1);
  cache.set('b', 2);
  cache.get('a');
  cache.set('c', 3);
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, undefined, 3]);
  cache.clear();
  expect(cache.get('a')).toBeUndefined();
});
