import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../scripts/common/project.ts';
import { chanceFrom } from '../../scripts/demo/random.ts';
import { journalText } from '../../scripts/demo/writing.ts';
import { assessText } from '../../src-main/safety/index.ts';
import { type Timings, timingsOf } from './timings.ts';

export interface TextTimes {
  readonly title: string;
  readonly full: Timings;
  /** How much longer twice the text takes. */
  readonly growth: number;
}

const longest = 200_000;
const warmUps = 4;

/** How long the detector takes for the longest text that the app accepts, and how that grows with the length. */
export function measureTexts(calls: number): TextTimes[] {
  const chance = chanceFrom(3);
  const day = Array.from({ length: 400 }, () => journalText(chance, 'low')).join('\n\n');
  const grave = (['en', 'de', 'es', 'fr', 'pt'] as const).flatMap(textsIn).join(' ');
  return [
    { title: 'a journal of ordinary days', source: day },
    { title: 'nothing but signals in five languages', source: grave },
    { title: 'the same without stops', source: grave.replace(/[.,!?]/g, '') },
  ].map(({ title, source }) => {
    const text = source.repeat(Math.ceil(longest / source.length)).slice(0, longest);
    const full = timed(text, calls);
    const half = timed(text.slice(0, longest / 2), calls);
    return { title, full, growth: full.p50 / half.p50 };
  });
}

function textsIn(language: string): string[] {
  const file = join(PROJECT_ROOT, 'test', 'fixtures', 'risk', `${language}.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as readonly { readonly text: string }[]).map(({ text }) => text);
}

function timed(text: string, calls: number): Timings {
  const times: number[] = [];
  for (let call = 0; call < calls + warmUps; call += 1) {
    const start = performance.now();
    assessText(text);
    if (call >= warmUps) times.push(performance.now() - start);
  }
  return timingsOf(times);
}
