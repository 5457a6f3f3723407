import { expect, test } from 'vitest';
import { createFormat, regionalLocale, usualWeekStart } from '../../../src-renderer/format.ts';

const lateEvening = Date.parse('2026-11-22T22:30:00Z');

test('days begin and end in the person’s time zone', () => {
  const berlin = createFormat('en-GB', 'Europe/Berlin', () => lateEvening);
  const auckland = createFormat('en-GB', 'Pacific/Auckland', () => lateEvening);
  expect(berlin.today()).toBe('2026-11-22');
  expect(auckland.today()).toBe('2026-11-23');
  expect(berlin.dayOf('2026-11-22T23:30:00Z')).toBe('2026-11-23');
  expect(berlin.time('2026-11-22T22:30:00Z')).toBe('23:30');
});

test('a day keeps its date, wherever it is read', () => {
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC']) {
    expect(createFormat('en-GB', zone, () => lateEvening).day('2026-09-01')).toBe('1 September 2026');
  }
});

test('today, yesterday, then the date', () => {
  const format = createFormat('en-GB', 'Europe/Berlin', () => lateEvening);
  expect(format.relativeDay('2026-11-22')).toBe('Today');
  expect(format.relativeDay('2026-11-21')).toBe('Yesterday');
  expect(format.relativeDay('2026-11-20')).toBe(format.shortDay('2026-11-20'));
  const newYear = createFormat('en-GB', 'UTC', () => Date.parse('2026-01-01T10:00:00Z'));
  expect(newYear.relativeDay('2025-12-31')).toBe('Yesterday');
});

test('the year is shown when it is not this one', () => {
  const format = createFormat('en-GB', 'UTC', () => lateEvening);
  expect(format.shortDay('2026-09-01')).not.toContain('2026');
  expect(format.shortDay('2025-09-01')).toContain('2025');
});

test('words of other languages', () => {
  const format = createFormat('de', 'UTC', () => lateEvening);
  expect(format.relativeDay('2026-11-22')).toBe('Heute');
  expect(format.month('2026-11')).toBe('November 2026');
  expect(format.country('DE')).toBe('Deutschland');
  expect(format.number(1234.56)).toBe('1.234,6');
  expect(format.decimalSeparator).toBe(',');
});

test('the regional form of this computer is taken where it fits the language', () => {
  expect(regionalLocale('en', ['de-DE', 'en-GB', 'en-US'])).toBe('en-GB');
  expect(regionalLocale('de', ['en-GB'])).toBe('de');
  expect(regionalLocale('es', ['es'])).toBe('es');
});

test('weeks begin as they do in the region', () => {
  expect(['de', 'en-GB', 'es', 'es-ES'].map(usualWeekStart)).toEqual(['monday', 'monday', 'monday', 'monday']);
  expect(['en-US', 'es-MX', 'pt-BR'].map(usualWeekStart)).toEqual(['sunday', 'sunday', 'sunday']);
  expect(usualWeekStart('ar-EG')).toBe('saturday');
});
