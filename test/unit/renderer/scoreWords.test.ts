import i18next from 'i18next';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import german from '../../../resources/locales/de.json' with { type: 'json' };
import { changeBetween, type InstrumentFacts, instruments, scaleText } from '../../../src-main/assessments/index.ts';
import { createFormat } from '../../../src-renderer/format.ts';
import {
  changeWords,
  pointsWords,
  scaleWords,
  toldBands,
} from '../../../src-renderer/screens/assessments/scoreWords.ts';
import { wordingNote } from '../../../src-renderer/screens/assessments/wordingNote.ts';

const inEnglish = createFormat('en-GB', 'Europe/London');
const inGerman = createFormat('de-DE', 'Europe/Berlin');
const all: readonly InstrumentFacts[] = [...instruments().values()];

const scaleOf = ({ scoring: { min, max, higher_is } }: InstrumentFacts) => ({ min, max, higher_is });

describe('what a window in English says of a score', () => {
  it('is what the answer of the service says', () => {
    for (const facts of all) {
      const { min, max } = facts.scoring;
      const threshold = facts.change.reliable_change.points;
      expect(scaleWords({ scale: scaleOf(facts), measures: facts.measures }, inEnglish)).toBe(scaleText(facts));
      for (const [earlier, score] of [
        [min, min],
        [min, min + 1],
        [min + 2, min],
        [min, max],
        [max, min],
      ] as const) {
        const change = changeBetween(facts, earlier, score, 'last time');
        expect(changeWords(change, threshold, 'last', inEnglish)).toBe(change.text);
        const { text } = changeBetween(facts, earlier, score, 'the first time');
        const overAll = `Over all: ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
        expect(changeWords(change, threshold, 'first', inEnglish)).toBe(overAll);
      }
    }
    expect(wordingNote()).toBeUndefined();
  });
});

describe('in German', () => {
  beforeAll(async () => {
    for (const [namespace, texts] of Object.entries(german)) i18next.addResourceBundle('de', namespace, texts);
    await i18next.changeLanguage('de');
  });
  afterAll(() => i18next.changeLanguage('en'));

  it('scores, changes and levels are told in German', () => {
    const phq9 = all.find(({ id }) => id === 'phq-9');
    if (phq9 === undefined) throw new Error('no PHQ-9');
    expect(pointsWords(1, inGerman)).toBe('1 Punkt');
    const change = changeBetween(phq9, 14, 8, 'last time');
    expect(changeWords(change, 6, 'last', inGerman)).toBe(
      '6 Punkte weniger als beim letzten Mal. Ab 6 Punkten gilt eine Änderung als verlässlich: Es sieht besser aus als beim letzten Mal.',
    );
    expect(toldBands(phq9.bands).map(({ label }) => label)).toEqual([
      'minimal',
      'leicht',
      'mittel',
      'mittel bis schwer',
      'schwer',
    ]);
  });

  it('it is said why the questions are in English', () => {
    expect(wordingNote()).toBe(german.assessments.ask.wording);
  });
});
