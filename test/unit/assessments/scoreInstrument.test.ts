import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type InstrumentFacts, instruments, itemCount, scoreInstrument } from '../../../src-main/assessments/index.ts';
import { answerRange } from '../../../src-main/assessments/instrumentFacts.ts';

const phq9 = (...values: number[]) => scoreInstrument('phq-9', values);
const zeros = (count: number, value = 0) => Array.from({ length: count }, () => value);

/** Answers that come to a sum of points above the lowest, each filled before the next is begun. */
function answersWith(instrument: InstrumentFacts, points: number): number[] {
  const { min, max } = answerRange(instrument);
  let left = points;
  return Array.from({ length: itemCount(instrument) }, (_, index) => {
    const taken = Math.min(left, max - min);
    left -= taken;
    return instrument.scoring.reverse_items.includes(index + 1) ? max - taken : min + taken;
  });
}

/** The first and the last score of every band, and where each comes from. */
const bandTable: readonly (readonly [id: string, label: string, min: number, max: number, source: string])[] = [
  ['phq-9', 'minimal', 0, 4, 'Kroenke 2001'],
  ['phq-9', 'mild', 5, 9, 'Kroenke 2001'],
  ['phq-9', 'moderate', 10, 14, 'Kroenke 2001'],
  ['phq-9', 'moderately severe', 15, 19, 'Kroenke 2001'],
  ['phq-9', 'severe', 20, 27, 'Kroenke 2001'],
  ['phq-2', 'below the usual cut-off', 0, 2, 'Kroenke 2003'],
  ['phq-2', 'at or above the usual cut-off', 3, 6, 'Kroenke 2003'],
  ['gad-7', 'minimal', 0, 4, 'Spitzer 2006'],
  ['gad-7', 'mild', 5, 9, 'Spitzer 2006'],
  ['gad-7', 'moderate', 10, 14, 'Spitzer 2006'],
  ['gad-7', 'severe', 15, 21, 'Spitzer 2006'],
  ['gad-2', 'below the usual cut-off', 0, 2, 'Kroenke 2007'],
  ['gad-2', 'at or above the usual cut-off', 3, 6, 'Kroenke 2007'],
  ['who-5', 'very low', 0, 28, 'Topp 2015'],
  ['who-5', 'low', 32, 48, 'Topp 2015: 29 to 50 in steps of 4'],
  ['who-5', 'no sign of low well-being', 52, 100, 'Topp 2015: above 50 in steps of 4'],
  ['audit-c', 'below the usual cut-offs', 0, 2, 'Bradley 2003'],
  ['audit-c', 'at the cut-off used for women', 3, 3, 'Bradley 2003'],
  ['audit-c', 'at or above both cut-offs', 4, 12, 'Bush 1998'],
  ['k10', 'low', 10, 15, 'Australian Bureau of Statistics 4817.0.55.001'],
  ['k10', 'moderate', 16, 21, 'Australian Bureau of Statistics 4817.0.55.001'],
  ['k10', 'high', 22, 29, 'Australian Bureau of Statistics 4817.0.55.001'],
  ['k10', 'very high', 30, 50, 'Australian Bureau of Statistics 4817.0.55.001'],
  ['isi', 'no clinically significant insomnia', 0, 7, 'Morin 2011'],
  ['isi', 'subthreshold insomnia', 8, 14, 'Morin 2011'],
  ['isi', 'moderate insomnia', 15, 21, 'Morin 2011'],
  ['isi', 'severe insomnia', 22, 28, 'Morin 2011'],
];
const withoutBands = ['pss-10', 'pss-4', 'swemwbs'];

describe('the bands', () => {
  it('are tested for every questionnaire', () => {
    const tested = new Set([...bandTable.map(([id]) => id), ...withoutBands]);
    expect([...tested].sort()).toEqual([...instruments().keys()].sort());
  });

  it.each(bandTable)('%s is "%s" from %i to %i (%s)', (id, label, min, max) => {
    const instrument = instruments().get(id) as InstrumentFacts;
    const { multiplier, min: lowest } = instrument.scoring;
    for (const score of [min, max]) {
      const points = (score - lowest) / multiplier;
      expect(scoreInstrument(id, answersWith(instrument, points))).toMatchObject({ score, band: label });
      expect(scoreInstrument(id, { total: score })).toMatchObject({ score, band: label });
    }
  });

  it.each(
    [...instruments().values()].filter(({ bands }) => bands.length > 0).map((facts) => [facts.id, facts] as const),
  )('of %s cover its scores once each, without a gap', (_id, { bands, scoring }) => {
    expect(bands[0]?.min).toBe(scoring.min);
    expect(bands.at(-1)?.max).toBe(scoring.max);
    for (const [index, band] of bands.entries()) {
      expect(band.max).toBeGreaterThanOrEqual(band.min);
      if (index > 0) expect(band.min).toBe((bands[index - 1]?.max ?? 0) + 1);
    }
  });

  it.each(withoutBands)('are not made up for %s', (id) => {
    const instrument = instruments().get(id) as InstrumentFacts;
    expect(scoreInstrument(id, answersWith(instrument, 0))).toMatchObject({ band: null });
  });
});

describe('any answers', () => {
  const byInstrument = [...instruments().values()].map((facts) => [facts.id, facts] as const);

  it.each(byInstrument)('to %s give a score in its range, in exactly one band', (id, instrument) => {
    const { min, max } = answerRange(instrument);
    const count = itemCount(instrument);
    const answers = fc.array(fc.integer({ min, max }), { minLength: count, maxLength: count });
    fc.assert(
      fc.property(answers, (values) => {
        const result = scoreInstrument(id, values);
        if ('error' in result) throw new Error(result.error);
        expect(result.score).toBeGreaterThanOrEqual(instrument.scoring.min);
        expect(result.score).toBeLessThanOrEqual(instrument.scoring.max);
        const bands = instrument.bands.filter((band) => result.score >= band.min && result.score <= band.max);
        expect(bands.map(({ label }) => label)).toEqual(result.band === null ? [] : [result.band]);
      }),
    );
  });

  it.each(byInstrument)('to %s with one missing give no score', (id, instrument) => {
    const full: (number | null)[] = answersWith(instrument, itemCount(instrument));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: full.length - 1 }), (place) => {
        const answers = full.with(place, null);
        expect(scoreInstrument(id, answers)).toEqual({ id, error: 'incomplete', items: [place + 1] });
      }),
    );
    expect(scoreInstrument(id, full.slice(0, -1))).toEqual({ id, error: 'incomplete', items: [full.length] });
  });

  it.each(byInstrument)('to %s out of range, or too many, are invalid', (id, instrument) => {
    const full = answersWith(instrument, 1);
    const { min, max } = answerRange(instrument);
    for (const wrong of [min - 1, max + 1, min + 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(scoreInstrument(id, full.with(0, wrong))).toEqual({ id, error: 'invalid', items: [1] });
    }
    expect(scoreInstrument(id, [...full, min])).toMatchObject({ error: 'invalid' });
    const { scoring } = instrument;
    for (const total of [scoring.min - 1, scoring.max + 1, scoring.min + 0.5]) {
      expect(scoreInstrument(id, { total })).toMatchObject({ error: 'invalid' });
    }
  });
});

describe('scoreInstrument', () => {
  it('does not know a questionnaire that is none', () => {
    expect(scoreInstrument('phq-8', zeros(8))).toEqual({ id: 'phq-8', error: 'invalid', items: [] });
  });

  it('never throws, whatever a caller without types passes in', () => {
    const score = scoreInstrument as (id: unknown, answers: unknown, context?: unknown) => unknown;
    for (const wrong of [null, undefined, 'abc', 5, true, {}, { total: null }, { total: '5' }, { total: Number.NaN }]) {
      expect(score('phq-9', wrong), JSON.stringify(wrong)).toEqual({ id: 'phq-9', error: 'invalid', items: [] });
    }
    expect(score('phq-9', zeros(9).map(String))).toMatchObject({ error: 'invalid' });
    expect(score('__proto__', zeros(9))).toMatchObject({ error: 'invalid' });
    expect(score('phq-9', zeros(9), null)).toMatchObject({ total: 0 });
    // Neither cut-off is taken for somebody who is of another sex, or of whom it is not said.
    for (const sex of ['other', '', null]) {
      expect(score('audit-c', [2, 1, 1], { sex })).toMatchObject({ total: 4, screen_positive: null });
    }
  });

  it('flags thoughts of death or self-harm whatever the total is', () => {
    expect(phq9(0, 0, 0, 0, 0, 0, 0, 0, 1)).toMatchObject({
      total: 1,
      band: 'minimal',
      item9_flag: true,
      flags: [{ item: 9, value: 1, action: 'open_support_panel', level: 'moderate' }],
    });
    expect(phq9(0, 0, 0, 0, 0, 0, 0, 0, 2)).toMatchObject({ flags: [{ level: 'high' }] });
    expect(phq9(...zeros(8, 3), 3)).toMatchObject({ total: 27, flags: [{ value: 3, level: 'high' }] });
    expect(phq9(...zeros(8, 3), 0)).toMatchObject({ total: 24, item9_flag: false, flags: [] });
    expect(scoreInstrument('phq-9', { total: 20 })).toMatchObject({ item9_flag: null });
  });

  it('offers help for frequent hopelessness in the K10', () => {
    const k10 = (hopeless: number) => scoreInstrument('k10', zeros(10, 1).with(3, hopeless));
    expect(k10(3)).toMatchObject({ flags: [] });
    expect(k10(4)).toMatchObject({ flags: [{ item: 4, action: 'offer_support', level: 'low' }] });
    expect(k10(5)).toMatchObject({ flags: [{ item: 4, value: 5 }] });
  });

  it('counts the WHO-5 by four', () => {
    expect(scoreInstrument('who-5', [3, 3, 3, 2, 2])).toMatchObject({ total: 13, score: 52, percent: 52 });
    expect(scoreInstrument('who-5', { total: 52 })).toMatchObject({ total: 13, score: 52 });
    expect(scoreInstrument('who-5', { total: 50 })).toMatchObject({ error: 'invalid' });
  });

  it('turns the reversed questions of the PSS round', () => {
    expect(scoreInstrument('pss-4', [0, 4, 4, 0])).toMatchObject({ total: 0, band: null });
    expect(scoreInstrument('pss-4', [4, 0, 0, 4])).toMatchObject({ total: 16 });
    expect(scoreInstrument('pss-10', [0, 0, 0, 4, 4, 0, 4, 4, 0, 0])).toMatchObject({ total: 0 });
  });

  it('says of the AUDIT-C whether it is positive only where a sex was given', () => {
    const at = (score: number, sex?: 'female' | 'male') =>
      scoreInstrument('audit-c', { total: score }, sex === undefined ? {} : { sex });
    expect(at(12)).toMatchObject({ screen_positive: null });
    expect([at(2, 'female'), at(3, 'female'), at(3, 'male'), at(4, 'male')]).toMatchObject([
      { screen_positive: false },
      { screen_positive: true },
      { screen_positive: false },
      { screen_positive: true },
    ]);
  });

  it('needs no more than "Never" for the AUDIT-C of somebody who does not drink', () => {
    expect(scoreInstrument('audit-c', [0])).toMatchObject({ total: 0, band: 'below the usual cut-offs' });
    expect(scoreInstrument('audit-c', [0, null, null])).toMatchObject({ total: 0 });
    expect(scoreInstrument('audit-c', [1, null, 0])).toMatchObject({ error: 'incomplete', items: [2] });
  });
});
