import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { rootSwitches } from '../../scripts/runtime/prepareElectron.ts';
import { unlock } from '../e2e/support/person.ts';
import { startApp } from '../e2e/support/runningApp.ts';
import type { SignIn } from './overRest.ts';

/** Proportional set size of one process, in MB: what it has alone and its share of what it shares. */
export interface ProcessMemory {
  /** browser, renderer, gpu-process, utility, zygote. */
  readonly type: string;
  readonly megabytes: number;
}

export interface MemoryMeasured {
  readonly blank: readonly ProcessMemory[];
  readonly app: readonly ProcessMemory[];
}

const tabsOf = ['Insights', 'Settings'];

/** Linux alone tells how much of a process is its own. */
export const canMeasureMemory = existsSync('/proc/self/smaps_rollup');

/**
 * All processes of the app, so many seconds after an account was opened and every screen of it was looked at; and of a
 * window with an empty page in the same runtime, started in the same way, as long after its start.
 */
export async function measureMemory(dataDir: string, signIn: SignIn, restSeconds: number): Promise<MemoryMeasured> {
  const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, restSeconds * 1_000));
  return { blank: await measureBlank(rest), app: await measureApp(dataDir, signIn, rest) };
}

export function totalOf(processes: readonly ProcessMemory[]): number {
  return processes.reduce((sum, { megabytes }) => sum + megabytes, 0);
}

type Rest = () => Promise<void>;

async function measureBlank(rest: Rest): Promise<readonly ProcessMemory[]> {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-blank-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'blank', version: '0.0.0', main: 'main.cjs' }));
  writeFileSync(join(folder, 'main.cjs'), blankMain);
  const app = await electron.launch({ args: [...rootSwitches(), folder, `--user-data-dir=${join(folder, 'data')}`] });
  try {
    await app.firstWindow();
    await rest();
    return processesOf(app);
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const blankMain = `const { app, BrowserWindow } = require('electron');
app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadURL('about:blank'));
`;

async function measureApp(dataDir: string, signIn: SignIn, rest: Rest): Promise<readonly ProcessMemory[]> {
  const app = await startApp(dataDir);
  try {
    await unlock(app.page(), signIn);
    await tour(app.page());
    await rest();
    return processesOf(app.electron);
  } finally {
    await app.close();
  }
}

/** Every screen of the navigation, every tab of those that have some, an entry in the editor, and back to Today. */
async function tour(page: Page): Promise<void> {
  const navigation = page.getByRole('navigation', { name: 'Main' });
  for (const link of await navigation.getByRole('link').all()) {
    await link.click();
    await settled(page);
    if (!tabsOf.includes(await link.innerText())) continue;
    for (const tab of await page.getByRole('main').getByRole('tab').all()) {
      await tab.click();
      await settled(page);
    }
  }
  await navigation.getByRole('link', { name: 'Journal' }).click();
  await settled(page);
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Your entry' }).waitFor();
  await page.keyboard.press('Escape');
  await navigation.getByRole('link', { name: 'Today' }).click();
  await settled(page);
}

async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(
    () => document.querySelector('main .mantine-Skeleton-root, main [aria-busy="true"]') === null,
  );
  await page.waitForTimeout(500);
}

function processesOf(app: ElectronApplication): readonly ProcessMemory[] {
  const parents = new Map(allProcesses().map((id) => [id, parentOf(id)]));
  const root = app.process().pid;
  const belongs = (id: number | undefined): boolean =>
    id !== undefined && id > 1 && (id === root || belongs(parents.get(id)));
  return [...parents.keys()].filter(belongs).flatMap((id) => {
    const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(read(id, 'smaps_rollup'))?.[1];
    const type = /--type=([\w-]+)/.exec(read(id, 'cmdline'))?.[1] ?? 'browser';
    return kilobytes === undefined ? [] : [{ type, megabytes: Number(kilobytes) / 1024 }];
  });
}

function allProcesses(): number[] {
  return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));
}

/** The name of a program, in brackets, may have spaces and brackets in it. */
function parentOf(id: number): number {
  const stat = read(id, 'stat');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** Empty when the process has ended meanwhile. */
function read(id: number, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
