import type { Output } from '../../../src-shared/contract/index.ts';
import type { Figures } from '../../charts/figures.ts';
import { t } from '../../i18n/i18n.ts';
import { shownWord } from '../../i18n/vocabulary.ts';

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

type ContrastFigure = Pick<
  Contrast,
  'word' | 'mean_with' | 'days_with' | 'mean_without' | 'days_without' | 'mean_difference'
>;

export function contrastFigures(contrasts: readonly ContrastFigure[]): Figures {
  return {
    caption: t('insights:contrast.caption'),
    columns: [
      t('insights:contrast.word'),
      t('insights:contrast.withMean'),
      t('insights:contrast.withDays'),
      t('insights:contrast.withoutMean'),
      t('insights:contrast.withoutDays'),
      t('insights:contrast.difference'),
    ],
    rows: contrasts.map(({ word, mean_with, days_with, mean_without, days_without, mean_difference }) => [
      shownWord(word),
      mean_with,
      days_with,
      mean_without,
      days_without,
      mean_difference,
    ]),
  };
}
