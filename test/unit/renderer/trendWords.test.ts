import { describe, expect, it } from 'vitest';
import { trendWords, weekdayWords } from '../../../src-renderer/screens/mood/trendWords.ts';

const number = (value: number, digits = 1): string => String(Number(value.toFixed(digits)));
const trends = {
  start_date: '2026-01-01',
  end_date: '2026-03-31',
  days_with_data: 71,
  average: 6.42,
  median: 6.5,
  direction: 'improving' as const,
  slope_per_week: 0.213,
  slope_ci: [0.09, 0.34] as [number, number],
  volatility: 1.24,
};

describe('the words beside the mood chart', () => {
  it('say direction, certainty, level, steadiness and gaps', () => {
    expect(trendWords(trends, 90, number)).toEqual({
      headline: 'Your mood has been rising',
      sentences: [
        'By about 0.21 points a week; 95 % sure it is between +0.09 and +0.34 points a week.',
        'The average day was 6.4 of 10; half of the days were at 6.5 or above.',
        'From one day to the next it moved by about 1.2 points.',
        '71 of 90 days have an entry; the others are left open, not guessed.',
      ],
    });
  });

  it('do not call a small change a direction', () => {
    const stable = {
      ...trends,
      direction: 'stable' as const,
      slope_per_week: 0.001,
      slope_ci: [-0.04, 0.001] as [number, number],
    };
    const { headline, sentences } = trendWords(stable, 71, number);
    expect(headline).toBe('No clear rise or fall');
    expect(sentences[0]).toBe(
      'The change is between -0.04 and 0 points a week (95 % sure), too little to call a direction.',
    );
    expect(sentences.at(-1)).toBe('All 71 days have an entry.');
  });

  it('speak of years where the range is years', () => {
    const long = { ...trends, direction: 'stable' as const, slope_ci: [-0.001, 0.002] as [number, number] };
    expect(trendWords(long, 3652, number).sentences[0]).toContain('between -0.05 and +0.1 points a year');
  });

  it('say what is missing while it is too early', () => {
    const early = {
      ...trends,
      direction: null,
      slope_per_week: null,
      slope_ci: null,
      missing: '4 more days with a mood show a direction.',
    };
    expect(trendWords(early, 7, number).sentences[0]).toBe('4 more days with a mood show a direction.');
  });

  it('make no claim about a time without entries', () => {
    expect(trendWords({ ...trends, days_with_data: 0 }, 30, number).headline).toBe('No mood in this time');
  });
});

describe('the words about weekdays', () => {
  const name = (weekday: number): string => ['Mondays', 'Tuesdays', 'Wednesdays'][weekday - 1] ?? '';

  it('name the highest and the lowest', () => {
    const pattern = [
      { weekday: 1, mean: 5, n: 10 },
      { weekday: 2, mean: 7, n: 9 },
      { weekday: 3, mean: 9, n: 1 },
    ];
    expect(weekdayWords(pattern, name, number)).toContain('Highest on Tuesdays (7), lowest on Mondays (5).');
  });

  it('see no pattern in small differences or few days', () => {
    expect(
      weekdayWords(
        [
          { weekday: 1, mean: 6, n: 9 },
          { weekday: 2, mean: 6.3, n: 9 },
        ],
        name,
        number,
      ),
    ).toBe('Your days of the week are much alike.');
    expect(
      weekdayWords(
        [
          { weekday: 1, mean: 2, n: 1 },
          { weekday: 2, mean: 9, n: 2 },
        ],
        name,
        number,
      ),
    ).toContain('A few more weeks');
  });
});
