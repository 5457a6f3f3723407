import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { AnalysedDay, Analysis, AnalysisParameters } from '../../../src-main/insights/analyse.ts';
import type { ReliableChangeInput } from '../../../src-main/insights/reliableChange.ts';
import type { MoodTrend } from '../../../src-main/insights/trend.ts';
import { tenYears } from './generated.ts';

type Cell = number | null;
type Row = readonly [string, Cell, Cell, Cell, Cell, Cell, readonly string[] | null];

interface Case {
  readonly name: string;
  readonly params: Partial<AnalysisParameters>;
  readonly phq9: ReliableChangeInput | null;
  readonly rows: readonly Row[] | 'ten years';
  readonly expected: Omit<Analysis, 'rolling' | 'ewma'> & {
    /** First and last date of the moods. */
    readonly span: readonly [string, string] | null;
    /** `rolling` and `ewma` hold every so many-th date. */
    readonly step: number;
    readonly rolling: readonly Cell[];
    readonly ewma: readonly number[];
    readonly mood_trend: MoodTrend;
  };
}

interface Reference {
  readonly cases: readonly Case[];
  readonly tails: {
    readonly normal: readonly (readonly [number, number])[];
    readonly student: readonly (readonly [number, number, number])[];
    readonly chi_square: readonly (readonly [number, number, number])[];
    readonly normal_quantile_975: number;
  };
  readonly false_discovery: readonly { readonly p: readonly number[]; readonly adjusted: readonly number[] }[];
  readonly dunn: readonly {
    readonly groups: readonly (readonly number[])[];
    readonly kruskal_wallis: { readonly h: number; readonly df: number; readonly p: number };
    readonly comparisons: readonly object[];
  }[];
}

/** Values of SciPy and statsmodels; see test/fixtures/statistics/reference.py. */
export const reference = JSON.parse(
  readFileSync(new URL('../../fixtures/statistics/reference.json', import.meta.url), 'utf8'),
) as Reference;

/** The rows of a reference case as the app holds them. */
export function daysOf({ rows }: Case): AnalysedDay[] {
  if (rows === 'ten years') return tenYears();
  return rows.map(([date, mood, energy, sleep, stress, social, triggers]) => ({
    date,
    mood,
    energy,
    sleep,
    stress,
    social,
    triggers,
  }));
}

const isPValue = (key: string): boolean => key === 'p' || key.endsWith('_p') || key.startsWith('p_');

/**
 * Expects the same structure with the same words and nulls, p-values within 1e-6 + 1e-4·p and all other numbers
 * within 1e-6 + 1e-6·|x|.
 */
export function expectClose(actual: unknown, expected: unknown): void {
  const misses: string[] = [];
  compare(actual, expected, '', misses);
  expect(misses).toEqual([]);
}

function compare(actual: unknown, expected: unknown, path: string, misses: string[]): void {
  if (typeof expected === 'number' && typeof actual === 'number') {
    const relative = isPValue(path.slice(path.lastIndexOf('.') + 1)) ? 1e-4 : 1e-6;
    // The negation also catches NaN.
    if (!(Math.abs(actual - expected) <= 1e-6 + relative * Math.abs(expected))) {
      misses.push(`${path}: ${actual} instead of ${expected}`);
    }
    return;
  }
  if (isObject(expected) && isObject(actual)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
      compare(actual[key], expected[key], `${path}.${key}`, misses);
    }
    return;
  }
  if (actual !== expected) misses.push(`${path}: ${String(actual)} instead of ${String(expected)}`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
