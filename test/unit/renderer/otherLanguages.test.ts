import i18next from 'i18next';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import german from '../../../resources/locales/de.json' with { type: 'json' };
import spanish from '../../../resources/locales/es.json' with { type: 'json' };
import { createFormat } from '../../../src-renderer/format.ts';
import { goalFormOf, goalInput } from '../../../src-renderer/screens/goals/goalForm.ts';
import { shownUnit, storedUnit } from '../../../src-renderer/screens/goals/goalUnits.ts';
import { contrastFigures } from '../../../src-renderer/screens/insights/contrasts.ts';
import { matrixHeat, weekdayHourHeat } from '../../../src-renderer/screens/insights/heatCells.ts';
import { daysWord, metricWords } from '../../../src-renderer/screens/insights/insightWords.ts';
import { pairName } from '../../../src-renderer/screens/insights/relationNames.ts';
import { reminderFormOf, reminderInput } from '../../../src-renderer/screens/reminders/reminderForm.ts';
import { dayWords, scheduleWords } from '../../../src-renderer/screens/reminders/reminderWords.ts';

const inGerman = createFormat('de-DE', 'Europe/Berlin');
const inSpanish = createFormat('es-ES', 'Europe/Madrid');

async function showAll(language: string, words: object): Promise<void> {
  for (const [namespace, texts] of Object.entries(words)) i18next.addResourceBundle(language, namespace, texts);
  await i18next.changeLanguage(language);
}

afterAll(() => i18next.changeLanguage('en'));

describe('in German', () => {
  beforeAll(() => showAll('de', german));

  it('the insights count, and name what the app offers', () => {
    expect(daysWord(1, inGerman.number)).toBe('1 Tag');
    expect(daysWord(1200, inGerman.number)).toBe('1.200 Tage');
    const { columns, rows } = contrastFigures([
      {
        word: 'poor sleep',
        mean_with: 4.5,
        days_with: 9,
        mean_without: 6.25,
        days_without: 30,
        mean_difference: -1.75,
      },
    ]);
    expect(columns[0]).toBe('Wort');
    expect(rows[0]?.[0]).toBe('schlechter Schlaf');
  });

  it('nouns keep their capital within a sentence', () => {
    expect(pairName({ x: 'sleep', y: 'mood', lag: 1 })).toBe('Schlafqualität am Tag davor und Stimmung');
  });

  it('parts of the day are hours once, with one word for them', () => {
    const heat = weekdayHourHeat([{ weekday: 1, hour: 7, mean: 6, n: 2 }], [1], 'Stimmung', inGerman);
    expect(heat.columns[2]).toBe('06–09 Uhr');
    expect(heat.rows[0]?.cells[2]?.words).toBe('Montag, 06–09 Uhr: Stimmung im Durchschnitt 6 (2 Einträge)');
  });

  it('a person’s own words stand beside those that are offered', () => {
    const { columns, rows } = matrixHeat(
      {
        days: 3,
        stressors: [{ word: 'Omas Garten', days: 3 }],
        symptoms: [{ word: 'headache', days: 1 }],
        together: [[1]],
      },
      inGerman,
    );
    expect(columns).toEqual(['Kopfschmerzen']);
    expect(rows[0]?.cells[0]?.words).toBe('Omas Garten und Kopfschmerzen: 1 Tag (Omas Garten insgesamt: 3 Tage)');
  });

  it('a goal is counted in the same unit, whichever language shows it', () => {
    expect(shownUnit('days a week')).toBe('Tage pro Woche');
    expect(shownUnit('Seiten')).toBe('Seiten');
    expect(storedUnit(' tage  pro woche')).toBe('days a week');
    expect(storedUnit('hours')).toBe('hours');
    expect(storedUnit(' Seiten ')).toBe('Seiten');
    const form = { ...goalFormOf(null), goal_type: 'sleep_improvement', target: 8, unit: 'Stunden' } as const;
    expect(goalInput(form)).toMatchObject({ title: 'Besserer Schlaf', target: { value: 8, unit: 'hours' } });
    expect(goalInput({ ...form, title: 'Früh ins Bett' })).toMatchObject({ title: 'Früh ins Bett' });
  });

  it('reminders say how often they come, and are called after what they are about', () => {
    const every = (rrule: string) =>
      scheduleWords(
        { type: 'custom', times: ['08:00', '20:00'], days: [], start: '2026-05-01', end: null, rrule },
        inGerman,
      );
    expect(every('FREQ=DAILY')).toBe('Jeden Tag um 8:00 und 20:00 Uhr');
    expect(every('FREQ=WEEKLY;INTERVAL=2')).toBe('Alle 2 Wochen um 8:00 und 20:00 Uhr');
    const form = reminderFormOf(null, '2026-05-01');
    expect(reminderInput(form).title).toBe('Wie war der Tag?');
    expect(reminderInput({ ...form, title: ' Licht aus ' }).title).toBe('Licht aus');
  });

  it('a day of the calendar is told by its weekday', () => {
    expect(dayWords('2026-05-19', new Map([['completed', 2]] as const), inGerman)).toBe(
      'Dienstag, 19. Mai: 2 erledigt',
    );
  });
});

describe('in Spanish', () => {
  beforeAll(() => showAll('es', spanish));

  it('a name within a sentence is small, and numbers have a comma', () => {
    expect(pairName({ x: 'sleep', y: 'mood', lag: 0 })).toBe('Calidad del sueño y ánimo');
    const trends = {
      start_date: '2026-09-01',
      end_date: '2026-09-30',
      days_with_data: 30,
      average: 5.25,
      median: 5,
      direction: 'improving',
      slope_per_week: 0.25,
      slope_ci: [0.1, 0.4],
      volatility: 1,
    } as const;
    expect(metricWords('Energía', { ...trends, slope_ci: [0.1, 0.4] }, 30, inSpanish.number)).toEqual({
      headline: 'Energía: ha ido subiendo',
      sentences: [
        'Unos 0,25 puntos por semana.',
        'El día medio fue de 5,3 sobre 10.',
        'Los 30 días tienen un registro.',
      ],
    });
  });
});
