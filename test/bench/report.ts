import { writeFileSync } from 'node:fs';
import type { AnalysesMeasured } from './analyses.ts';
import { type Compared, isAhead } from './compared.ts';
import { type MemoryMeasured, totalOf } from './memory.ts';
import type { Operation, OperationId } from './operations.ts';
import type { Timings } from './timings.ts';

export type DoorName = 'REST' | 'IPC';

export interface Measured {
  readonly door: DoorName;
  readonly dataSet: string;
  readonly timings: ReadonlyMap<OperationId, Timings>;
}

export interface Line {
  readonly title: string;
  readonly timings: Timings;
}

export interface Target {
  readonly title: string;
  readonly measured: number;
  /** Met below this. */
  readonly limit: number;
  readonly unit: 'ms' | '×' | 'rows' | 'MB';
}

export interface Report {
  /** What it was measured on. */
  readonly machine: readonly string[];
  readonly doors: readonly Measured[];
  readonly lines: readonly Line[];
  readonly targets: readonly Target[];
  readonly analyses: AnalysesMeasured | undefined;
  readonly compared: readonly Compared[];
  readonly memory: MemoryMeasured | undefined;
}

const titleWidth = 34;
const columnWidth = 18;

/** The measured calls, a row for each operation and door, a column for each data set: p50 and p95 in ms. */
export function doorTable(operations: readonly Operation[], doors: readonly Measured[]): string {
  const dataSets = [...new Set(doors.map(({ dataSet }) => dataSet))];
  const head = [' '.repeat(titleWidth + 6), ...dataSets.map((name) => name.padStart(columnWidth))].join('');
  const under = [' '.repeat(titleWidth + 6), ...dataSets.map(() => 'p50     p95'.padStart(columnWidth))].join('');
  const rows = operations.flatMap(({ id, title }) =>
    (['REST', 'IPC'] as const).flatMap((door) => {
      const cells = dataSets.map((dataSet) =>
        doors.find((measured) => measured.door === door && measured.dataSet === dataSet)?.timings.get(id),
      );
      if (cells.every((cell) => cell === undefined)) return [];
      return [
        [title.padEnd(titleWidth), door.padEnd(6), ...cells.map((cell) => pair(cell).padStart(columnWidth))].join(''),
      ];
    }),
  );
  return [head, under, ...rows].join('\n');
}

function pair(timings: Timings | undefined): string {
  return timings === undefined ? '' : `${timings.p50.toFixed(2)} ${timings.p95.toFixed(2).padStart(7)}`;
}

export function lineTable(lines: readonly Line[]): string {
  return lines
    .map(
      ({ title, timings: { p50, p95, n } }) =>
        `${title.padEnd(58)}p50 ${short(p50)} ms   p95 ${short(p95)} ms   (${n} runs)`,
    )
    .join('\n');
}

function short(milliseconds: number): string {
  return milliseconds.toFixed(milliseconds < 100 ? 1 : 0).padStart(6);
}

/** Process by process beside those of an empty window. */
export function memoryTable({ blank, app }: MemoryMeasured): string {
  const kinds = [...new Set([...blank, ...app].map(({ type }) => type))];
  const row = (title: string, blankMegabytes: number, megabytes: number): string =>
    `${title.padEnd(30)}${blankMegabytes.toFixed(0).padStart(15)}${megabytes.toFixed(0).padStart(15)}`;
  const ofKind = (processes: MemoryMeasured['app'], kind: string): number =>
    totalOf(processes.filter(({ type }) => type === kind));
  return [
    `Memory (PSS), MB${''.padEnd(14)}${'empty window'.padStart(15)}${'Evenkeel'.padStart(15)}`,
    ...kinds.map((kind) => row(kind, ofKind(blank, kind), ofKind(app, kind))),
    row('together', totalOf(blank), totalOf(app)),
  ].join('\n');
}

/** Each analysis as it is asked for the first time, again and again, and after writes; then what held up the rest. */
export function analysesTable({ times, blocks }: AnalysesMeasured): string {
  const columns = ['first', 'unchanged', 'afterWrite', 'firstOfAllTime', 'unchangedOfAllTime'] as const;
  const head = ['first', 'unchanged', 'after a write', 'all time, first', 'unchanged'];
  const rows = times.map((row) =>
    [row.title.padEnd(24), ...columns.map((name) => pair(row[name]).padStart(columnWidth))].join(''),
  );
  return [
    'Ten years of the demo account over REST, milliseconds (p50, p95)',
    [' '.repeat(24), ...head.map((title) => title.padStart(columnWidth))].join(''),
    ...rows,
    '',
    'The longest the main thread answered nothing, milliseconds',
    ...blocks.map(({ during, longest }) => `${during.padEnd(58)}${longest.toFixed(1).padStart(9)}`),
  ].join('\n');
}

/** Row by row beside the other server: ours, ours after a write, theirs. */
export function comparedTable(compared: readonly Compared[]): string {
  const tables = compared.map(({ dataSet, rows }) =>
    [
      `${dataSet}: p50 over REST${''.padEnd(14)}${['ours', 'after a write', 'Flask, SQLite'].map((title) => title.padStart(15)).join('')}`,
      ...rows.map((row) => {
        const shown = [row.measured, row.afterWrite, row.other].map((value) =>
          (value === null ? '' : value.toFixed(row.unit === 'ms' ? 2 : 0)).padStart(15),
        );
        return `${row.title.padEnd(40)}${shown.join('')} ${row.unit.padEnd(6)}${isAhead(row) ? 'ahead' : 'BEHIND'}`;
      }),
    ].join('\n'),
  );
  return `Beside a web server with the same endpoints, as it was measured on two cores\n${tables.join('\n\n')}`;
}

export function targetTable(targets: readonly Target[]): string {
  return targets
    .map(({ title, measured, limit, unit }) => {
      const digits = limit < 100 ? 2 : 0;
      const found = `${measured.toFixed(digits)} ${unit}`.padStart(12);
      const wanted = `< ${limit.toFixed(limit < 10 ? 2 : 0)} ${unit}`.padStart(12);
      return `${title.padEnd(58)}${found}${wanted}   ${measured < limit ? 'met' : 'NOT MET'}`;
    })
    .join('\n');
}

export function writeReport(file: string, report: Report): void {
  const doors = report.doors.map(({ timings, ...measured }) => ({ ...measured, timings: Object.fromEntries(timings) }));
  const targets = report.targets.map((target) => ({ ...target, met: target.measured < target.limit }));
  writeFileSync(file, `${JSON.stringify({ ...report, doors, targets }, null, 2)}\n`);
}
