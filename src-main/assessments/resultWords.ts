import type { InstrumentFacts } from './instrumentFacts.ts';

export interface ScoreChange {
  /** Score minus the earlier score. */
  readonly points: number;
  readonly direction: 'better' | 'worse' | 'same';
  /** Null where no source gives a threshold. */
  readonly is_reliable: boolean | null;
  readonly text: string;
}

/** What lies between two scores of one instrument. `since` says which is meant: "last time", "the first time". */
export function changeBetween(instrument: InstrumentFacts, earlier: number, score: number, since: string): ScoreChange {
  const points = score - earlier;
  const threshold = instrument.change.reliable_change.points;
  const isHigherBetter = instrument.scoring.higher_is === 'better';
  const direction = points === 0 ? 'same' : points > 0 === isHigherBetter ? 'better' : 'worse';
  const is_reliable = threshold === null ? null : Math.abs(points) >= threshold;
  return { points, direction, is_reliable, text: sentence({ points, direction, threshold, since }) };
}

function sentence({
  points,
  direction,
  threshold,
  since,
}: {
  readonly points: number;
  readonly direction: ScoreChange['direction'];
  readonly threshold: number | null;
  readonly since: string;
}): string {
  if (direction === 'same') return `The same score as ${since}.`;
  const size = Math.abs(points);
  const change = `${size === 1 ? '1 point' : `${size} points`} ${points > 0 ? 'higher' : 'lower'} than ${since}`;
  if (threshold === null)
    return `${change}. For this questionnaire there is no agreed figure for how large a change has to be to matter.`;
  if (size < threshold)
    return `${change}. That is less than the ${threshold} points from which a change counts as reliable.`;
  return direction === 'better'
    ? `${change}. From ${threshold} points on a change counts as reliable: things look better than ${since}.`
    : `${change}. From ${threshold} points on a change counts as reliable: things look harder than ${since}.`;
}

/** How to read the numbers of an instrument. */
export function scaleText({ scoring, measures }: InstrumentFacts): string {
  const what = measures.replace(/ \(.*\)$/, '');
  return `The scale goes from ${scoring.min} to ${scoring.max}. A higher score means more ${what}.`;
}
