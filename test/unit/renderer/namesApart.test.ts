import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesApart } from '../../../src-renderer/screens/goals/namesApart.ts';

const heard = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

describe('names of goals', () => {
  it('are their titles as long as no two are the same', () => {
    expect(namesApart(['Walk', 'Read', 'Walk more'])).toEqual(['Walk', 'Read', 'Walk more']);
  });

  it('get a number where they are, in whatever case and with whatever spaces', () => {
    expect(namesApart(['Walk', 'Read', 'walk ', 'Walk'])).toEqual(['Walk (1)', 'Read', 'walk  (2)', 'Walk (3)']);
  });

  it('take no number that another title has already', () => {
    expect(namesApart(['Walk', 'Walk', 'Walk (1)'])).toEqual(['Walk (2)', 'Walk (3)', 'Walk (1)']);
  });

  it('are all different, and each begins with its title', () => {
    const title = fc.stringMatching(/^[Aa](?: ?\(?[12]\)?)?$/);
    fc.assert(
      fc.property(fc.array(title, { maxLength: 12 }), (titles) => {
        const names = namesApart(titles);
        names.forEach((name, index) => {
          expect(name.startsWith(titles[index] ?? '')).toBe(true);
        });
        expect(new Set(names.map(heard)).size).toBe(titles.length);
      }),
    );
  });
});
