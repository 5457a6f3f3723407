import { join } from 'node:path';
import { z } from 'zod';
import { strategyFacts } from '../../src-shared/contract/coping.ts';
import { fingerprint } from '../vault/fingerprint.ts';
import { readFacts } from './readFacts.ts';

const slug = /^[a-z0-9-]+$/;
const text = z.string().min(1);

/** One strategy of the library, as resources/facts/coping-strategies.json holds it. */
export const libraryStrategy = strategyFacts.extend({
  id: z.string().regex(slug),
  name: text,
  category: text,
  description: text,
  instructions: z.array(text).min(1),
  duration_minutes: z.int().min(1),
  evidence_level: z.enum(['high', 'medium', 'low']),
  evidence_scope: z.enum(['direct', 'related', 'programme', 'none']),
  evidence_note: text,
  effort: z.enum(['low', 'medium', 'high']),
  helps_with: z.array(text).min(1),
  contraindications: z.array(text),
});

/** When a contraindication speaks of the present, as resources/facts/coping-cautions.json holds it. */
export const caution = z.strictObject({
  /** The sentence of the library, word for word. */
  contraindication: text,
  /** Words in a person's entries under which the sentence applies; lower case. */
  words: z.array(text.refine((word) => word === word.toLowerCase())).min(1),
  /** It applies at this mood and below, too. */
  mood_at_most: z.int().min(1).max(10).nullable(),
});
export type Caution = z.output<typeof caution>;

export interface LibraryStrategy extends z.output<typeof libraryStrategy> {
  /** Those of its contraindications that the app can notice in what was recorded. */
  readonly cautions: readonly Caution[];
}

export interface StrategyLibrary {
  readonly strategies: readonly LibraryStrategy[];
  /** Differs when the facts differ. */
  readonly version: string;
  /** Whether every entry of both files could be read. */
  readonly isComplete: boolean;
}

/**
 * Reads the strategies that ship. It never fails, so that recording a mood works with damaged resources, too: a strategy
 * that does not fit its schema is left out, and `isComplete` tells. When the cautions cannot be read, every strategy that
 * has a contraindication is left out, because nobody could say when it applies.
 */
export function loadStrategyLibrary(resourcesDir: string): StrategyLibrary {
  const facts = join(resourcesDir, 'facts');
  const strategies = readFacts(join(facts, 'coping-strategies.json'), libraryStrategy);
  const cautions = readFacts(join(facts, 'coping-cautions.json'), caution);
  return {
    strategies: strategies.entries
      .filter(({ contraindications }) => cautions.isComplete || contraindications.length === 0)
      .map((strategy) => ({
        ...strategy,
        cautions: cautions.entries.filter(({ contraindication }) =>
          strategy.contraindications.includes(contraindication),
        ),
      })),
    version: fingerprint(JSON.stringify(strategies.entries)),
    isComplete: strategies.isComplete && cautions.isComplete,
  };
}

/** The library, read when it is first asked for. */
export function strategyLibrary(resourcesDir: string): () => StrategyLibrary {
  let loaded: StrategyLibrary | undefined;
  return () => {
    loaded ??= loadStrategyLibrary(resourcesDir);
    return loaded;
  };
}
