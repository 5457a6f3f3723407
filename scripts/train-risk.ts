/**
 * npm run train-risk: learns resources/risk-words.json anew from the texts in test/fixtures/risk and says how well texts
 * are read that it has not learnt from (five parts, each read by what the other four taught).
 *
 *   --out FILE   default resources/risk-words.json
 */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { TextAssessment } from '../src-main/safety/assessment.ts';
import { type RiskLevel, rankOf, riskLevels } from '../src-main/safety/riskFacts.ts';
import { readByFamilies } from '../src-main/safety/text/assessText.ts';
import { joinSpelledOut } from '../src-main/safety/text/spelledOut.ts';
import { type Token, tokensOf } from '../src-main/safety/text/tokens.ts';
import { familyFeatures } from '../src-main/safety/words/familyFeatures.ts';
import { beginningOf, featureName, sentencesOf, visitFeatures } from '../src-main/safety/words/features.ts';
import { readWith } from '../src-main/safety/words/secondReader.ts';
import { questions, type StoredModel, wordModelOf, wordWeight } from '../src-main/safety/words/wordModel.ts';
import { PROJECT_ROOT } from './common/project.ts';
import { main, say } from './common/script.ts';
import { chanceFrom } from './demo/random.ts';
import { gratitudeNote, journalText, journalTitle, note } from './demo/writing.ts';
import { learn } from './risk/learn.ts';

interface Text {
  readonly text: string;
  readonly level: RiskLevel;
  readonly category?: string;
  readonly lang?: string;
  readonly about_other?: boolean;
}

interface Example {
  readonly text: Text;
  readonly tokens: readonly Token[];
  readonly found: TextAssessment;
  readonly words: readonly string[];
  readonly families: readonly string[];
  readonly part: number;
}

const parts = 5;
const scale = 20;
/** A feature that fewer texts have is left out. */
const leastTexts = 2;
/** A smaller weight changes nothing. */
const leastWeight = 0.35;
const settings = { rounds: 40, rate: 0.15, penalty: 0.0002 };
/** So many texts of each tone as the demo account writes them teach what a plain day is. */
const plainTexts = 400;

await main(async () => {
  const { values } = parseArgs({
    options: { out: { type: 'string', default: join(PROJECT_ROOT, 'resources', 'risk-words.json') } },
  });
  const examples = readTexts().map(exampleOf);
  const plain = plainDays().map(exampleOf);
  say(`${examples.length} texts`);
  const read = Array.from({ length: parts }, (_, part) => {
    const model = wordModelOf(train([...examples.filter((example) => example.part !== part), ...plain]));
    return examples
      .filter((example) => example.part === part)
      .map(({ text, tokens, found }) => {
        const { level, about_other } = readWith(model, tokens, found);
        return { text, level, about_other };
      });
  }).flat();
  for (const lang of ['all', 'en', 'es', 'de', 'fr', 'pt']) {
    report(
      lang,
      read.filter(({ text }) => lang === 'all' || (text.lang ?? 'en') === lang),
    );
  }
  const stored = train([...examples, ...plain]);
  writeFileSync(values.out, `${JSON.stringify(stored)}\n`);
  say(`${stored.words.split('\n').length} features of words in ${values.out}`);
  return 0;
});

function readTexts(): Text[] {
  const folder = join(PROJECT_ROOT, 'test', 'fixtures', 'risk');
  const files = [folder, join(folder, 'learn')].flatMap((place) =>
    readdirSync(place)
      .filter((name) => name.endsWith('.json') && !name.startsWith('held'))
      .sort()
      .map((name) => join(place, name)),
  );
  const texts = files.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as Text[]);
  return [...new Map(texts.map((text) => [text.text, text])).values()];
}

function plainDays(): Text[] {
  const chance = chanceFrom(2026);
  const texts = (['low', 'middle', 'high'] as const).flatMap((tone) =>
    Array.from({ length: plainTexts }, () => [
      journalText(chance, tone),
      journalTitle(chance, tone),
      note(chance, tone),
      gratitudeNote(chance),
    ]).flat(),
  );
  return [...new Set(texts)].map((text) => ({ text, level: 'none', category: 'plain' }));
}

function exampleOf(text: Text): Example {
  const tokens = joinSpelledOut(tokensOf(text.text));
  const found = readByFamilies(text.text, tokens);
  const words: string[] = [];
  for (const sentence of sentencesOf(tokens)) {
    const said = sentence.map(({ word }) => word);
    visitFeatures(said, said.map(beginningOf), (...feature) => words.push(featureName(...feature)));
  }
  return {
    text,
    tokens,
    found,
    words,
    families: [...new Set(familyFeatures(found.signals).map(({ name }) => name))],
    part: createHash('sha256').update(text.text).digest().readUInt32BE() % parts,
  };
}

function train(examples: readonly Example[]): StoredModel {
  const counts = new Map<string, number>();
  for (const { words } of examples) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const numbers = new Map<string, number>();
  for (const [word, count] of counts) if (count >= leastTexts) numbers.set(word, numbers.size);
  const families = new Map<string, number>();
  for (const example of examples) {
    for (const name of example.families) if (!families.has(name)) families.set(name, numbers.size + families.size);
  }
  const inputs = examples.map(({ words, families: names, tokens }) => {
    const weight = wordWeight(tokens.length);
    return [
      ...words.flatMap((word) => numbers.get(word) ?? []).map((feature) => ({ feature, weight })),
      ...names.flatMap((name) => families.get(name) ?? []).map((feature) => ({ feature, weight: 1 })),
    ];
  });
  const learnt = questions.map((question) =>
    learn(
      inputs.map((features, index) => ({ features, isTrue: answerTo(question, examples[index]?.text) })),
      numbers.size + families.size,
      settings,
    ),
  );
  const table = (names: ReadonlyMap<string, number>): string =>
    [...names]
      .map(([name, feature]) => [name, learnt.map(({ weights }) => weights[feature] ?? 0)] as const)
      .filter(([, values]) => values.some((value) => Math.abs(value) >= leastWeight))
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, values]) => `${name}\t${values.map((value) => Math.round(value * scale)).join(' ')}`)
      .join('\n');
  return {
    scale,
    bias: learnt.map(({ bias }) => Math.round(bias * scale)),
    words: table(numbers),
    families: table(families),
  };
}

function answerTo(question: (typeof questions)[number], text: Text | undefined): boolean {
  if (question === 'about_other') return text?.about_other === true;
  return rankOf(text?.level ?? 'none') >= rankOf(question);
}

interface Read {
  readonly text: Text;
  readonly level: RiskLevel;
  readonly about_other: boolean;
}

function report(title: string, read: readonly Read[]): void {
  const isPlain = ({ category }: Text): boolean => /plain|everyday/.test(category ?? '');
  const share = (floor: RiskLevel, which: (text: Text) => boolean): string => {
    const all = read.filter(({ text }) => which(text));
    const found = all.filter(({ level }) => rankOf(level) >= rankOf(floor)).length;
    return `${((100 * found) / Math.max(1, all.length)).toFixed(1)} % of ${all.length}`;
  };
  const noticed = (isTold: boolean): string => {
    const all = read.filter(({ text }) => (text.about_other === true) === isTold);
    return `${all.filter(({ about_other }) => about_other).length} of ${all.length}`;
  };
  say(
    [
      `${title}: found at high or above ${share('high', ({ level }) => rankOf(level) >= rankOf('high'))}`,
      `at moderate or above ${share('moderate', ({ level }) => rankOf(level) >= rankOf('moderate'))}`,
      `imminent as imminent ${share('imminent', ({ level }) => level === 'imminent')}`,
      `false alarms ${share('moderate', (text) => text.level === 'none' && !isPlain(text))}`,
      `on plain text ${share('moderate', (text) => text.level === 'none' && isPlain(text))}`,
      `others in a crisis noticed ${noticed(true)}, wrongly ${noticed(false)}`,
      `low raised ${share('moderate', ({ level }) => level === 'low')}`,
    ].join(', '),
  );
  const table = riskLevels.map((level) =>
    riskLevels
      .map((as) => String(read.filter((one) => one.text.level === level && one.level === as).length).padStart(6))
      .join(''),
  );
  say(table.map((row, index) => `  ${(riskLevels[index] ?? '').padEnd(9)}${row}`).join('\n'));
}
