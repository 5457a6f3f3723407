/** A questionnaire that was answered. `answers`: values in the order of the questions; null for a bare total. */
export interface AnsweredQuestionnaire {
  readonly instrument: string;
  readonly score: number;
  readonly answers: readonly (number | null)[] | null;
}

/** The question of the PHQ-9 on thoughts of being better off dead or of hurting oneself, counted from 0. */
const selfHarmQuestion = 8;
/** Product rules (no study), after `questionnaire` in risk-escalation.json. */
const phq9Severe = 20;
const gad7Severe = 15;
const who5VeryLow = 28;
const k10VeryHigh = 30;

/** Reasons in the answers, by ids of risk-escalation.json. An answer of 0 is none, and never shown as good news. */
export function questionnaireSignals({ instrument, score, answers }: AnsweredQuestionnaire): string[] {
  switch (instrument) {
    case 'phq-9': {
      const thoughts = answers?.[selfHarmQuestion] ?? 0;
      if (thoughts > 0) return [`phq9_item9_${Math.min(thoughts, 3)}`];
      return score >= phq9Severe ? ['phq9_total_severe'] : [];
    }
    case 'gad-7':
      return score >= gad7Severe ? ['gad7_severe'] : [];
    case 'who-5':
      return score <= who5VeryLow ? ['who5_very_low'] : [];
    case 'k10':
      return score >= k10VeryHigh ? ['k10_very_high'] : [];
    default:
      return [];
  }
}
