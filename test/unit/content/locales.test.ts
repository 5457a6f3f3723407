import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '..', '..', '..', 'resources', 'locales');
const read = (language: string) => flat(JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')));
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

  it('are complete for navigation, capture, crisis and safety', () => {
    const missing = [...english.keys()].filter((path) => complete.has(path.split('.')[0] ?? '') && !words.has(path));
    expect(missing).toEqual([]);
  });
});

/** Namespaces that are whole in every language. */
const complete = new Set([
  'shell',
  'routes',
  'language',
  'start',
  'account',
  'palette',
  'shortcuts',
  'proof',
  'intro',
  'glance',
  'streak',
  'assessments',
  'instruments',
  'resources',
  'settings',
  'messages',
  'refusals',
  'today',
  'mood',
  'stress',
  'journal',
  'vocabulary',
  'help',
  'support',
  'safety',
  'crisis',
  'plan',
  'lines',
  'components',
  'insights',
  'charts',
  'coping',
  'goals',
  'reminders',
]);
