import { WorkerAnalyst } from './analysis/workerAnalyst.ts';
import { countryOfTimeZone } from './content/countries.ts';
import { crisisDirectory, knownCountries } from './content/crisisDirectory.ts';
import { type StrategyLibrary, strategyLibrary } from './content/strategyLibrary.ts';
import { type Changed, createDispatcher, type Dispatcher, type Log } from './dispatcher/dispatcher.ts';
import { watchIdleVaults } from './dispatcher/idleLock.ts';
import { inSlices } from './dispatcher/inSlices.ts';
import { createSupportStep } from './dispatcher/supportStep.ts';
import type { AssessText } from './safety/assessment.ts';
import { preparingToRead } from './safety/index.ts';
import type { Sliced } from './safety/sliced.ts';
import { createHandlers } from './services/index.ts';
import { createScheduler, type DueReminders, type Scheduler } from './services/scheduler.ts';
import type { WebAccess } from './services/settings.ts';
import type { CareParts } from './store/crisisCare.ts';
import { localDay, systemTimeZone } from './store/localTime.ts';
import { type Clock, type Random, systemClock, systemRandom } from './vault/environment.ts';
import { type Home, type HomeOptions, openHome } from './vault/home.ts';
import type { KdfSettings } from './vault/kdf.ts';

export interface ServiceOptions {
  readonly dataDir: string;
  readonly appVersion: string;
  readonly paths: {
    readonly migrations: string;
    readonly resources: string;
    readonly searchWorker: string;
    readonly analysisWorker: string;
    readonly backupWorker: string;
  };
  /** As `de-AT`: the language of a new data folder. */
  readonly systemLocale?: string;
  readonly webAccess: WebAccess;
  readonly log: Log;
  /** Only tests say otherwise than the product. */
  readonly assessText?: AssessText;
  readonly onChanged?: (changed: Changed) => void;
  /** Reminders that have come due. Absent: nobody is told; clients read the list. */
  readonly onDue?: (due: DueReminders) => void;
  /** Only tests say otherwise than the product. */
  readonly kdf?: KdfSettings;
  readonly backups?: HomeOptions['backups'];
  readonly clock?: Clock;
  readonly random?: Random;
}

export interface Services {
  readonly home: Home;
  readonly dispatcher: Dispatcher;
  readonly scheduler: Scheduler;
  /** Locks every vault and gives the data folder free. */
  close(): Promise<void>;
}

/** What the first text that help follows would have to wait for. */
function* preparingHelp(care: CareParts, library: () => StrategyLibrary): Sliced<void> {
  yield* preparingToRead();
  countryOfTimeZone(systemTimeZone(), knownCountries(care.directory()));
  yield;
  library();
}

/** By then the window is there. */
const preparationDelay = 1_000;

/**
 * Builds the whole service layer on one data folder: the same for the window, the headless server and the tests.
 *
 * Throws AppError CONFLICT when another instance has the folder, STORAGE_FAILED when it cannot be written.
 */
export async function composeServices(options: ServiceOptions): Promise<Services> {
  const clock = options.clock ?? systemClock;
  const random = options.random ?? systemRandom;
  const home = await openHome({
    dataDir: options.dataDir,
    clock,
    random,
    appVersion: options.appVersion,
    migrationsDir: options.paths.migrations,
    workerPaths: { search: options.paths.searchWorker, backup: options.paths.backupWorker },
    ...(options.backups === undefined ? {} : { backups: options.backups }),
    ...(options.kdf === undefined ? {} : { kdf: options.kdf }),
    ...(options.systemLocale === undefined ? {} : { systemLocale: options.systemLocale }),
  });
  const analyst = new WorkerAnalyst(options.paths.analysisWorker);
  home.accounts.onLock((vault) => void analyst.forget(vault.vaultId));
  const library = strategyLibrary(options.paths.resources);
  const care: CareParts = {
    assess: async (vaultId, text, language) =>
      options.assessText?.(text, language) ??
      analyst.compute({ vaultId, characters: text.length }, 'text.assess', text, language),
    directory: crisisDirectory(options.paths.resources),
    deviceCountry: () => home.device.get().country,
  };
  const handlers = createHandlers({
    home,
    care,
    library,
    analyst,
    webAccess: options.webAccess,
    resourcesDir: options.paths.resources,
    appVersion: options.appVersion,
  });
  const scheduler = createScheduler({
    home,
    clock,
    onDue: options.onDue ?? (() => undefined),
    onFault: (error) => options.log.error('scheduler', { kind: error instanceof Error ? error.name : typeof error }),
  });
  let stopPreparing: (() => void) | undefined;
  const dispatcher = createDispatcher({
    home,
    handlers,
    clock,
    random,
    onChanged: (changed) => {
      options.onChanged?.(changed);
      if (changed.areas.includes('reminders') || changed.areas.includes('account')) scheduler.check();
    },
    // Before, it would stand in the way of the key derivation.
    onOpened: () => {
      stopPreparing ??= inSlices(preparingHelp(care, library));
    },
    log: options.log,
    support: createSupportStep({ clock, random, care, library }),
  });
  const stopWatching = watchIdleVaults(home, clock);
  // The first of its kind takes as long as a sign-in should: it is made before somebody has typed a password.
  const preparing = setTimeout(() => localDay(clock.now(), systemTimeZone()), preparationDelay).unref();
  return {
    home,
    dispatcher,
    scheduler,
    async close() {
      scheduler.close();
      clearTimeout(preparing);
      stopWatching();
      stopPreparing?.();
      await home.close();
      await analyst.close();
    },
  };
}
