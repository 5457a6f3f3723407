import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { PROJECT_ROOT } from '../../../scripts/common/project.ts';
import { rootSwitches } from '../../../scripts/runtime/prepareElectron.ts';

/** The app, started on a data folder. */
export interface RunningApp {
  readonly electron: ElectronApplication;
  /** The window's page as it is now; locking replaces it. */
  page(): Page;
  /** Waits for the page that takes the place of the one given. */
  nextPage(old: Page): Promise<Page>;
  close(): Promise<void>;
}

/** Starts the built app on a data folder. `flags` and `env` are added to the command line and the environment. */
export async function startApp(
  dataDir: string,
  options: { readonly flags?: readonly string[]; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<RunningApp> {
  const app = await electron.launch({
    executablePath: process.env.ELECTRON_EXEC_PATH,
    args: [...rootSwitches(), PROJECT_ROOT, '--data-dir', dataDir, ...(options.flags ?? [])],
    env: { ...inheritedEnvironment(), ...options.env },
  });
  await app.firstWindow();
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
  };
}

/** A test with its own data folder, and the app on it, closed and removed at the end. */
export const test = base.extend<{ readonly dataDir: string; readonly app: RunningApp; readonly page: Page }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
  dataDir: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'evenkeel-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  app: async ({ dataDir }, use) => {
    const app = await startApp(dataDir);
    await use(app);
    await app.close();
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
