import type { TextSignal } from '../assessment.ts';
import type { FoundFamily } from './wordModel.ts';

/**
 * What the word model takes into account of what the families of phrases found: only what took weight from it. The finds
 * themselves are no features, as families are written with the texts in sight from which the model learns: it would trust
 * them more than they deserve on other texts, and words less (measured on authors left out: 5 of 100 more found, fewer
 * false alarms).
 */
export function familyFeatures(signals: readonly TextSignal[]): FoundFamily[] {
  return signals.flatMap(({ scoped_by, span: [at] }) =>
    scoped_by === undefined ? [] : [{ name: `under ${scoped_by}`, at }],
  );
}
