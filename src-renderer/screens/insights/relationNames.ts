import type { Output } from '../../../src-shared/contract/index.ts';
import { t, textOr, withinSentence } from '../../i18n/i18n.ts';

export type Correlation = Output<'insights.correlations'>['correlations'][number];
export type Progress = Output<'wellness.progress'>;
export type Series = Progress['mood']['series'];

/** What a measure is called on the screen. */
export const nameOf = (measure: string): string =>
  textOr(`insights:connections.names.${measure}`, measure.replaceAll('_', ' '));

/** "Sleep quality the day before and mood" */
export function pairName({ x, y, lag }: Pick<Correlation, 'x' | 'y' | 'lag'>): string {
  return lag === 0
    ? t('insights:connections.sameDay', { x: nameOf(x), y: withinSentence(nameOf(y)) })
    : t('insights:connections.dayBefore', { x: nameOf(x), y: withinSentence(nameOf(y)) });
}

/** The days of a measure; null for one that has no line of its own, or while it is on its way. */
export function seriesOf(progress: Progress | undefined, measure: string): Series | null {
  switch (measure) {
    case 'mood':
    case 'energy':
    case 'stress':
    case 'sleep':
    case 'social':
      return progress?.[measure].series ?? null;
    default:
      return null;
  }
}
