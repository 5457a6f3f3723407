import { describe, expect, it } from 'vitest';
import { eventInput, eventProblems } from '../../../src-renderer/screens/insights/eventForm.ts';
import {
  circles,
  metricWords,
  shortWords,
  threeHours,
  yearWords,
} from '../../../src-renderer/screens/insights/insightWords.ts';
import { changeMarks, eventMarks, eventsOn, largestChanges } from '../../../src-renderer/screens/insights/moodMarks.ts';
import { fromFirstRecord } from '../../../src-renderer/screens/insights/period.ts';

const number = (value: number, digits = 1): string => String(Number(value.toFixed(digits)));

const trends = {
  start_date: '2026-09-01',
  end_date: '2026-09-30',
  days_with_data: 20,
  average: 5.25,
  median: 5,
  direction: 'stable',
  slope_per_week: 0.01,
  slope_ci: [-0.1, 0.12],
  volatility: 1,
} as const;

describe('what a measure did, in words', () => {
  it('tells the direction of the figure, not whether it is good', () => {
    const falling = { ...trends, direction: 'improving', slope_per_week: -0.2 } as const;
    expect(metricWords('Stress', { ...falling, slope_ci: [-0.3, -0.1] }, 30, number)).toEqual({
      headline: 'Stress has been falling',
      sentences: [
        'By about 0.2 points a week.',
        'The average day was 5.3 of 10.',
        '20 of 30 days have an entry; the others are left open.',
      ],
    });
  });

  it('says what is missing instead of a direction', () => {
    const early = { ...trends, direction: null, slope_per_week: null, slope_ci: null, days_with_data: 4 };
    const { headline, sentences } = metricWords(
      'Sleep quality',
      { ...early, missing: '6 more days with sleep quality show a direction.' },
      7,
      number,
    );
    expect(headline).toBe('Too early to tell a direction');
    expect(sentences[0]).toBe('6 more days with sleep quality show a direction.');
  });
});

describe('times of the day', () => {
  it('are joined to three hours, weighted by entries, without empty ones', () => {
    const byHour = [
      { hour: 6, mean: 4, n: 1 },
      { hour: 8, mean: 7, n: 2 },
      { hour: 23, mean: 5, n: 1 },
    ];
    expect(threeHours(byHour)).toEqual([
      { from: 6, mean: 6, n: 3 },
      { from: 21, mean: 5, n: 1 },
    ]);
  });
});

describe('the days behind a relation', () => {
  const sleep = [
    { date: '2026-09-01', value: 3 },
    { date: '2026-09-02', value: 8 },
    { date: '2026-09-03', value: null },
  ];
  const mood = [
    { date: '2026-09-01', value: 4.2 },
    { date: '2026-09-02', value: 4 },
    { date: '2026-09-03', value: 7 },
  ];

  it('pairs the same days and counts equal pairs', () => {
    expect(circles(sleep, mood, (date) => date)).toEqual([
      { x: 3, y: 4, days: 1 },
      { x: 8, y: 4, days: 1 },
    ]);
    const alike = [
      { date: '2026-09-01', value: 3 },
      { date: '2026-09-02', value: 3.1 },
    ];
    expect(circles(alike, mood, (date) => date)).toEqual([{ x: 3, y: 4, days: 2 }]);
  });

  it('pairs a day with the one before it', () => {
    const before: Record<string, string> = { '2026-09-02': '2026-09-01', '2026-09-03': '2026-09-02' };
    expect(circles(sleep, mood, (date) => before[date] ?? '')).toEqual([
      { x: 3, y: 4, days: 1 },
      { x: 8, y: 7, days: 1 },
    ]);
  });
});

describe('marks on the mood line', () => {
  const change = (date: string, before: number, after: number) => ({ date, mean_before: before, mean_after: after });

  it('marks the six largest changes, in order of date', () => {
    const changes = Array.from({ length: 8 }, (_, index) => change(`2026-0${index + 1}-01`, 5, 5 + (8 - index) / 4));
    const { marked, others } = largestChanges(changes);
    expect(marked.map(({ date }) => date)).toEqual(changes.slice(0, 6).map(({ date }) => date));
    expect(others.map(({ date }) => date)).toEqual(['2026-07-01', '2026-08-01']);
    expect(changeMarks(marked).map(({ name }) => name)).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it('names events A to Z, then AA', () => {
    const events = Array.from({ length: 28 }, (_, index) => ({
      id: String(index),
      title: 'x',
      notes: null,
      start_date: '2026-01-01',
      end_date: null,
      created_at: '',
      updated_at: '',
    }));
    const names = eventMarks(events).map(({ name }) => name);
    expect([names[0], names[25], names[26], names[27]]).toEqual(['A', 'Z', 'AA', 'AB']);
  });
});

describe('the range', () => {
  const day = (date: string, mood: number | null) => ({ date, mood, mood_7_days: null, n: 0 });
  const days = [day('2026-01-01', null), day('2026-01-02', 5), day('2026-01-03', null)];

  it('begins with the first record where all is shown, and stays as chosen elsewhere', () => {
    expect(fromFirstRecord(days, 'all').map(({ date }) => date)).toEqual(['2026-01-02', '2026-01-03']);
    expect(fromFirstRecord(days, '30')).toHaveLength(3);
    expect(fromFirstRecord([day('2026-01-01', null)], 'all')).toEqual([]);
  });
});

describe('a week in words', () => {
  it('has a level and its days, and no direction that it could not have', () => {
    expect(shortWords({ ...trends, slope_ci: null, days_with_data: 5 }, 7, number)).toEqual({
      headline: 'The average day was 5.3 of 10.',
      sentences: ['5 of 7 days have an entry; the others are left open.'],
    });
    expect(shortWords({ ...trends, slope_ci: null, days_with_data: 7 }, 7, number).sentences).toEqual([
      'All 7 days have an entry.',
    ]);
  });
});

describe('a year in words', () => {
  const days = ['01', '02', '03', '04'].map((date, index) => ({
    date: `2026-01-${date}`,
    mean: [6, 6.2, 8, 5][index] ?? 0,
  }));

  it('counts the days so far, and names the number given most often', () => {
    expect(yearWords({ year: 2026, days }, '2026-01-10', number)).toEqual({
      headline: '4 of 10 days have an entry',
      sentences: ['The average day was 6.3 of 10.', 'The number you gave most often was 6, on 2 days.'],
    });
  });

  it('counts all days of a year that is over, and says that an empty one is empty', () => {
    expect(yearWords({ year: 2026, days }, '2027-02-01', number).headline).toBe('4 of 365 days have an entry');
    expect(yearWords({ year: 2025, days: [] }, '2026-01-10', number)).toEqual({
      headline: 'No mood in 2025',
      sentences: [],
    });
  });
});

describe('a life event', () => {
  it('stands in the file on each of its days', () => {
    const event = (title: string, start_date: string, end_date: string | null) => ({
      ...{ id: title, notes: null, created_at: '', updated_at: '' },
      ...{ title, start_date, end_date },
    });
    const events = [event('Summer', '2026-07-01', '2026-07-14'), event('Wedding', '2026-07-04', null)];
    expect(eventsOn(events, '2026-07-04')).toBe('Summer; Wedding');
    expect(eventsOn(events, '2026-07-14')).toBe('Summer');
    expect(eventsOn(events, '2026-07-15')).toBeNull();
  });

  const form = { title: ' New job ', start_date: '2026-09-01', end_date: '', notes: ' ' };

  it('needs a title and days in order', () => {
    expect(eventProblems(form)).toEqual({});
    expect(Object.keys(eventProblems({ ...form, title: ' ', start_date: '' }))).toEqual(['title', 'start_date']);
    expect(Object.keys(eventProblems({ ...form, end_date: '2026-08-31' }))).toEqual(['end_date']);
  });

  it('is a single day without a last day, or with the same', () => {
    const single = { title: 'New job', start_date: '2026-09-01', end_date: null, notes: null };
    expect(eventInput(form)).toEqual(single);
    expect(eventInput({ ...form, end_date: '2026-09-01' })).toEqual(single);
    expect(eventInput({ ...form, end_date: '2026-09-03' }).end_date).toBe('2026-09-03');
  });
});
