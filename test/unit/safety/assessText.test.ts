import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceFrom } from '../../../scripts/demo/random.ts';
import { gratitudeNote, journalText, journalTitle, note } from '../../../scripts/demo/writing.ts';
import { assessText } from '../../../src-main/safety/index.ts';
import { type RiskLevel, rankOf, riskLevels } from '../../../src-main/safety/riskFacts.ts';
import { languages, lexiconOf } from '../../../src-main/safety/text/languages.ts';
import { textSignals } from '../../../src-main/safety/textSignals.ts';
import { type RiskText, riskTexts, wilson } from './riskTexts.ts';

const assessed = (texts: readonly RiskText[]) => texts.map((one) => ({ ...one, found: assessText(one.text).level }));
type Assessed = ReturnType<typeof assessed>;
const atLeast = (level: RiskLevel, floor: RiskLevel) => rankOf(level) >= rankOf(floor);

/** What of the texts at a floor or above was found there. */
function recall(all: Assessed, floor: RiskLevel) {
  const meant = all.filter(({ level }) => atLeast(level, floor));
  return wilson(meant.filter(({ found }) => atLeast(found, floor)).length, meant.length);
}

function falseAlarms(all: Assessed, isCounted: (one: Assessed[number]) => boolean) {
  const calm = all.filter((one) => !atLeast(one.level, 'moderate') && isCounted(one));
  return wilson(calm.filter(({ found }) => atLeast(found, 'moderate')).length, calm.length);
}

function report(title: string, all: Assessed): void {
  const percent = ({ rate, low, high }: ReturnType<typeof wilson>) =>
    `${(100 * rate).toFixed(1)} % [${(100 * low).toFixed(1)}, ${(100 * high).toFixed(1)}]`;
  const lines = ['all', ...languages.map(({ id }) => id)].map((id) => {
    const group = all.filter(({ lang }) => id === 'all' || lang === id);
    return `  ${id.padEnd(4)} n ${group.length}  high+ ${percent(recall(group, 'high'))}  moderate+ ${percent(recall(group, 'moderate'))}  false ${percent(falseAlarms(group, () => true))}`;
  });
  const table = riskLevels.map((level) => {
    const row = riskLevels.map((found) => all.filter((one) => one.level === level && one.found === found).length);
    return `  ${level.padEnd(9)} ${row.map((count) => String(count).padStart(4)).join('')}`;
  });
  const missed = all
    .filter(({ level, found }) => level === 'imminent' && found !== 'imminent')
    .map(({ text, found }) => `  imminent as ${found}: ${text}`);
  process.stdout.write(`${[title, ...lines, '  truth down, found across:', ...table, ...missed].join('\n')}\n`);
}

describe('the texts that were written with the detector', () => {
  const all = assessed(riskTexts('seen'));
  report('Texts of development', all);

  it('are found at high or above', () => expect(recall(all, 'high').rate).toBeGreaterThanOrEqual(0.97));
  it('are found at moderate or above', () => expect(recall(all, 'moderate').rate).toBeGreaterThanOrEqual(0.92));
  it('cause few false alarms among idioms, denials, other people and times gone', () =>
    expect(falseAlarms(all, ({ category }) => category !== 'plain').rate).toBeLessThanOrEqual(0.08));
  it('cause none among plain days', () =>
    expect(falseAlarms(all, ({ category }) => category === 'plain').rate).toBeLessThanOrEqual(0.01));
});

describe('texts that were never tuned on', () => {
  const all = assessed(riskTexts('held'));
  report('Texts held out', all);

  it('are found nearly as often', () => expect(recall(all, 'high').rate).toBeGreaterThanOrEqual(0.85));
  it('cause hardly more false alarms', () => expect(falseAlarms(all, () => true).rate).toBeLessThanOrEqual(0.12));
});

it('finds nothing to be alarmed about in what the demo account writes', () => {
  const chance = chanceFrom(7);
  for (const tone of ['low', 'middle', 'high'] as const) {
    for (let count = 0; count < 300; count += 1) {
      const writings = [
        journalTitle(chance, tone),
        journalText(chance, tone),
        note(chance, tone),
        gratitudeNote(chance),
      ];
      for (const one of writings) expect([one, assessText(one).level]).toEqual([one, 'none']);
    }
  }
});

describe('the lexicons', () => {
  it.each(languages.map(({ id }) => id))('%s can be built', (id) => {
    const language = languages.find((one) => one.id === id);
    expect(language && lexiconOf(language).patterns.length).toBeGreaterThan(50);
  });

  it('name families that the facts know', () => {
    const signals = languages.flatMap(({ families }) => families).filter(({ level }) => level !== 'none');
    for (const { family, level } of signals) {
      const [found] = textSignals(
        { level, about_other: false, signals: [{ family, level, span: [0, 1] }] },
        'standard',
      );
      expect(found?.id).toBe(`text_${family}`);
    }
  });
});

describe('what a text is written like', () => {
  const same = [
    'I want to kill myself',
    'i want to kill myself',
    'I WANT TO KILL MYSELF',
    'i wanna k!ll myself',
    'i want to k1ll myself',
    'i want to kіll mysеlf',
    'i want to k\u200bill my\u200bself',
    'i want to kiiiill myself',
    'i want to k.i.l.l myself',
    'i want to k i l l m y s e l f',
    'i wanna kms',
    'i want to kil my self',
    'ｉ ｗａｎｔ ｔｏ ｋｉｌｌ ｍｙｓｅｌｆ',
    'i w̶a̶n̶t̶ to kill myself',
  ];
  it.each(same)('does not matter: %s', (text) => expect(assessText(text).level).toBe('high'));

  it.each([
    ["I don't want to be alive anymore"],
    ['I don’t want to be alive anymore'],
    ['i dont want to be alive any more'],
    ['I do not want to be alive anymore!!!'],
  ])('nor do apostrophes: %s', (text) => expect(assessText(text).level).toBe('moderate'));

  it('says where a passage stands in the text as it was written', () => {
    const text = '😀 Ünïcödé first. Then: I waaant\u200b to die, yes.';
    const [signal] = assessText(text).signals;
    expect(text.slice(...(signal?.span ?? [0, 0]))).toMatch(/waaant\u200b to die$/);
  });

  it('reads every sentence in its own language', () => {
    expect(assessText('Went to work, made dinner. Ich will nicht mehr leben.').level).toBe('moderate');
  });

  it('knows learnt words when they are misspelt, too', () => {
    expect(assessText('ate nothing, hurt mysefl twice, smiled at everyone').level).toBe('high');
  });

  it('does not take a sentence without any word of weight for the rest of the text', () => {
    expect(assessText('automutilation, rechute, zéro. encore. Nouvelles du travail.').level).toBe('high');
  });
});

describe('any text at all', () => {
  const words = ['i', 'want', 'to', 'die', 'kill', 'myself', 'not', '"', '.', '…', 'she', 'said', '\ud800', '🔪', 'no'];
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
    fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join(' ')),
  );

  it('is read the same way twice, with passages that lie within it', () => {
    fc.assert(
      fc.property(text, (one) => {
        const found = assessText(one);
        for (const { span, level } of found.signals) {
          expect(span[0]).toBeGreaterThanOrEqual(0);
          expect(span[1]).toBeGreaterThan(span[0]);
          expect(span[1]).toBeLessThanOrEqual(one.length);
          expect(riskLevels).toContain(level);
        }
        expect(assessText(one)).toEqual(found);
      }),
    );
  });

  it.each([
    ['', 0],
    ['😂', 100_000],
    ['\ud83d', 200_000],
    ['a', 200_000],
    ['i want to die ', 15_000],
    ['"', 200_000],
    ['\u200b\u0301', 100_000],
  ])('may be as long as the app takes: %j', (part, times) => {
    expect(assessText(part.repeat(times)).signals.length).toBeLessThanOrEqual(200);
  });
});
