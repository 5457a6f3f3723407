import type { LifeEvent } from '../../../src-shared/contract/stress.ts';
import type { ChartMark } from '../../charts/chartMark.ts';

/** Life events as marks A, B, … Z, AA, in the order given. */
export function eventMarks(events: readonly LifeEvent[]): ChartMark[] {
  return events.map(({ id, start_date, end_date }, index) => ({
    key: id,
    kind: 'event',
    name: letters(index),
    start_date,
    end_date,
  }));
}

/** Changes of level as marks 1, 2, 3. */
export function changeMarks(changes: readonly { readonly date: string }[]): ChartMark[] {
  return changes.map(({ date }, index) => ({
    key: `change ${date}`,
    kind: 'change',
    name: String(index + 1),
    start_date: date,
    end_date: null,
  }));
}

function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
