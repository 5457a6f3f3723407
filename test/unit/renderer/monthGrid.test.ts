import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextClockChange } from '../../../src-renderer/screens/reminders/clockChange.ts';
import {
  countStates,
  dayAfterKey,
  dayInMonth,
  monthGrid,
  placeInWeek,
  shiftMonth,
} from '../../../src-renderer/screens/reminders/monthGrid.ts';

describe('the grid of a month', () => {
  it('holds whole weeks that begin where the person’s weeks begin', () => {
    // 1 May 2026 is a Friday.
    const monday = monthGrid('2026-05', 'monday');
    expect(monday[0]).toEqual([
      '2026-04-27',
      '2026-04-28',
      '2026-04-29',
      '2026-04-30',
      '2026-05-01',
      '2026-05-02',
      '2026-05-03',
    ]);
    expect(monday.at(-1)?.at(-1)).toBe('2026-05-31');
    expect(monthGrid('2026-05', 'sunday')[0]?.[0]).toBe('2026-04-26');
    expect(monthGrid('2026-05', 'saturday')[0]?.[0]).toBe('2026-04-25');
  });

  it('needs four weeks for a February that begins with the week, and six at most', () => {
    expect(monthGrid('2027-02', 'monday')).toHaveLength(4);
    expect(monthGrid('2026-08', 'monday')).toHaveLength(6);
  });

  it('holds every day of its month once, in order', () => {
    const start = fc.constantFrom('monday' as const, 'sunday' as const, 'saturday' as const);
    fc.assert(
      fc.property(
        fc.integer({ min: 1970, max: 2199 }),
        fc.integer({ min: 1, max: 12 }),
        start,
        (year, month, first) => {
          const name = `${year}-${String(month).padStart(2, '0')}`;
          const days = monthGrid(name, first).flat();
          expect(days).toEqual([...new Set(days)].sort());
          expect(days.length % 7).toBe(0);
          expect(placeInWeek(days[0] ?? '', first)).toBe(0);
          const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
          expect(days.filter((day) => day.startsWith(name))).toHaveLength(length);
        },
      ),
    );
  });
});

describe('the keys of the calendar', () => {
  it('walk by days and weeks, to the ends of the week, and to the same day of another month', () => {
    const dayAfter = (key: string) => dayAfterKey('2026-05-31', key, 'monday');
    expect(dayAfter('ArrowRight')).toBe('2026-06-01');
    expect(dayAfter('ArrowLeft')).toBe('2026-05-30');
    expect(dayAfter('ArrowDown')).toBe('2026-06-07');
    expect(dayAfter('ArrowUp')).toBe('2026-05-24');
    expect(dayAfter('Home')).toBe('2026-05-25');
    expect(dayAfter('End')).toBe('2026-05-31');
    expect(dayAfter('PageDown')).toBe('2026-06-30');
    expect(dayAfter('PageUp')).toBe('2026-04-30');
    expect(dayAfter('a')).toBeUndefined();
  });

  it('cross the turn of the year', () => {
    expect(shiftMonth('2026-12', 1)).toBe('2027-01');
    expect(shiftMonth('2026-01', -1)).toBe('2025-12');
    expect(dayInMonth('2026-01-31', '2026-02')).toBe('2026-02-28');
    expect(dayInMonth('2026-01-15', '2026-02')).toBe('2026-02-15');
  });
});

it('what is due and what was put off both wait', () => {
  const counts = countStates([{ status: 'due' }, { status: 'snoozed' }, { status: 'completed' }, { status: 'missed' }]);
  expect(Object.fromEntries(counts)).toEqual({ waiting: 2, completed: 1, missed: 1 });
});

describe('the next change of the clock', () => {
  it('is told with its day and its way', () => {
    expect(nextClockChange('Europe/Berlin', '2026-03-01', 60)).toEqual({ day: '2026-03-29', minutes: 60 });
    expect(nextClockChange('Europe/Berlin', '2026-10-01', 60)).toEqual({ day: '2026-10-25', minutes: -60 });
    expect(nextClockChange('Australia/Lord_Howe', '2026-04-01', 60)).toEqual({ day: '2026-04-05', minutes: -30 });
  });

  it('is none where the clock is left alone, or when it is far', () => {
    expect(nextClockChange('Asia/Tokyo', '2026-03-01', 60)).toBeNull();
    expect(nextClockChange('Europe/Berlin', '2026-05-01', 60)).toBeNull();
  });
});
