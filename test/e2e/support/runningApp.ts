import { once } from 'node:events';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { PROJECT_ROOT } from '../../../scripts/common/project.ts';
import { rootSwitches } from '../../../scripts/runtime/prepareElectron.ts';

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
  /**
   * What was complained of so far: in any page errors on the console (violations of the CSP among them) and uncaught
   * ones, in the main process errors that nobody caught and Node's warnings.
   */
  complaints(): readonly string[];
  /** Addresses that any page asked for and that are not the app's own. */
  foreignRequests(): readonly string[];
}

export interface StartSettings {
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** How Node and Electron begin what they say of an error that nobody caught, and of a warning. */
const MAIN_COMPLAINT = /UnhandledPromiseRejection|JavaScript error occurred|Uncaught Exception|\(node:\d+\) .*Warning/;

/** Starts the built app on a data folder. `flags` and `env` are added to the command line and the environment. */
export async function startApp(dataDir: string, options: StartSettings = {}): Promise<RunningApp> {
  const app = await electron.launch({
    args: [...rootSwitches(), PROJECT_ROOT, '--data-dir', dataDir, ...(options.flags ?? [])],
    // The computer stands in Germany and speaks English, wherever the tests run.
    env: { ...inheritedEnvironment(), TZ: 'Europe/Berlin', LC_ALL: 'en_GB.UTF-8', LANGUAGE: 'en', ...options.env },
  });
  askAgainWhenLost(app);
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
  const process = app.process();
  process.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaints.push(...text.split('\n').filter((line) => MAIN_COMPLAINT.test(line)));
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

function inheritedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/**
 * A question to the main process can lose its answer when memory is collected there at that moment. The same question is
 * then asked once more; what it does has to bear that.
 */
function askAgainWhenLost(app: ElectronApplication): void {
  const ask = app.evaluate.bind(app) as (...question: unknown[]) => Promise<unknown>;
  const again = async (...question: unknown[]): Promise<unknown> => {
    try {
      return await ask(...question);
    } catch (error) {
      if (!String(error).includes('promise was garbage collected')) throw error;
      return ask(...question);
    }
  };
  Reflect.set(app, 'evaluate', again);
}
