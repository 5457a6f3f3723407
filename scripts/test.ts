/**
 * npm test: everything. `npm test -- unit service` runs only the named suites (unit, service, boundary, e2e).
 * The closing line is `N passed, N failed`.
 */

import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBuilt } from './common/ensureBuilt.ts';
import { MODULES_DIR, PROJECT_ROOT } from './common/project.ts';
import { run } from './common/run.ts';
import { main, say, UserProblem } from './common/script.ts';
import { hasDisplay } from './runtime/display.ts';
import { prepareElectron } from './runtime/prepareElectron.ts';
import { requireVirtualDisplay } from './runtime/systemPackages.ts';

const NODE_SUITES = ['unit', 'service', 'boundary'] as const;
const SUITES = [...NODE_SUITES, 'e2e'] as const;
const RESULTS = join(PROJECT_ROOT, 'test-results');
const VITEST_REPORT = join(RESULTS, 'vitest.json');
const PLAYWRIGHT_REPORT = join(RESULTS, 'playwright.json');

interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** Where the failures are, so that the end of a long output names them. */
  readonly failures: readonly string[];
}

await main(async () => {
  const wanted = wantedSuites(process.argv.slice(2));
  await rm(RESULTS, { recursive: true, force: true });
  await mkdir(RESULTS);
  if (wanted.includes('e2e')) {
    // Before the first test: it may put another build of the SQLite driver in place.
    await prepareElectron();
  }
  await ensureBuilt();

  const tallies: Tally[] = [];
  const nodeSuites = NODE_SUITES.filter((suite) => wanted.includes(suite));
  if (nodeSuites.length > 0) {
    tallies.push(await runVitest(nodeSuites));
  }
  if (wanted.includes('e2e')) {
    tallies.push(await runPlaywright());
  }

  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  const failures = tallies.flatMap((tally) => tally.failures);
  if (failures.length > 0) process.stdout.write(`\nFailed:\n${failures.map((name) => `  ${name}\n`).join('')}`);
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed === 0 && passed > 0 ? 0 : 1;
});

function wantedSuites(names: readonly string[]): readonly string[] {
  const unknown = names.find((name) => !SUITES.some((suite) => suite === name));
  if (unknown !== undefined) {
    throw new UserProblem(`There is no suite "${unknown}". Suites: ${SUITES.join(', ')}.`);
  }
  return names.length > 0 ? names : SUITES;
}

async function runVitest(suites: readonly string[]): Promise<Tally> {
  say(`\nSuites in Node: ${suites.join(', ')}`);
  const { code } = await run(process.execPath, [
    join(MODULES_DIR, 'vitest', 'vitest.mjs'),
    'run',
    ...suites.flatMap((suite) => ['--project', suite]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${VITEST_REPORT}`,
  ]);
  const report = await readReport(VITEST_REPORT);
  return withExitCode(code, {
    passed: count(report, 'numPassedTests'),
    failed: count(report, 'numFailedTests'),
    failures: items(report, 'testResults').flatMap((file) => {
      const tests = items(file, 'assertionResults').filter((test) => test.status === 'failed');
      const names = tests.map((test) => `${String(file.name)} > ${String(test.fullName)}`);
      return names.length === 0 && file.status === 'failed' ? [String(file.name)] : names;
    }),
  });
}

async function runPlaywright(): Promise<Tally> {
  say('\nSuite in the real window: e2e');
  const command = [process.execPath, join(MODULES_DIR, '@playwright', 'test', 'cli.js'), 'test'];
  if (!hasDisplay()) {
    await requireVirtualDisplay();
    command.unshift('xvfb-run', '-a');
  }
  const [program = '', ...args] = command;
  const { code } = await run(program, args, { env: { PLAYWRIGHT_REPORT } });
  const report = await readReport(PLAYWRIGHT_REPORT);
  const stats = report.stats;
  const counts = typeof stats === 'object' && stats !== null ? Object.fromEntries(Object.entries(stats)) : {};
  return withExitCode(code, {
    passed: count(counts, 'expected') + count(counts, 'flaky'),
    failed: count(counts, 'unexpected'),
    failures: unexpectedSpecs(report),
  });
}

/** A runner that failed without a failed test (a file that does not load, a leaked handle) counts as one failure. */
function withExitCode(code: number, tally: Tally): Tally {
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

async function readReport(file: string): Promise<Record<string, unknown>> {
  const report: unknown = existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : {};
  return typeof report === 'object' && report !== null ? Object.fromEntries(Object.entries(report)) : {};
}

function count(report: Record<string, unknown>, key: string): number {
  const value = report[key];
  return typeof value === 'number' ? value : 0;
}

/** The specs of Playwright's report, which stand in suites within suites, that failed at every try. */
function unexpectedSpecs(suite: Record<string, unknown>): string[] {
  const own = items(suite, 'specs').filter((spec) =>
    items(spec, 'tests').some((attempt) => attempt.status === 'unexpected'),
  );
  return [
    ...own.map((spec) => `${String(spec.file)}:${String(spec.line)} > ${String(spec.title)}`),
    ...items(suite, 'suites').flatMap(unexpectedSpecs),
  ];
}

function items(holder: Record<string, unknown>, key: string): Record<string, unknown>[] {
  const value = holder[key];
  return Array.isArray(value)
    ? value.filter((item): item is Record<string, unknown> => typeof item === 'object' && item !== null)
    : [];
}
