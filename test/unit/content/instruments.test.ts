import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { builderConfig, RELEASE } from '../../../scripts/packaging/builderConfig.ts';
import { instruments } from '../../../src-main/assessments/index.ts';
import { answerRange, instrumentFacts, itemCount } from '../../../src-main/assessments/instrumentFacts.ts';
import { instrumentText, instrumentTextsFile, loadInstrumentTexts } from '../../../src-main/content/instrumentTexts.ts';

const resources = join(import.meta.dirname, '..', '..', '..', 'resources');
const factsText = readFileSync(join(resources, 'facts', 'instruments.json'), 'utf8');
const texts = loadInstrumentTexts(resources);
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('the questionnaires that ship', () => {
  it('are as the app expects them, word for word', () => {
    expect(z.array(instrumentFacts).safeParse(JSON.parse(factsText)).error).toBeUndefined();
    const textFile = JSON.parse(readFileSync(join(resources, 'facts', instrumentTextsFile), 'utf8'));
    expect(z.array(instrumentText).safeParse(textFile).error).toBeUndefined();
    expect([...instruments().keys()]).toHaveLength(11);
  });

  it.each([...instruments().values()].map((facts) => [facts.id, facts] as const))(
    '%s has its wording where its licence lets it be',
    (id, facts) => {
      const separate = texts.get(id);
      expect(facts.items !== null).toBe(facts.ship === 'yes');
      expect(separate !== undefined).toBe(facts.ship === 'conditional');
      expect(facts.licence.may_ship_item_text).toBe(
        { yes: 'yes', conditional: 'conditional', metadata_only: 'no' }[facts.ship],
      );
      if (facts.ship === 'metadata_only') return;
      expect(separate?.attribution ?? facts.licence.attribution).not.toBeNull();
      const items = facts.items ?? separate?.items ?? [];
      expect(items.map(({ number }) => number)).toEqual(Array.from({ length: itemCount(facts) }, (_, i) => i + 1));
      const range = answerRange(facts);
      for (const item of items) {
        const values = (item.options ?? facts.response_options ?? separate?.response_options ?? []).map(
          ({ value }) => value,
        );
        expect([Math.min(...values), Math.max(...values)]).toEqual([range.min, range.max]);
        expect(new Set(values).size).toBe(range.max - range.min + 1);
      }
    },
  );

  it('have no word of a text with a licence of its own in the main file', () => {
    expect(texts.size).toBe(2);
    for (const { items, licence } of texts.values()) {
      expect(licence).not.toBe('');
      for (const { text } of items) expect(factsText).not.toContain(text);
    }
  });

  it('have their holders and credit lines in the file of licences', () => {
    const licences = readFileSync(join(resources, 'facts', 'instrument-licences.txt'), 'utf8');
    for (const { short_name, licence } of instruments().values()) {
      expect(licences).toContain(short_name);
      if (licence.attribution !== null) expect(licences).toContain(licence.attribution);
    }
    for (const { licence } of texts.values()) expect(licences).toContain(licence);
  });

  it('keep the wording that other copies get wrong', () => {
    const gad7 = instruments().get('gad-7');
    expect(gad7?.response_options?.[0]?.label).toBe('Not at all');
    const phq9 = instruments().get('phq-9');
    expect(phq9?.items?.[8]?.text).toBe(
      'Thoughts that you would be better off dead or of hurting yourself in some way',
    );
  });
});

describe('a build without the texts that are not for sale', () => {
  it('is packaged without their file', () => {
    const runtime = { electronDist: '', electronVersion: '' };
    const leftOut = `!resources/facts/${instrumentTextsFile}`;
    expect(builderConfig(RELEASE, runtime, { forSale: true }).files).toContain(leftOut);
    expect(builderConfig(RELEASE, runtime, { forSale: false }).files).not.toContain(leftOut);
  });

  it('has none of them, and no error', () => {
    const folder = mkdtempSync(join(tmpdir(), 'evenkeel-texts-'));
    folders.push(folder);
    cpSync(join(resources, 'facts'), join(folder, 'facts'), { recursive: true });
    rmSync(join(folder, 'facts', instrumentTextsFile));
    expect(loadInstrumentTexts(folder).size).toBe(0);
  });
});
