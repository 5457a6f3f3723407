import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { networkTraffic } from './netLog.ts';
import { type RunningApp, type StartSettings, startApp } from './runningApp.ts';

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
