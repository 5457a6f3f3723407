import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, _electron as electron, expect, type Page } from '@playwright/test';
import { PROJECT_ROOT } from '../../../scripts/common/project.ts';
import { rootSwitches } from '../../../scripts/runtime/prepareElectron.ts';
import { networkTraffic } from './netLog.ts';

/** The app, started on a data folder. */
export interface RunningApp {
  readonly electron: ElectronApplication;
  /** The window's page as it is now; locking replaces it. */
  page(): Page;
  /** Waits for the page that takes the place of the one given. */
  nextPage(old: Page): Promise<Page>;
  /** Quits in good order. */
  close(): Promise<void>;
  /** What a power cut does: SIGKILL, at once. */
  kill(): Promise<void>;
  /** What any page complained of so far: errors on the console (violations of the CSP among them) and uncaught ones. */
  complaints(): readonly string[];
  /** Addresses that any page asked for and that are not the app's own. */
  foreignRequests(): readonly string[];
}

interface StartSettings {
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the built app on a data folder. `flags` and `env` are added to the command line and the environment. */
export async function startApp(dataDir: string, options: StartSettings = {}): Promise<RunningApp> {
  const app = await electron.launch({
    args: [...rootSwitches(), PROJECT_ROOT, '--data-dir', dataDir, ...(options.flags ?? [])],
    // The computer stands in Germany, wherever the tests run.
    env: { ...inheritedEnvironment(), TZ: 'Europe/Berlin', ...options.env },
  });
  const complaints: string[] = [];
  const foreign: string[] = [];
  const context = app.context();
  context.on('console', (message) => {
    if (message.type() === 'error') {
      complaints.push(message.text());
    }
  });
  context.on('weberror', (error) => complaints.push(String(error.error().stack)));
  context.on('request', (request) => {
    if (!/^(app:\/\/evenkeel\/|data:|blob:app:\/\/evenkeel\/)/.test(request.url())) {
      foreign.push(request.url());
    }
  });
  await app.firstWindow();
  const process = app.process();
  const page = (): Page => {
    const current = app.windows().at(-1);
    if (current === undefined) {
      throw new Error('The app has no window');
    }
    return current;
  };
  return {
    electron: app,
    page,
    async nextPage(old) {
      const current = app.windows().find((candidate) => candidate !== old);
      return current ?? (await app.waitForEvent('window', (candidate) => candidate !== old));
    },
    close: () => app.close(),
    async kill() {
      if (process.exitCode !== null || process.signalCode !== null) {
        return;
      }
      const ended = once(process, 'exit');
      process.kill('SIGKILL');
      await ended;
    },
    complaints: () => complaints,
    foreignRequests: () => foreign,
  };
}

interface Fixtures {
  readonly dataDir: string;
  /** Starts the app on the test's data folder, as often as needed; each is closed and held to the promises at the end. */
  readonly start: (settings?: StartSettings) => Promise<RunningApp>;
  readonly app: RunningApp;
  readonly page: Page;
}

interface Options {
  /** The test breaks a rule on purpose, and the console says so. */
  readonly provokesComplaints: boolean;
}

/**
 * A test with its own data folder, and the app on it. At the end of every test no page has complained of anything and
 * nothing has gone to the network.
 */
export const test = base.extend<Fixtures & Options>({
  provokesComplaints: [false, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
  dataDir: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'evenkeel-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  start: async ({ dataDir, provokesComplaints }, use) => {
    const logDir = await mkdtemp(join(tmpdir(), 'evenkeel-e2e-net-'));
    const apps: RunningApp[] = [];
    await use(async (settings = {}) => {
      const log = `--log-net-log=${join(logDir, `${apps.length}.json`)}`;
      const app = await startApp(dataDir, { ...settings, flags: [log, ...(settings.flags ?? [])] });
      apps.push(app);
      return app;
    });
    for (const app of apps) {
      await app.close();
    }
    const logs = apps.map((_, index) => join(logDir, `${index}.json`)).filter((file) => existsSync(file));
    const traffic = await Promise.all(logs.map((file) => networkTraffic(file)));
    await rm(logDir, { recursive: true, force: true });
    if (!provokesComplaints) {
      expect(apps.flatMap((app) => app.complaints())).toEqual([]);
    }
    expect([...apps.flatMap((app) => app.foreignRequests()), ...traffic.flat()]).toEqual([]);
  },
  app: async ({ start }, use) => {
    await use(await start());
  },
  page: async ({ app }, use) => {
    await use(app.page());
  },
});

function inheritedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
