import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { riskLevels } from '../../../src-main/safety/riskFacts.ts';

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'risk');

const riskText = z.strictObject({
  text: z.string().min(1),
  level: z.enum(riskLevels),
  about_other: z.boolean().optional(),
  category: z.string(),
  lang: z.enum(['en', 'es', 'de', 'fr', 'pt']),
});
export type RiskText = z.output<typeof riskText>;

/** Texts with the level that docs/crisis-levels give them. `held` is never tuned on. */
export function riskTexts(which: 'seen' | 'held'): RiskText[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name.startsWith('held') === (which === 'held'))
    .flatMap((name) => z.array(riskText).parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
}

/** Wilson score interval (95 %) of a proportion (Wilson 1927). */
export function wilson(
  hits: number,
  of: number,
): { readonly rate: number; readonly low: number; readonly high: number } {
  if (of === 0) return { rate: Number.NaN, low: 0, high: 1 };
  const z2 = 1.959964 ** 2;
  const rate = hits / of;
  const middle = (rate + z2 / (2 * of)) / (1 + z2 / of);
  const half = (1.959964 / (1 + z2 / of)) * Math.sqrt((rate * (1 - rate)) / of + z2 / (4 * of ** 2));
  return { rate, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
