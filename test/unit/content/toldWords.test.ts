import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { translations as passwordWords } from '@zxcvbn-ts/language-en';
import i18next from 'i18next';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import german from '../../../resources/locales/de.json' with { type: 'json' };
import english from '../../../resources/locales/en.json' with { type: 'json' };
import native from '../../../resources/locales/native/en.json' with { type: 'json' };
import { instruments } from '../../../src-main/assessments/index.ts';
import { loadCrisisDirectory } from '../../../src-main/content/crisisDirectory.ts';
import { directoryNotice, emergencyNumbers } from '../../../src-main/content/crisisHelp.ts';
import { safetyPlanGuide } from '../../../src-main/content/safetyPlanGuide.ts';
import { loadStrategyLibrary } from '../../../src-main/content/strategyLibrary.ts';
import { riskFacts } from '../../../src-main/safety/riskFacts.ts';
import { emergencySteps } from '../../../src-main/store/supportOffer.ts';
import { t } from '../../../src-renderer/i18n/i18n.ts';
import { told, toldGuide, toldNumber } from '../../../src-renderer/i18n/told.ts';
import { scaleWords, shownWord, storedWord } from '../../../src-renderer/i18n/vocabulary.ts';
import { activities, emotions, moodWords, triggers } from '../../../src-shared/vocabulary/mood.ts';
import { physicalSymptoms, stressors, stressWords } from '../../../src-shared/vocabulary/stress.ts';

/** TypeScript of a layer. */
function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

/** Strings and templates of a source, with anything in the places of the templates. */
function sentencesOf(source: string): RegExp[] {
  return [...source.matchAll(/'([^'\n]+)'|`([^`]+)`/g)]
    .map(([, string, template]) => string ?? template ?? '')
    .filter((text) => text.replaceAll(/\$\{[^}]*\}|[^A-Za-z]/g, '').length >= 6)
    .map((text) => {
      const fixed = text.split(/\$\{[^}]*\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
      return new RegExp(`^${fixed.join('.+')}$`);
    });
}

const resources = join(import.meta.dirname, '..', '..', '..', 'resources');
const directory = loadCrisisDirectory(resources);
const offered = [...Object.values(emotions).flat(), ...triggers, ...activities, ...stressors, ...physicalSymptoms];

describe('the English words of the locale files', () => {
  it('say of help what the facts say', () => {
    const { levels, direct_questions, worried_about_someone } = riskFacts();
    expect(english.crisis.messages).toEqual(
      Object.fromEntries(levels.flatMap(({ id, message }) => (message === null ? [] : [[id, message]]))),
    );
    expect(english.crisis.worried).toBe(worried_about_someone.message);
    expect(Object.values(english.crisis.steps)).toEqual(emergencySteps);
    expect(english.crisis.questions).toEqual(
      Object.fromEntries(direct_questions.questions.map(({ id, text }) => [id, text])),
    );
    const options = direct_questions.questions.flatMap(({ options: given = [] }) => given.map(({ label }) => label));
    expect([...Object.values(english.crisis.answers)].sort()).toEqual([...new Set([...options, 'Yes'])].sort());
    expect(`${english.crisis.notice.unknownPlace} ${english.crisis.notice.incomplete}`).toBe(
      directoryNotice({ ...directory, isComplete: false }, undefined),
    );
  });

  it('say around the safety plan what the facts say', () => {
    const { purpose, intro, always_on_top, review_help, sections } = safetyPlanGuide();
    expect(english.plan).toEqual({
      purpose,
      intro,
      always_on_top,
      review_help,
      sections: Object.fromEntries(
        sections.map(({ id, title, help, ideas }) => [
          id,
          { title, help, ideas: Object.fromEntries(ideas.map((idea, index) => [String(index + 1), idea])) },
        ]),
      ),
    });
  });

  it('describe lines as the directory does', () => {
    const byId = new Map(directory.resources.map(({ id, description }) => [id, description]));
    for (const [id, description] of Object.entries(english.lines)) expect(byId.get(id), id).toBe(description);
  });

  it('name each kind of strategies, and all they help with', () => {
    const { strategies } = loadStrategyLibrary(resources);
    const kinds = [...new Set(strategies.map(({ category }) => category)), 'own'];
    expect(Object.keys(english.coping.kinds).sort()).toEqual(kinds.sort());
    const helpsWith = new Set(strategies.flatMap(({ helps_with }) => helps_with));
    expect(Object.keys(english.coping.helpsWith).sort()).toEqual([...helpsWith].sort());
  });

  it('say of questionnaires what the facts say, and all of it', () => {
    const all = [...instruments().values()];
    const facts = {
      measures: all.map(({ measures }) => measures),
      periods: all.map(({ recall_period }) => recall_period),
      notes: all.map(({ band_note }) => band_note),
      bands: all.flatMap(({ bands }) => bands.map(({ label }) => label)),
      plain: all.flatMap(({ bands }) => bands.flatMap(({ plain }) => plain ?? [])),
      cutOffs: all.flatMap(({ cut_offs }) => cut_offs.map(({ meaning }) => meaning)),
      changes: all.flatMap(
        ({
          change: {
            reliable_change: { points, note },
          },
        }) => (points === null ? [] : [note]),
      ),
      safety: all.flatMap(({ safety_note }) => safety_note ?? []),
    };
    for (const [kind, sentences] of Object.entries(facts))
      expect(Object.values(english.instruments[kind as keyof typeof facts]).sort(), kind).toEqual(
        [...new Set(sentences)].sort(),
      );
  });

  it('say of refusals what the sources of the main process say', () => {
    const root = join(import.meta.dirname, '..', '..', '..');
    const sources = ['src-main', 'src-shared'].flatMap((layer) => sourcesIn(join(root, layer)));
    const said = sources.flatMap((file) => sentencesOf(readFileSync(file, 'utf8')));
    const judged: string[] = [passwordWords.warnings, passwordWords.suggestions].flatMap(Object.values);
    const unsaid = [...Object.values(english.refusals), ...Object.values(native.start.refusals)].filter(
      (text) => !judged.includes(text) && !said.some((form) => form.test(text)),
    );
    expect(unsaid).toEqual([]);
  });

  it('name the words that are stored, and the steps of the scales', () => {
    expect(offered.map((word) => [word, shownWord(word)])).toEqual(offered.map((word) => [word, word]));
    const keys = new Set(Object.keys(english.vocabulary.words));
    expect(offered.filter((word) => !keys.has(word.replaceAll(' ', '_')))).toEqual([]);
    expect(scaleWords('mood')).toEqual(moodWords);
    expect(scaleWords('stress')).toEqual(stressWords);
  });
});

describe('what is stored or said in English, in a window in German', () => {
  beforeAll(async () => {
    for (const [namespace, texts] of Object.entries(german)) i18next.addResourceBundle('de', namespace, texts);
    await i18next.changeLanguage('de');
  });
  afterAll(() => i18next.changeLanguage('en'));

  it('is shown in German, a person’s own words as they are', () => {
    expect(shownWord('poor sleep')).toBe(german.vocabulary.words.poor_sleep);
    expect(shownWord('Omas Garten: 3.')).toBe('Omas Garten: 3.');
    expect(storedWord(german.vocabulary.words.lonely.toUpperCase(), offered)).toBe('lonely');
    expect(storedWord('Omas Garten', offered)).toBe('Omas Garten');
  });

  it('leaves no sentence of a panel, a question or the plan in English', () => {
    const { levels, direct_questions } = riskFacts();
    const guide = safetyPlanGuide();
    const sentences = [
      ...levels.flatMap(({ message }) => message ?? []),
      ...emergencySteps,
      ...direct_questions.questions.flatMap(({ text, options = [] }) => [text, ...options.map(({ label }) => label)]),
      ...guide.sections.flatMap(({ title, help, ideas }) => [title, help, ...ideas]),
    ];
    expect(sentences.filter((sentence) => told(sentence) === sentence)).toEqual([]);
    expect(toldGuide(guide).sections.map(({ title }) => title)).toEqual(
      Object.values(german.plan.sections).map(({ title }) => title),
    );
  });

  it('keeps the number of an emergency service, and a sentence that it does not know', () => {
    for (const { label, phone } of emergencyNumbers(directory, 'DE')) {
      expect(toldNumber(label)).not.toBe(label);
      expect(toldNumber(label)).toContain(`(${phone})`);
    }
    expect(toldNumber('Triple Zero (000)')).toBe('Triple Zero (000)');
    expect(told('Port 80 is reserved by the system. Choose a port from 1024 upwards.')).toBe(
      'Port 80 ist dem System vorbehalten. Wähl einen Port ab 1024.',
    );
    expect(told('A sentence of a later version.')).toBe('A sentence of a later version.');
  });

  it('counts by the rules of the language', () => {
    expect(t('journal:wordCount', { count: 1, number: '1' })).toBe('1 Wort');
    expect(t('journal:wordCount', { count: 2, number: '2' })).toBe('2 Wörter');
  });
});
