import { t } from '../../i18n/i18n.ts';

const steps = [1, 2, 3, 4, 5] as const;

/** How much something helped, a word for each step. */
export function helpedSteps(): string[] {
  return steps.map((step) => t(`coping:rate.steps.${step}`));
}
