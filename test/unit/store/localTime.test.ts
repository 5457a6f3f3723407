import { describe, expect, it, test } from 'vitest';
import { localDay, localTime, recordingDay, recordingTime } from '../../../src-main/store/localTime.ts';

const at = (instant: string): number => Date.parse(instant);

test.each([
  // The clock jumps from 02:00 to 03:00, and in autumn 02:00–03:00 comes twice.
  ['2026-03-29T00:59:59Z', 'Europe/Berlin', '2026-03-29', 1],
  ['2026-03-29T01:00:00Z', 'Europe/Berlin', '2026-03-29', 3],
  ['2026-10-25T00:30:00Z', 'Europe/Berlin', '2026-10-25', 2],
  ['2026-10-25T01:30:00Z', 'Europe/Berlin', '2026-10-25', 2],
  // Midnight itself does not exist on this day.
  ['2018-11-04T03:00:00Z', 'America/Sao_Paulo', '2018-11-04', 1],
  ['2026-01-01T09:59:59Z', 'Pacific/Kiritimati', '2026-01-01', 23],
  ['2026-01-01T10:00:00Z', 'Pacific/Kiritimati', '2026-01-02', 0],
  ['2026-01-01T10:59:59Z', 'Pacific/Pago_Pago', '2025-12-31', 23],
  ['2026-01-01T11:00:00Z', 'Pacific/Pago_Pago', '2026-01-01', 0],
  // Samoa left out a whole day.
  ['2011-12-30T09:59:00Z', 'Pacific/Apia', '2011-12-29', 23],
  ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31', 0],
  ['2024-02-29T12:00:00Z', 'UTC', '2024-02-29', 12],
  ['2026-06-01T18:20:00Z', 'Asia/Kathmandu', '2026-06-02', 0],
])('%s in %s is %s, hour %i', (instant, zone, day, hour) => {
  expect(localTime(at(instant), zone)).toEqual({ day, hour });
});

describe('the time of an entry', () => {
  const now = at('2026-05-20T09:30:00Z');

  it('is now when nothing else is said', () => {
    expect(recordingTime(now, 'Europe/Berlin', undefined)).toEqual({
      recorded_at: '2026-05-20T09:30:00.000Z',
      day: '2026-05-20',
      local_hour: 11,
    });
  });

  it('is kept in UTC, whatever offset it came with', () => {
    expect(recordingTime(now, 'Europe/Berlin', '2026-05-20T01:10:00+05:30')).toEqual({
      recorded_at: '2026-05-19T19:40:00.000Z',
      day: '2026-05-19',
      local_hour: 21,
    });
  });

  it('may be as far ahead as clocks differ, and no further', () => {
    expect(recordingTime(now, 'UTC', '2026-05-20T09:35:00Z').recorded_at).toBe('2026-05-20T09:35:00.000Z');
    expect(() => recordingTime(now, 'UTC', '2026-05-20T09:35:00.001Z')).toThrow(
      expect.objectContaining({
        code: 'VALIDATION_ERROR',
        details: [{ path: 'recorded_at', message: 'Must not be in the future.' }],
      }),
    );
  });

  it('is not before 1900', () => {
    expect(recordingTime(now, 'UTC', '1900-01-01T00:00:00Z').day).toBe('1900-01-01');
    expect(() => recordingTime(now, 'UTC', '1899-12-31T23:59:59Z')).toThrow(
      expect.objectContaining({ code: 'VALIDATION_ERROR' }),
    );
  });
});

describe('the day of a check-in', () => {
  const now = at('2026-05-20T23:58:00Z');

  it('is today in the zone of the person', () => {
    expect(recordingDay(now, 'Pacific/Kiritimati', undefined, 'check_in_date')).toBe('2026-05-21');
    expect(recordingDay(now, 'Pacific/Pago_Pago', undefined, 'check_in_date')).toBe('2026-05-20');
  });

  it('is not after today, but may be where a clock is a few minutes ahead', () => {
    expect(recordingDay(now, 'UTC', '2026-05-21', 'check_in_date')).toBe('2026-05-21');
    expect(() => recordingDay(now, 'UTC', '2026-05-22', 'check_in_date')).toThrow(
      expect.objectContaining({
        code: 'VALIDATION_ERROR',
        details: [{ path: 'check_in_date', message: 'Must not be after today.' }],
      }),
    );
  });

  it('is not before 1900', () => {
    expect(() => recordingDay(now, 'UTC', '1899-12-31', 'check_in_date')).toThrow(
      expect.objectContaining({ code: 'VALIDATION_ERROR' }),
    );
  });
});

test('every day of a year has its hours: 24, but 23 and 25 where the clock is changed', () => {
  const start = at('2026-01-01T00:00:00Z');
  const hours = new Map<string, number>();
  for (let hour = 0; hour < 365 * 24; hour++) {
    const day = localDay(start + hour * 3_600_000, 'Europe/Berlin');
    hours.set(day, (hours.get(day) ?? 0) + 1);
  }
  expect(hours.get('2026-03-29')).toBe(23);
  expect(hours.get('2026-10-25')).toBe(25);
  expect(hours.get('2026-06-01')).toBe(24);
});
