import { describe, expect, it } from 'vitest';
import { instantOf, wallTime } from '../../../src-renderer/wallTime.ts';

describe('the time on the wall', () => {
  it.each([
    ['2026-07-01T18:30', 'Europe/Berlin', '2026-07-01T16:30:00.000Z'],
    ['2026-01-01T00:05', 'Asia/Kathmandu', '2025-12-31T18:20:00.000Z'],
    ['2026-12-31T23:59', 'Pacific/Kiritimati', '2026-12-31T09:59:00.000Z'],
    ['2026-12-31T23:59', 'Pacific/Pago_Pago', '2027-01-01T10:59:00.000Z'],
  ])('%s in %s is %s, and back', (wall, timeZone, instant) => {
    expect(instantOf(wall, timeZone)).toBe(instant);
    expect(wallTime(instant, timeZone)).toBe(wall);
  });

  it('that spring skips is the one an hour later', () => {
    const instant = instantOf('2026-03-29T02:30', 'Europe/Berlin');
    expect(instant).toBe('2026-03-29T01:30:00.000Z');
    expect(wallTime(instant ?? '', 'Europe/Berlin')).toBe('2026-03-29T03:30');
  });

  it('that comes twice in autumn is the first', () => {
    expect(instantOf('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('is refused when it is none', () => {
    expect(instantOf('', 'UTC')).toBeNull();
    expect(instantOf('2026-02-31T00:00x', 'UTC')).toBeNull();
  });
});
