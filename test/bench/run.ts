/**
 * npm run bench: how fast Evenkeel is on this computer, and whether it keeps its promises. Prints tables; it is no test
 * and ends with 0 whatever it finds.
 *
 *   --only NAME    rest, ipc, start, unlock, help, analyses, charts, typing, memory, compared or texts; several times if
 *                  wanted
 *   --quick        fewer calls, one size: to see whether it runs
 *   --json FILE    the same figures for programs
 */

import { rmSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../../scripts/common/ensureBuilt.ts';
import { run } from '../../scripts/common/run.ts';
import { main, say, UserProblem } from '../../scripts/common/script.ts';
import { hasDisplay } from '../../scripts/runtime/display.ts';
import { type ElectronRuntime, prepareElectron } from '../../scripts/runtime/prepareElectron.ts';
import { requireVirtualDisplay } from '../../scripts/runtime/systemPackages.ts';
import type { AnalysesMeasured } from './analyses.ts';
import { type Compared, type ComparedEffort, comparedSizes, isAhead, measureCompared } from './compared.ts';
import { asCompared, type DataSet, ofMoods, type SeededFolder, seed, tenYears } from './dataSets.ts';
import { type DemoEffort, measureDemo } from './demo.ts';
import { measureFirstPaint } from './firstPaint.ts';
import { measureHelp } from './help.ts';
import { totalOf } from './memory.ts';
import { type OperationId, operationsFor } from './operations.ts';
import { measureOverIpc } from './overIpc.ts';
import { measureOverRest } from './overRest.ts';
import {
  analysesTable,
  comparedTable,
  doorTable,
  type Line,
  lineTable,
  type Measured,
  memoryTable,
  type Target,
  targetTable,
  writeReport,
} from './report.ts';
import { measureTexts, type TextTimes } from './texts.ts';
import { timingsOf } from './timings.ts';
import { measureUnlock } from './unlock.ts';

const parts = [
  'rest',
  'ipc',
  'start',
  'unlock',
  'help',
  'analyses',
  'charts',
  'typing',
  'memory',
  'compared',
  'texts',
] as const;
type Part = (typeof parts)[number];
const windowParts: readonly Part[] = ['ipc', 'start', 'unlock', 'help', 'charts', 'typing', 'memory'];

interface Effort extends DemoEffort {
  readonly sizes: readonly DataSet[];
  readonly calls: number;
  readonly warmUps: number;
  readonly starts: number;
  readonly unlocks: number;
  readonly helps: number;
  readonly comparedSizes: readonly number[];
  readonly compared: ComparedEffort;
  readonly texts: number;
}

const fullEffort: Effort = {
  sizes: [ofMoods(1_000), ofMoods(10_000), ofMoods(50_000)],
  calls: 1_000,
  warmUps: 100,
  starts: 10,
  unlocks: 7,
  helps: 7,
  charts: 5,
  keys: 200,
  restSeconds: 60,
  analyses: { servers: 8, unchanged: 60, writes: 8 },
  comparedSizes,
  compared: { calls: 300, afterWrites: 20, loadSeconds: 5 },
  texts: 15,
};
const quickEffort: Effort = {
  sizes: [ofMoods(1_000)],
  calls: 100,
  warmUps: 20,
  starts: 3,
  unlocks: 2,
  helps: 2,
  charts: 1,
  keys: 40,
  restSeconds: 10,
  analyses: { servers: 2, unchanged: 10, writes: 2 },
  comparedSizes: comparedSizes.slice(0, 1),
  compared: { calls: 30, afterWrites: 3, loadSeconds: 1 },
  texts: 5,
};

const searches = [
  'searchCommon',
  'searchRare',
  'searchWords',
  'searchPrefix',
  'searchPhrase',
  'searchNothing',
] as const satisfies readonly OperationId[];

await main(async () => {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      quick: { type: 'boolean', default: false },
      json: { type: 'string' },
    },
  });
  const wanted = wantedParts(values.only ?? parts);
  if (!hasDisplay() && wanted.some((part) => windowParts.includes(part))) {
    await requireVirtualDisplay();
    return (await run('xvfb-run', ['-a', process.execPath, ...process.argv.slice(1)])).code;
  }
  const runtime = await prepareElectron();
  await ensureBuilt();
  await bench(wanted, values.quick ? quickEffort : fullEffort, runtime, values.json);
  return 0;
});

function wantedParts(names: readonly string[]): readonly Part[] {
  const unknown = names.find((name) => !parts.some((part) => part === name));
  if (unknown !== undefined) throw new UserProblem(`There is no part "${unknown}". Parts: ${parts.join(', ')}.`);
  return parts.filter((part) => names.includes(part));
}

async function bench(
  wanted: readonly Part[],
  effort: Effort,
  runtime: ElectronRuntime,
  jsonFile: string | undefined,
): Promise<void> {
  const machine = describeMachine(runtime);
  const lines: Line[] = [];
  const targets: Target[] = [];
  const doors: Measured[] = [];
  const isDoorWanted = wanted.includes('rest') || wanted.includes('ipc');

  if (isDoorWanted) {
    for (const dataSet of effort.sizes) doors.push(...(await measureDoors(dataSet, wanted, effort)));
    targets.push(...doorTargets(doors, effort));
  }
  const measureTenYears = async (folder: SeededFolder): Promise<void> => {
    if (isDoorWanted) {
      const large = await measureDoors(tenYears, wanted, effort, folder);
      doors.push(...large);
      targets.push(...searchTargets(large));
    }
    if (wanted.includes('start')) {
      say(`Starting the app ${effort.starts} times …`);
      const timings = timingsOf(await measureFirstPaint(runtime, folder.dataDir, effort.starts));
      lines.push({ title: 'start of the process → first contentful paint', timings });
      targets.push({ title: 'first contentful paint, p50', measured: timings.p50, limit: 1_000, unit: 'ms' });
    }
    if (wanted.includes('unlock')) {
      say(`Unlocking ${effort.unlocks} times …`);
      const times = await measureUnlock(folder, effort.unlocks);
      const [kdf, today] = [timingsOf(times.keyDerivation), timingsOf(times.usableToday)];
      const search = timingsOf(times.searchReady);
      lines.push(
        { title: 'key derivation alone', timings: kdf },
        { title: 'unlock → usable Today (ten years)', timings: today },
        { title: 'unlock → all of Today (ten years)', timings: timingsOf(times.wholeToday) },
        { title: 'usable Today → first answer of the search (ten years)', timings: search },
      );
      targets.push(
        {
          title: 'unlock → usable Today beyond the key derivation, p50',
          measured: today.p50 - kdf.p50,
          limit: 200,
          unit: 'ms',
        },
        { title: 'search ready after Today, p50', measured: search.p50, limit: 2_000, unit: 'ms' },
      );
    }
  };
  const hasOwnData: readonly Part[] = ['help', 'analyses', 'charts', 'typing', 'memory', 'compared', 'texts'];
  if (wanted.some((part) => !hasOwnData.includes(part))) await withSeeded(tenYears, measureTenYears);
  if (wanted.includes('help')) {
    say(`Saving an entry that help follows ${effort.helps} times …`);
    const timings = timingsOf(await measureHelp(effort.helps));
    lines.push({ title: 'save of an entry at a high level → help painted', timings });
    targets.push({ title: 'help after the save, p95', measured: timings.p95, limit: 200, unit: 'ms' });
  }
  const { analyses, charts, typing, memory } = await measureDemo(wanted, effort);
  if (analyses !== undefined) targets.push(...analysesTargets(analyses));
  if (charts !== undefined) {
    const drawn = timingsOf(charts.drawn);
    lines.push(
      { title: 'ten years of charts: All → painted, first', timings: timingsOf(charts.firstAll) },
      { title: 'ten years of charts: All → painted, answers known', timings: timingsOf(charts.knownAll) },
      { title: 'ten years of mood and energy: Chart → painted', timings: drawn },
    );
    targets.push({ title: 'ten years of mood and energy drawn, p50', measured: drawn.p50, limit: 300, unit: 'ms' });
  }
  for (const { place, painted } of typing ?? []) {
    const timings = timingsOf(painted);
    const title = `a key at the ${place} of 30 000 words → painted`;
    lines.push({ title, timings });
    targets.push({ title: `${title}, p95`, measured: timings.p95, limit: 16, unit: 'ms' });
  }
  if (memory !== undefined) {
    const beyond = totalOf(memory.app) - totalOf(memory.blank);
    targets.push({ title: 'memory beyond that of an empty window', measured: beyond, limit: 200, unit: 'MB' });
  }
  if (wanted.includes('texts')) {
    say('Reading texts of 200 000 characters …');
    const texts = measureTexts(effort.texts);
    lines.push(...texts.map(({ title, full }) => ({ title: `200 000 characters: ${title}`, timings: full })));
    targets.push(...textTargets(texts));
  }

  const compared = wanted.includes('compared') ? await compareAll(effort) : [];
  targets.push(...comparedTargets(compared));

  const operations = operationsFor(tenYears, 1);
  const tables = [
    machine.join('\n'),
    ...(doors.length > 0 ? [`Calls, milliseconds (synchronous=FULL, encrypted)\n${doorTable(operations, doors)}`] : []),
    ...(lines.length > 0 ? [lineTable(lines)] : []),
    ...(analyses === undefined ? [] : [analysesTable(analyses)]),
    ...(memory === undefined ? [] : [memoryTable(memory)]),
    ...(compared.length === 0 ? [] : [comparedTable(compared)]),
    targetTable(targets),
  ];
  process.stdout.write(`\n${tables.join('\n\n')}\n`);
  if (jsonFile !== undefined) writeReport(jsonFile, { machine, doors, lines, targets, analyses, compared, memory });
}

async function compareAll({ comparedSizes: sizes, compared: effort }: Effort): Promise<readonly Compared[]> {
  const compared: Compared[] = [];
  for (const size of sizes) {
    const dataSet = asCompared(size);
    await withSeeded(dataSet, async (folder) => {
      say(`${dataSet.name}: beside another server …`);
      compared.push(await measureCompared(folder, effort));
    });
  }
  return compared;
}

function comparedTargets(compared: readonly Compared[]): readonly Target[] {
  return compared.map(({ dataSet, rows }) => ({
    title: `rows behind another server (${dataSet}, of ${rows.length})`,
    measured: rows.filter((row) => !isAhead(row)).length,
    limit: 1,
    unit: 'rows' as const,
  }));
}

function analysesTargets({ times, blocks }: AnalysesMeasured): readonly Target[] {
  const unit = 'ms';
  const blocked = Math.max(...blocks.slice(1).map(({ longest }) => longest));
  return [
    ...times.flatMap(({ title, first, unchanged, afterWrite, firstOfAllTime }) => [
      { title: `${title}, nothing has changed, p50`, measured: unchanged.p50, limit: 2, unit } as const,
      { title: `${title}, after a write, p50`, measured: afterWrite.p50, limit: 60, unit } as const,
      { title: `${title}, first question, worst`, measured: first.max, limit: 150, unit } as const,
      { title: `${title}, all time, first question, worst`, measured: firstOfAllTime.max, limit: 1_000, unit } as const,
    ]),
    { title: 'longest block of the main thread once signed in', measured: blocked, limit: 50, unit },
  ];
}

function textTargets(texts: readonly TextTimes[]): readonly Target[] {
  return texts.flatMap(({ title, full, growth }): Target[] => [
    { title: `200 000 characters, ${title}, p50`, measured: full.p50, limit: 150, unit: 'ms' },
    { title: `twice the text, ${title}`, measured: growth, limit: 2.3, unit: '×' },
  ]);
}

function describeMachine(runtime: ElectronRuntime): readonly string[] {
  const [cpu] = cpus();
  const [load = 0] = loadavg();
  return [
    `Electron ${runtime.version} (${runtime.source}), Node ${process.versions.node}`,
    `${cpus().length} × ${cpu?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
    `load at the start: ${load.toFixed(1)}${load > 1 ? ' (the computer was busy with something else: too slow figures)' : ''}`,
  ];
}

async function measureDoors(
  dataSet: DataSet,
  wanted: readonly Part[],
  effort: Effort,
  seeded?: SeededFolder,
): Promise<readonly Measured[]> {
  const operations = operationsFor(dataSet, effort.calls);
  const measured: Measured[] = [];
  await withSeeded(
    dataSet,
    async (folder) => {
      if (wanted.includes('rest')) {
        say(`${dataSet.name}: over REST …`);
        const timings = await measureOverRest(folder, operations, effort.warmUps);
        measured.push({ door: 'REST', dataSet: dataSet.name, timings });
      }
      if (wanted.includes('ipc')) {
        say(`${dataSet.name}: over IPC …`);
        const timings = await measureOverIpc(folder, operations, effort.warmUps);
        measured.push({ door: 'IPC', dataSet: dataSet.name, timings });
      }
    },
    seeded,
  );
  return measured;
}

async function withSeeded(
  dataSet: DataSet,
  work: (folder: SeededFolder) => Promise<void>,
  seeded?: SeededFolder,
): Promise<void> {
  if (seeded !== undefined) return work(seeded);
  say(`${dataSet.name}: making the data …`);
  const folder = await seed(dataSet);
  try {
    await work(folder);
  } finally {
    rmSync(folder.dataDir, { recursive: true, force: true });
  }
}

function doorTargets(doors: readonly Measured[], { sizes }: Effort): readonly Target[] {
  const p50 = (door: string, dataSet: DataSet | undefined, id: OperationId): number | undefined =>
    doors.find((measured) => measured.door === door && measured.dataSet === dataSet?.name)?.timings.get(id)?.p50;
  const [smallest, largest] = [sizes[0], sizes.at(-1)];
  const targets: Target[] = [];
  const track = p50('REST', largest, 'track');
  if (track !== undefined) {
    targets.push({ title: `mood/track over REST, p50 (${largest?.name})`, measured: track, limit: 1, unit: 'ms' });
  }
  for (const door of ['REST', 'IPC']) {
    for (const [id, title] of [
      ['firstPage', 'first page of 50'],
      ['lastPage', 'last page of 50'],
    ] as const) {
      const [small, large] = [p50(door, smallest, id), p50(door, largest, id)];
      if (small === undefined || large === undefined || smallest === largest) continue;
      const name = `${title} over ${door}, ${largest?.name} against ${smallest?.moods.toLocaleString('en')}`;
      targets.push({ title: name, measured: large / small, limit: 1.25, unit: '×' });
    }
  }
  return targets;
}

/** The worst of all kinds of queries counts. */
function searchTargets(large: readonly Measured[]): readonly Target[] {
  return large.map(({ door, timings }) => ({
    title: `search over ${tenYears.journal.toLocaleString('en')} entries over ${door}, worst p95`,
    measured: Math.max(...searches.map((id) => timings.get(id)?.p95 ?? 0)),
    limit: 10,
    unit: 'ms' as const,
  }));
}
