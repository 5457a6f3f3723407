import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../../src-main/safety/text/tokens.ts';
import { readPassages, type StoredModel, wordModelOf } from '../../../src-main/safety/words/wordModel.ts';

/** Each feature speaks for the first question only. */
function modelOf(...features: string[]): StoredModel {
  const words = features.map((name) => `${name}\t100 0 0 0 0`).join('\n');
  return { scale: 20, bias: [-20, 0, 0, 0, 0], words, families: 'under joke\t-200 0 0 0 0' };
}

function chance(text: string, stored: StoredModel, families: { name: string; at: number }[] = []): number {
  const { passages } = readPassages(tokensOf(text), families, wordModelOf(stored));
  return Math.max(...passages.map(({ chances }) => chances[0] ?? 0));
}

describe('what the word model sees of a text', () => {
  const silent = chance('nothing of it', modelOf('other'));

  it.each([
    ['a word', 'grey', 'all grey today'],
    ['the beginning of a long word, whatever follows', 'hopel-', 'all hopelessly'],
    ['two words in a row', 'no way', 'there is no way'],
    ['three words in a row', 'see no way', 'i see no way out'],
    ['a pair with a word between', 'no _ out', 'there is no way out'],
    ['a pair with two words between', 'is _ _ out', 'there is no way out'],
    ['the word it begins with', '^ enough', 'Enough of it.'],
    ['the word it ends with', 'enough $', 'I have had enough.'],
  ])('%s', (_, feature, text) => {
    expect(chance(text, modelOf(feature))).toBeGreaterThan(silent);
    expect(chance('a walk by the sea', modelOf(feature))).toBe(silent);
  });

  it('not a short word for the beginning of a long one', () => {
    expect(chance('all hopel', modelOf('hopel-'))).toBe(silent);
  });

  it('what took weight from a phrase in it', () => {
    const model = modelOf('grey');
    expect(chance('all grey today', model, [{ name: 'under joke', at: 4 }])).toBeLessThan(
      chance('all grey today', model),
    );
  });
});
