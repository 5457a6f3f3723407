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

/** The titles of the events of a day; null for none. */
export function eventsOn(events: readonly LifeEvent[], date: string): string | null {
  const titles = events
    .filter(({ start_date, end_date }) => start_date <= date && date <= (end_date ?? start_date))
    .map(({ title }) => title);
  return titles.length === 0 ? null : titles.join('; ');
}

interface Change {
  readonly date: string;
  readonly mean_before: number;
  readonly mean_after: number;
}

/** So many marks can still be told apart on a chart. */
const mostMarked = 6;

/** The largest changes of level, in order of date, and the others. */
export function largestChanges<C extends Change>(
  changes: readonly C[],
): { readonly marked: C[]; readonly others: C[] } {
  const size = ({ mean_before, mean_after }: C): number => Math.abs(mean_after - mean_before);
  const largest = new Set([...changes].sort((a, b) => size(b) - size(a)).slice(0, mostMarked));
  return {
    marked: changes.filter((change) => largest.has(change)),
    others: changes.filter((change) => !largest.has(change)),
  };
}

/** Changes of level as marks 1, 2, 3. */
export function changeMarks(changes: readonly Change[]): ChartMark[] {
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
