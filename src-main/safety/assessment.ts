import type { RiskLevel } from './riskFacts.ts';

/** A passage of a text that was noticed. */
export interface TextSignal {
  /** The family of ways to say it. */
  readonly family: string;
  /** From and to (exclusive), in UTF-16 units. */
  readonly span: readonly [number, number];
  readonly level: RiskLevel;
  /** What took weight from it, as `negation`; absent when nothing did. */
  readonly scoped_by?: string | undefined;
}

/** What a text says about its writer, now, after docs: crisis levels of a text. */
export interface TextAssessment {
  readonly level: RiskLevel;
  /** About somebody else's crisis. */
  readonly about_other: boolean;
  readonly signals: readonly TextSignal[];
}

export type AssessText = (text: string, language?: string) => TextAssessment;
