import type { TextSignal } from '../assessment.ts';
import type { FoundFamily } from './wordModel.ts';

/** What the families of phrases found, as the word model takes it into account. */
export function familyFeatures(signals: readonly TextSignal[]): FoundFamily[] {
  return signals.flatMap(({ family, level, scoped_by, span: [at] }) => [
    { name: `${family} ${level} ${scoped_by ?? ''}`.trim(), at },
    { name: `level ${scoped_by === undefined ? level : `under ${scoped_by}`}`, at },
  ]);
}
