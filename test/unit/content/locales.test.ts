import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '..', '..', '..', 'resources', 'locales');
const load = (...path: string[]): unknown => JSON.parse(readFileSync(join(folder, ...path), 'utf8'));
/** The words of the page, and those that the system shows around it. */
const read = (language: string) =>
  new Map([...flat(load(`${language}.json`)), ...flat(load('native', `${language}.json`), ['native'])]);
const english = read('en');

/** Texts by their path: `shell.lock`. */
function flat(value: unknown, path: readonly string[] = []): Map<string, string> {
  if (typeof value === 'string') return new Map([[path.join('.'), value]]);
  return new Map(Object.entries(value as object).flatMap(([key, inner]) => [...flat(inner, [...path, key])]));
}

const places = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1] ?? '').sort();

describe.each(['de', 'es'])('the words in %s', (language) => {
  const words = read(language);

  it('are all words that the window says, with the same places for names and numbers', () => {
    for (const [path, text] of words) {
      const original = english.get(path) ?? english.get(path.replace(/_many$/, '_other'));
      expect(original, path).toBeDefined();
      if (!path.endsWith('_one'))
        expect({ path, places: places(text) }).toEqual({ path, places: places(original ?? '') });
      expect(text.trim(), path).not.toBe('');
    }
  });

  it('carry no blame, and shout at nobody', () => {
    const said = [...words.values()].join('\n');
    expect(said).not.toMatch(/selbstmord|freitod|comet(er|ió|iste) suicidio|suicidarse/i);
    expect(said).not.toMatch(/[!¡]/);
  });

  it('are complete', () => {
    expect([...english.keys()].filter((path) => !words.has(path))).toEqual([]);
  });
});
