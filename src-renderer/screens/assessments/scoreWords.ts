import type { AssessmentResult, Instrument } from '../../../src-shared/contract/assessments.ts';
import type { Format } from '../../format.ts';
import { t } from '../../i18n/i18n.ts';
import { told } from '../../i18n/told.ts';

type Change = NonNullable<AssessmentResult['change']>;
type Since = 'last' | 'first';

export function pointsWords(score: number, format: Format): string {
  return t('assessments:result.points', { count: score, number: format.number(score) });
}

/** How to read the numbers of a questionnaire; what was a first look is about the same thing. */
export function scaleWords({ scale, measures }: Pick<Instrument, 'scale' | 'measures'>, format: Format): string {
  return t('assessments:result.scale', {
    min: format.number(scale.min),
    max: format.number(scale.max),
    measures: told(measures.replace(/ \(.*\)$/, '')),
  });
}

/** What lies between two scores, and whether that is said to be more than chance. */
export function changeWords(
  { points, direction, is_reliable: isReliable }: Omit<Change, 'text'>,
  threshold: number | null,
  since: Since,
  format: Format,
): string {
  if (direction === 'same') {
    return t(`assessments:change.${since}.same`);
  }
  const size = { count: Math.abs(points), number: format.number(Math.abs(points)) };
  const moved =
    points > 0 ? t(`assessments:change.${since}.higher`, size) : t(`assessments:change.${since}.lower`, size);
  if (threshold === null) {
    return `${moved} ${t('assessments:change.noThreshold')}`;
  }
  const said = { threshold: format.number(threshold) };
  const meaning =
    isReliable === true ? t(`assessments:change.${since}.${direction}`, said) : t('assessments:change.below', said);
  return `${moved} ${meaning}`;
}

/** The levels as the window calls them. */
export function toldBands(bands: Instrument['bands']): Instrument['bands'] {
  return bands.map((band) => ({
    ...band,
    label: told(band.label),
    plain: band.plain === null ? null : told(band.plain),
  }));
}
