import type { GoalPath } from '../../../src-shared/contract/goals.ts';
import { dayNumber } from '../../calendarDay.ts';

/** What is drawn at one day; null is nothing. */
export interface PathRow {
  /** Days since 1970-01-01. */
  readonly at: number;
  readonly measured: number | null;
  readonly planned: number | null;
  readonly projected: number | null;
}

const keys = ['measured', 'planned', 'projected'] as const;

/** The rows of the picture, ascending: one for every day that any of the three lines has a point on. */
export function pathRows({ measured, planned, projected }: GoalPath): PathRow[] {
  const rows = new Map<number, Record<(typeof keys)[number], number | null>>();
  const put = (key: (typeof keys)[number], point: { readonly date: string; readonly value: number }): void => {
    const at = dayNumber(point.date);
    const row = rows.get(at) ?? { measured: null, planned: null, projected: null };
    row[key] = point.value;
    rows.set(at, row);
  };
  for (const point of measured) {
    put('measured', point);
  }
  for (const [key, line] of [
    ['planned', planned],
    ['projected', projected],
  ] as const) {
    if (line !== null) {
      put(key, line.from);
      put(key, line.to);
    }
  }
  return [...rows].map(([at, row]) => ({ at, ...row })).sort((one, other) => one.at - other.at);
}

/** Lowest and highest value of the picture with a little room, the target included; never below 0 without need. */
export function valueRange(path: GoalPath, target: number): readonly [number, number] {
  const values = pathRows(path).flatMap((row) => keys.flatMap((key) => row[key] ?? []));
  const [lowest, highest] = [Math.min(target, ...values), Math.max(target, ...values)];
  const room = Math.max((highest - lowest) * 0.1, 0.5);
  const floor = lowest - room;
  return [lowest >= 0 ? Math.max(0, Math.floor(floor)) : Math.floor(floor), Math.ceil(highest + room)];
}
