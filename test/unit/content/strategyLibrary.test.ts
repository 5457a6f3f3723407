import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { caution, libraryStrategy, loadStrategyLibrary } from '../../../src-main/content/strategyLibrary.ts';

const resources = join(import.meta.dirname, '..', '..', '..', 'resources');

function shipped(name: string): unknown[] {
  return JSON.parse(readFileSync(join(resources, 'facts', name), 'utf8'));
}

describe('the library of strategies that ships', () => {
  const { strategies, isComplete } = loadStrategyLibrary(resources);

  it('fits its schema, entry by entry', () => {
    for (const entry of shipped('coping-strategies.json')) expect(libraryStrategy.parse(entry)).toEqual(entry);
    for (const entry of shipped('coping-cautions.json')) expect(caution.parse(entry)).toEqual(entry);
    expect(isComplete).toBe(true);
  });

  it('has 74 strategies, 28 of them guided and 15 suitable in a crisis, and no id twice', () => {
    expect(strategies).toHaveLength(74);
    expect(new Set(strategies.map(({ id }) => id)).size).toBe(74);
    expect(strategies.filter(({ guided }) => guided !== null)).toHaveLength(28);
    expect(strategies.filter(({ suitable_in_crisis }) => suitable_in_crisis)).toHaveLength(15);
  });

  it('has a study behind every strategy, except where it says that there is none', () => {
    for (const { id, evidence, evidence_scope: scope, evidence_level: level } of strategies) {
      if (scope === 'none') expect([level, evidence], id).toEqual(['low', []]);
      else expect(evidence.length, id).toBeGreaterThan(0);
    }
  });

  it('has only guided exercises that can be played, and that take about as long as they say', () => {
    for (const { id, guided, duration_minutes: minutes } of strategies) {
      if (guided === null) continue;
      const seconds = guided.cycles * guided.phases.reduce((sum, phase) => sum + phase.seconds, 0);
      expect(Math.abs(seconds / 60 - minutes), id).toBeLessThanOrEqual(1 + minutes * 0.2);
      if (guided.pattern === 'paced') expect(guided.phases.length, id).toBeGreaterThanOrEqual(2);
      if (guided.pattern === 'timer') expect([guided.phases.length, guided.cycles], id).toEqual([1, 1]);
    }
  });

  it('connects every caution with a sentence that a strategy has', () => {
    const sentences = new Set(strategies.flatMap(({ contraindications }) => contraindications));
    const cautions = shipped('coping-cautions.json').map((entry) => caution.parse(entry));
    for (const { contraindication } of cautions) expect(sentences).toContain(contraindication);
    expect(new Set(cautions.map(({ contraindication }) => contraindication)).size).toBe(cautions.length);
    const box = strategies.find(({ id }) => id === 'box-breathing');
    expect(box?.cautions.some(({ words }) => words.includes('panic'))).toBe(true);
  });

  it('never cautions against what a strategy says it is for in a crisis', () => {
    for (const { id, suitable_in_crisis: isSuitable, cautions } of strategies) {
      if (!isSuitable) continue;
      const words = cautions.flatMap((entry) => entry.words);
      for (const word of ['self-harm', 'hopeless', 'panic']) expect(words, id).not.toContain(word);
    }
  });
});

describe('a damaged library', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'evenkeel-facts-'));
    mkdirSync(join(folder, 'facts'));
    cpSync(join(resources, 'facts'), join(folder, 'facts'), { recursive: true });
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('that cannot be read is empty and says so', () => {
    writeFileSync(join(folder, 'facts', 'coping-strategies.json'), '[{"id": "box-');
    expect(loadStrategyLibrary(folder)).toMatchObject({ strategies: [], isComplete: false });
  });

  it('loses the entry that is wrong and keeps the others', () => {
    const entries = shipped('coping-strategies.json') as { id: string }[];
    const wrong = { ...entries[0], evidence_level: 'certain' };
    writeFileSync(join(folder, 'facts', 'coping-strategies.json'), JSON.stringify([wrong, ...entries.slice(1)]));
    const { strategies, isComplete } = loadStrategyLibrary(folder);
    expect(isComplete).toBe(false);
    expect(strategies).toHaveLength(73);
  });

  it('without its cautions offers nothing that has a contraindication', () => {
    rmSync(join(folder, 'facts', 'coping-cautions.json'));
    const { strategies } = loadStrategyLibrary(folder);
    expect(strategies.length).toBeGreaterThan(10);
    for (const { contraindications } of strategies) expect(contraindications).toEqual([]);
  });
});
