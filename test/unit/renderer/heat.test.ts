import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Heat,
  heatFigures,
  nextPlace,
  ratingShade,
  relativeShade,
  shades,
} from '../../../src-renderer/charts/heat.ts';
import { createFormat } from '../../../src-renderer/format.ts';
import { matrixHeat, weekdayHourHeat, yearHeat } from '../../../src-renderer/screens/insights/heatCells.ts';
import { countKeys, stepKeys } from '../../../src-renderer/screens/insights/insightWords.ts';

const format = createFormat('en-GB', 'Europe/Berlin', () => Date.parse('2026-11-27T12:00:00Z'));

describe('shades', () => {
  it('of ratings hold two numbers each', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(ratingShade)).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
    expect([2.4, 2.5, 8.4, 8.5].map(ratingShade)).toEqual([0, 1, 3, 4]);
  });

  it('between lowest and highest use all five, and only the middle one where all is the same', () => {
    expect([4, 5.1, 6.1, 7.1, 9].map((value) => relativeShade(value, 4, 9))).toEqual([0, 1, 2, 3, 4]);
    expect(relativeShade(6, 6, 6)).toBe(2);
  });
});

describe('a year in days', () => {
  const heat = yearHeat(
    2028,
    [
      { date: '2028-02-29', mean: 6.5, n: 2 },
      { date: '2028-03-01', mean: 10, n: 1 },
    ],
    '2028-03-02',
    format,
  );

  it('has a field for each day that there is, the leap day included', () => {
    expect(heat.columns).toHaveLength(31);
    expect(heat.rows.map(({ cells }) => cells.filter((cell) => cell !== null).length)).toEqual([
      31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]);
  });

  it('has the number of the day beside its shade, and all of it in words', () => {
    expect(heat.rows[1]?.cells[28]).toEqual({
      key: '2028-02-29',
      text: '7',
      shade: 3,
      words: 'Tuesday 29 February: mood 6.5 (2 entries)',
      value: 6.5,
    });
    expect(heat.rows[2]?.cells[0]).toMatchObject({ text: '10', words: 'Wednesday 1 March: mood 10 (1 entry)' });
  });

  it('tells a day without an entry from one that has not come', () => {
    expect(heat.rows[2]?.cells[1]).toMatchObject({ text: '', shade: null, words: 'Thursday 2 March: no entry' });
    expect(heat.rows[2]?.cells[2]?.words).toBe('Friday 3 March: still to come');
  });
});

describe('the arrow keys', () => {
  const heat = yearHeat(2026, [], '2026-12-31', format);

  it('lead from day to day and month to month, over days that do not exist', () => {
    expect(nextPlace(heat, { row: 0, column: 0 }, 'ArrowRight')).toEqual({ row: 0, column: 1 });
    expect(nextPlace(heat, { row: 0, column: 30 }, 'ArrowDown')).toEqual({ row: 2, column: 30 });
    expect(nextPlace(heat, { row: 1, column: 0 }, 'End')).toEqual({ row: 1, column: 27 });
    expect(nextPlace(heat, { row: 5, column: 9 }, 'Home', true)).toEqual({ row: 0, column: 0 });
    expect(nextPlace(heat, { row: 5, column: 9 }, 'End', true)).toEqual({ row: 11, column: 30 });
  });

  it('stay where nothing comes after, and always on a day that exists', () => {
    expect(nextPlace(heat, { row: 0, column: 0 }, 'ArrowLeft')).toEqual({ row: 0, column: 0 });
    const key = fc.constantFrom('ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End');
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.boolean()), { maxLength: 60 }), (keys) => {
        let place = { row: 5, column: 14 };
        for (const [one, isWhole] of keys) {
          place = nextPlace(heat, place, one, isWhole);
          expect(heat.rows[place.row]?.cells[place.column]).not.toBeNull();
        }
      }),
    );
  });
});

describe('weekdays by hours', () => {
  it('join three hours by entries, in the order of the week, and leave open what was never recorded', () => {
    const slots = [
      { weekday: 1, hour: 6, mean: 4, n: 1 },
      { weekday: 1, hour: 8, mean: 7, n: 2 },
      { weekday: 7, hour: 21, mean: 9, n: 1 },
    ];
    const heat = weekdayHourHeat(slots, [7, 1, 2, 3, 4, 5, 6], 'Mood', format);
    expect(heat.rows.map(({ label }) => label).slice(0, 2)).toEqual(['Sunday', 'Monday']);
    expect(heat.rows[1]?.cells[2]).toEqual({
      key: '1 2',
      text: '6',
      shade: 0,
      words: 'Monday, 06–09: average mood 6 (3 entries)',
      value: 6,
    });
    expect(heat.rows[0]?.cells[7]).toMatchObject({ text: '9', shade: 4 });
    expect(heat.rows[2]?.cells[0]).toMatchObject({ text: '', shade: null, words: 'Tuesday, 00–03: no entry' });
    expect(heat).toMatchObject({ lowest: 6, highest: 9 });
  });

  it('are all of one shade where all is the same', () => {
    const slots = [1, 2, 3].map((weekday) => ({ weekday, hour: 9, mean: 5, n: 1 }));
    const { rows } = weekdayHourHeat(slots, [1, 2, 3], 'Mood', format);
    expect(rows.map(({ cells }) => cells[3]?.shade)).toEqual([2, 2, 2]);
  });
});

describe('stressors by symptoms', () => {
  const data = {
    days: 40,
    stressors: [
      { word: 'work', days: 20 },
      { word: 'noise', days: 5 },
    ],
    symptoms: [
      { word: 'headache', days: 12 },
      { word: 'tiredness', days: 3 },
    ],
    together: [
      [10, 1],
      [0, 0],
    ],
  };
  const heat = matrixHeat(data, format);

  it('count days with both, and say of how many', () => {
    expect(heat.rows[0]?.cells[0]).toMatchObject({
      text: '10',
      shade: 4,
      words: 'work and headache: 10 days (work was noted on 20 days)',
    });
    expect(heat.rows[1]?.cells[1]).toMatchObject({ text: '', shade: null, value: 0 });
  });

  it('are the same as a table for the file', () => {
    expect(heatFigures(heat, 'Both', 'Stressor')).toEqual({
      caption: 'Both',
      columns: ['Stressor', 'headache', 'tiredness'],
      rows: [
        ['work', 10, 1],
        ['noise', 0, 0],
      ],
    });
  });
});

describe('what the shades stand for', () => {
  it('are five steps from the lowest to the highest', () => {
    expect(stepKeys(4, 9, (value) => String(value))).toEqual(['4–5', '5–6', '6–7', '7–8', '8–9']);
  });

  it('are one where all is the same', () => {
    expect(stepKeys(5, 5, (value) => String(value))).toEqual(['', '', '5', '', '']);
  });

  it('are whole numbers for counts, in which every count has its shade', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (most) => {
        const keys = countKeys(most, (value) => String(value));
        for (let count = 1; count <= most; count++) {
          const [from = Number.NaN, to = from] = (keys[relativeShade(count, 0, most)] ?? '').split('–').map(Number);
          expect(from <= count && count <= to, `${count} of ${most}: ${keys.join(' ')}`).toBe(true);
        }
        expect(keys).toHaveLength(shades.length);
      }),
      { numRuns: 60 },
    );
  });
});

it('an empty table has nowhere to go', () => {
  const empty: Heat = { columns: [], rows: [] };
  expect(nextPlace(empty, { row: 0, column: 0 }, 'ArrowDown')).toEqual({ row: 0, column: 0 });
});
