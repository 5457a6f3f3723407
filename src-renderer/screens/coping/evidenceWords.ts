import type { Recommendation } from '../../../src-shared/contract/insightShapes.ts';
import { words } from './words.ts';

type Evidence = Pick<Recommendation, 'evidence_level' | 'evidence_scope' | 'evidence_note'>;

/** Level, scope and note in one breath: a level alone would promise too much. */
export function evidenceWords({ evidence_level: level, evidence_scope: scope, evidence_note: note }: Evidence): string {
  if (scope === null) {
    return words.ownEvidence;
  }
  const known =
    level === 'none' || scope === 'none' ? words.levels[level] : `${words.levels[level]} ${words.scopes[scope]}`;
  return note === null ? `${known}.` : `${known}. ${note}`;
}
