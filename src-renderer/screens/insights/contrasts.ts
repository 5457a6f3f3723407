import type { Output } from '../../../src-shared/contract/index.ts';
import type { Figures } from '../../charts/figures.ts';
import { words } from './words.ts';

const text = words.contrast;

export type ContrastKind = 'triggers' | 'emotions' | 'activities';
export type ContrastSource = Pick<Output<'mood.insights'>, ContrastKind>;

/** Days with a word against days without it. */
export type Contrast = Omit<ContrastSource['triggers'][number], 'trigger'> & { readonly word: string };

export function contrastsOf(insights: ContrastSource, kind: ContrastKind): Contrast[] {
  switch (kind) {
    case 'triggers':
      return insights.triggers.map(({ trigger, ...rest }) => ({ word: trigger, ...rest }));
    case 'emotions':
      return insights.emotions.map(({ emotion, ...rest }) => ({ word: emotion, ...rest }));
    case 'activities':
      return insights.activities.map(({ activity, ...rest }) => ({ word: activity, ...rest }));
  }
}

export function contrastFigures(contrasts: readonly Contrast[]): Figures {
  return {
    caption: text.caption,
    columns: [text.word, text.withMean, text.withDays, text.withoutMean, text.withoutDays, text.difference],
    rows: contrasts.map(({ word, mean_with, days_with, mean_without, days_without, mean_difference }) => [
      word,
      mean_with,
      days_with,
      mean_without,
      days_without,
      mean_difference,
    ]),
  };
}
