import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumber } from '../../../../src-main/insights/calendarDay.ts';
import { parseRrule } from '../../../../src-main/insights/reminders/parseRrule.ts';
import { afterQuietHours, isQuiet } from '../../../../src-main/insights/reminders/quietHours.ts';
import {
  dueTimes,
  isEverDue,
  nextDueTimes,
  type ReminderSchedule,
} from '../../../../src-main/insights/reminders/recurrence.ts';

const daily: ReminderSchedule = {
  type: 'daily',
  times: ['08:00'],
  days: [],
  rrule: null,
  start: '2026-01-01',
  end: null,
  at: null,
};

function custom(rrule: string, changes: Partial<ReminderSchedule> = {}): ReminderSchedule {
  return { ...daily, type: 'custom', rrule, ...changes };
}

const instants = (schedule: ReminderSchedule, zone: string, from: string, to: string) =>
  dueTimes(schedule, zone, from, to).map(({ due_at }) => new Date(due_at).toISOString().slice(0, 16));

const locals = (schedule: ReminderSchedule, from: string, to: string) =>
  dueTimes(schedule, 'UTC', from, to).map(({ local_time }) => local_time);

interface Jump {
  readonly zone: string;
  /** The last instant before, on the wall clock, and the first after. */
  readonly before: Temporal.PlainDateTime;
  readonly after: Temporal.PlainDateTime;
}

/** Every change of the clock in every zone from 2026 to 2030. */
function jumps(): Jump[] {
  const found: Jump[] = [];
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    let at: Temporal.ZonedDateTime | null = Temporal.ZonedDateTime.from(`2026-01-01T00:00[${zone}]`);
    for (;;) {
      at = at.getTimeZoneTransition('next');
      if (at === null || at.year > 2030) break;
      const offset = at.subtract({ seconds: 1 }).offsetNanoseconds;
      if (offset === at.offsetNanoseconds) continue;
      found.push({
        zone,
        before: at.toPlainDateTime().subtract({ nanoseconds: at.offsetNanoseconds - offset }),
        after: at.toPlainDateTime(),
      });
    }
  }
  return found;
}

describe('due times when the clock jumps', () => {
  it('come exactly once: in Berlin half past two does not exist in March and comes twice in October', () => {
    const night = { ...daily, times: ['02:30'] };
    expect(instants(night, 'Europe/Berlin', '2026-03-28', '2026-03-30')).toEqual([
      '2026-03-28T01:30',
      '2026-03-29T01:30',
      '2026-03-30T00:30',
    ]);
    expect(instants(night, 'Europe/Berlin', '2026-10-24', '2026-10-26')).toEqual([
      '2026-10-24T00:30',
      '2026-10-25T00:30',
      '2026-10-26T01:30',
    ]);
  });

  it('are one when two of them meet in one instant', () => {
    const twice = { ...daily, times: ['02:30', '03:30'] };
    expect(instants(twice, 'Europe/Berlin', '2026-03-29', '2026-03-29')).toEqual(['2026-03-29T01:30']);
  });

  it('come once a day around every change of every zone, 2026 to 2030, at any time of the day', () => {
    const all = jumps();
    // There are zones that change twice a year; without them this would prove nothing.
    expect(all.length).toBeGreaterThan(1000);
    for (const { zone, before, after } of all) {
      // A time inside what is skipped or repeated, its ends, and one outside.
      const [early, late] = Temporal.PlainDateTime.compare(before, after) < 0 ? [before, after] : [after, before];
      const half = early.until(late).total('minutes') / 2;
      for (const wall of [early, early.add({ minutes: Math.floor(half) }), late, late.add({ hours: 5 })]) {
        const time = wall.toPlainTime().toString({ smallestUnit: 'minute' });
        const day = dayNumber(wall.toPlainDate().toString());
        const times = dueTimes({ ...daily, times: [time] }, zone, dateOfDay(day - 1), dateOfDay(day + 1));
        const found = times.map(({ local_time }) => local_time);
        const expected = [-1, 0, 1].map((days) => `${dateOfDay(day + days)}T${time}`);
        if (found.join() !== expected.join()) expect({ zone, found }).toEqual({ zone, found: expected });
        // About a day apart, so none is early, late or doubled.
        for (const [place, { due_at }] of times.entries()) {
          const gap = due_at - (times[place - 1]?.due_at ?? due_at - 86_400_000);
          if (gap < 21 * 3_600_000 || gap > 27 * 3_600_000) expect({ zone, found, gap }).toBeNull();
        }
      }
    }
  });

  it('stand at their wall-clock time wherever that time exists', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: dayNumber('2026-01-01'), max: dayNumber('2030-12-20') }),
        (zone, minutes, day) => {
          const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
          const from = dateOfDay(day);
          const times = dueTimes({ ...daily, times: [time] }, zone, from, dateOfDay(day + 6));
          expect(times).toHaveLength(7);
          for (const { local_time, due_at } of times) {
            const shown = Temporal.Instant.fromEpochMilliseconds(due_at).toZonedDateTimeISO(zone).toPlainDateTime();
            const isThere = Temporal.PlainDateTime.from(local_time).equals(shown);
            if (!isThere) {
              // Only what the clock jumps over is put off, by as much as it jumps.
              expect(() =>
                Temporal.PlainDateTime.from(local_time).toZonedDateTime(zone, { disambiguation: 'reject' }),
              ).toThrow(RangeError);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('recurrence', () => {
  it('follows RFC 5545', () => {
    const may = ['2026-05-01', '2026-05-31'] as const;
    expect(locals(custom('FREQ=MONTHLY;BYDAY=-1FR'), ...may)).toEqual(['2026-05-29T08:00']);
    expect(locals(custom('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR', { start: '2026-05-04' }), ...may)).toEqual([
      '2026-05-04T08:00',
      '2026-05-08T08:00',
      '2026-05-18T08:00',
      '2026-05-22T08:00',
    ]);
    expect(
      locals(custom('RRULE:FREQ=DAILY;COUNT=3', { start: '2026-05-30' }), '2026-05-01', '2026-06-30'),
    ).toHaveLength(3);
    expect(locals(custom('FREQ=MONTHLY;BYMONTHDAY=31'), '2026-05-01', '2026-08-01')).toEqual([
      '2026-05-31T08:00',
      '2026-07-31T08:00',
    ]);
    expect(locals(custom('FREQ=DAILY;BYHOUR=8,20;BYMINUTE=15'), '2026-05-01', '2026-05-01')).toEqual([
      '2026-05-01T08:15',
      '2026-05-01T20:15',
    ]);
    expect(locals(custom('freq=monthly;byday=mo,tu,we,th,fr;bysetpos=-1'), ...may)).toEqual(['2026-05-29T08:00']);
  });

  it('has each of several times a day, on the weekdays named, between start and end', () => {
    const weekly: ReminderSchedule = {
      ...daily,
      type: 'weekly',
      days: [1, 3],
      times: ['08:00', '20:00'],
      start: '2026-05-05',
      end: '2026-05-11',
    };
    expect(locals(weekly, '2026-01-01', '2026-12-31')).toEqual([
      '2026-05-06T08:00',
      '2026-05-06T20:00',
      '2026-05-11T08:00',
      '2026-05-11T20:00',
    ]);
  });

  it('takes UNTIL as a day, as a local time and as an instant', () => {
    const week = ['2026-05-01', '2026-05-31'] as const;
    const last = (until: string) =>
      dueTimes(custom(`FREQ=DAILY;UNTIL=${until}`), 'Europe/Berlin', ...week).at(-1)?.local_time;
    expect(last('20260510')).toBe('2026-05-10T08:00');
    expect(last('20260510T080000')).toBe('2026-05-10T08:00');
    expect(last('20260510T075900')).toBe('2026-05-09T08:00');
    // Eight in Berlin is six in UTC.
    expect(last('20260510T060000Z')).toBe('2026-05-10T08:00');
    expect(last('20260510T055900Z')).toBe('2026-05-09T08:00');
  });

  it('finds the next times far ahead and none after the end', () => {
    const leap = custom('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29');
    const now = Date.parse('2026-05-20T09:30:00Z');
    expect(nextDueTimes(leap, 'UTC', now, 2, 3660).map(({ local_time }) => local_time)).toEqual([
      '2028-02-29T08:00',
      '2032-02-29T08:00',
    ]);
    expect(nextDueTimes({ ...daily, end: '2026-05-20' }, 'UTC', now, 3, 3660)).toEqual([]);
    expect(nextDueTimes({ ...daily, end: '2026-05-21' }, 'UTC', now, 3, 3660)).toHaveLength(1);
  });

  it('knows rules that never come', () => {
    expect(isEverDue(custom('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'), 'UTC')).toBe(false);
    expect(isEverDue(custom('FREQ=DAILY;UNTIL=20200101'), 'UTC')).toBe(false);
    expect(isEverDue(custom('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29'), 'UTC')).toBe(true);
  });
});

describe('a recurrence rule', () => {
  it.each([
    'FREQ=NEVER',
    'FREQ=MINUTELY',
    'INTERVAL=2',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;COUNT=0',
    'FREQ=DAILY;COUNT=1000000',
    'FREQ=DAILY;COUNT=3;UNTIL=20261231',
    'FREQ=DAILY;UNTIL=20260230',
    'FREQ=DAILY;BYHOUR=24',
    'FREQ=DAILY;BYMINUTE=61',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=YEARLY;BYMONTH=13',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=WEEKLY;BYDAY=2MO',
    'FREQ=WEEKLY;BYMONTHDAY=1',
    'FREQ=MONTHLY;BYWEEKNO=3',
    'FREQ=MONTHLY;BYSETPOS=1',
    'FREQ=DAILY;FREQ=WEEKLY',
    'FREQ=DAILY;COLOUR=RED',
    'DTSTART:20260101T080000Z\nRRULE:FREQ=DAILY',
    'FREQ=DAILY\nEXDATE:20260523T090000Z',
    'every other Tuesday',
    '',
  ])('is refused with a sentence: %j', (rrule) => {
    expect(parseRrule(rrule)).toMatch(/\.$/);
  });

  it('that is accepted never makes the reckoning fail', () => {
    const part = fc.constantFrom(
      'INTERVAL=3',
      'COUNT=5',
      'UNTIL=20301231',
      'BYDAY=MO,WE',
      'BYDAY=-1FR',
      'BYMONTHDAY=13,-1',
      'BYMONTH=2,11',
      'BYSETPOS=-1',
      'BYHOUR=6,18',
      'BYMINUTE=5',
      'BYYEARDAY=100,-1',
      'BYWEEKNO=20',
      'WKST=SU',
    );
    const rule = fc
      .tuple(fc.constantFrom('HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'), fc.uniqueArray(part, { maxLength: 4 }))
      .map(([freq, parts]) => [`FREQ=${freq}`, ...parts].join(';'));
    let accepted = 0;
    fc.assert(
      fc.property(rule, (text) => {
        if (typeof parseRrule(text) === 'string') return;
        accepted++;
        const schedule = custom(text);
        const times = dueTimes(schedule, 'America/New_York', '2026-03-01', '2026-04-15');
        expect(times.map(({ due_at }) => due_at)).toEqual(
          [...new Set(times.map(({ due_at }) => due_at))].sort((one, other) => one - other),
        );
        if (times.length > 0) expect(isEverDue(schedule, 'America/New_York')).toBe(true);
      }),
      { numRuns: 150 },
    );
    expect(accepted).toBeGreaterThan(30);
  });
});

describe('quiet hours', () => {
  it('hold over midnight, their end not included', () => {
    const night = { from: '22:00', to: '07:00' };
    expect(['21:59', '22:00', '03:00', '06:59', '07:00'].map((time) => isQuiet(time, night))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(isQuiet('12:00', { from: '09:00', to: '09:00' })).toBe(false);
  });

  it('put off until they are over', () => {
    const night = { from: '22:00', to: '07:00' };
    const at = (instant: string) =>
      new Date(afterQuietHours(Date.parse(instant), night, 'Europe/Berlin')).toISOString().slice(0, 16);
    expect(at('2026-05-20T12:00:00Z')).toBe('2026-05-20T12:00');
    expect(at('2026-05-20T21:00:00Z')).toBe('2026-05-21T05:00');
    expect(at('2026-05-20T23:00:00Z')).toBe('2026-05-21T05:00');
  });
});
