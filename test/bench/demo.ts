import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from '../../scripts/common/script.ts';
import { demoPassword, seedDemo } from '../../scripts/demo/seedDemo.ts';
import { type AnalysesEffort, type AnalysesMeasured, measureAnalyses } from './analyses.ts';
import { type ChartTimes, measureCharts } from './charts.ts';
import { timezone } from './dataSets.ts';
import { canMeasureMemory, type MemoryMeasured, measureMemory } from './memory.ts';
import { measureTyping, type TypingTimes } from './typing.ts';

export interface DemoEffort {
  readonly analyses: AnalysesEffort;
  readonly charts: number;
  readonly keys: number;
  readonly restSeconds: number;
}

export interface DemoMeasured {
  analyses?: AnalysesMeasured;
  charts?: ChartTimes;
  typing?: readonly TypingTimes[];
  memory?: MemoryMeasured;
}

/** What is measured on the account that `npm run seed-demo -- --years 10` makes. */
export async function measureDemo(wanted: readonly string[], effort: DemoEffort): Promise<DemoMeasured> {
  if (wanted.includes('memory') && !canMeasureMemory) {
    say('Only a system with /proc/PID/smaps_rollup tells what a process has of its own: memory is not measured here.');
  }
  const isMemoryWanted = wanted.includes('memory') && canMeasureMemory;
  const isWanted = isMemoryWanted || wanted.some((part) => ['analyses', 'charts', 'typing'].includes(part));
  if (!isWanted) return {};
  say('Ten years of the demo account: making the data …');
  const dataDir = mkdtempSync(join(tmpdir(), 'evenkeel-bench-'));
  try {
    const username = 'demo';
    const who = { username, password: demoPassword };
    await seedDemo({ dataDir, years: 10, seed: 1, username, timezone, now: Date.now() });
    const measured: DemoMeasured = {};
    if (isMemoryWanted) {
      say('Ten years of the demo account: memory after a look at every screen …');
      measured.memory = await measureMemory(dataDir, who, effort.restSeconds);
    }
    if (wanted.includes('analyses')) {
      say(`Ten years of the demo account: analyses by ${effort.analyses.servers} servers …`);
      measured.analyses = await measureAnalyses(dataDir, who, effort.analyses);
    }
    if (wanted.includes('charts')) {
      say(`Ten years of the demo account: charts in ${effort.charts} windows …`);
      measured.charts = await measureCharts(dataDir, who, effort.charts);
    }
    // Last, since it leaves an entry behind that is longer than people's.
    if (wanted.includes('typing')) {
      say(`Ten years of the demo account: ${effort.keys} keys at three places of a long entry …`);
      measured.typing = await measureTyping(dataDir, who, effort.keys);
    }
    return measured;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
