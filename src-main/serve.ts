import { join } from 'node:path';
import { AppError } from '../src-shared/errors.ts';
import { composeServices, type Services } from './compose.ts';
import { errorLog } from './log.ts';
import { OptionError, readOptions, type StartOptions } from './options.ts';
import { createWebAccess, fixedWebAccess } from './transport/webAccess.ts';

/** The headless server: the same services as the window's, REST only, in plain Node. */

const defaultPort = 5870;

// Files are private from the first one on.
process.umask(0o077);
void main();

async function main(): Promise<void> {
  try {
    await serve(readOptions(process.argv.slice(2), process.env));
  } catch (error) {
    if (!(error instanceof AppError || error instanceof OptionError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

async function serve(options: StartOptions): Promise<void> {
  let services: Services | undefined;
  const control = createWebAccess({
    dispatcher: () => required(services).dispatcher,
    allowedOrigins: () => [...options.allowOrigins, ...required(services).home.device.get().web_access.allowed_origins],
    openApiFile: join(__dirname, '..', '..', 'resources', 'openapi.json'),
    log: errorLog,
  });
  services = await composeServices({
    dataDir: options.dataDir,
    appVersion: APP_VERSION,
    paths: {
      migrations: join(__dirname, 'migrations'),
      resources: join(__dirname, '..', '..', 'resources'),
      searchWorker: join(__dirname, 'search-worker.cjs'),
      analysisWorker: join(__dirname, 'analysis-worker.cjs'),
      backupWorker: join(__dirname, 'backup-worker.cjs'),
    },
    webAccess: fixedWebAccess(control),
    log: errorLog,
  });

  let isEnding = false;
  const end = async (): Promise<void> => {
    if (isEnding) return;
    isEnding = true;
    await control.stop();
    await services?.close();
  };
  process.once('SIGTERM', () => void end());
  process.once('SIGINT', () => void end());

  try {
    const origin = await control.start(options.port ?? defaultPort);
    process.stdout.write(`Evenkeel listening on ${origin}\n`);
  } catch (error) {
    await end();
    throw error;
  }
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The services do not stand yet.');
  return value;
}
