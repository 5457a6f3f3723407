import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface StartOptions {
  /** Absolute path of the folder with accounts and vaults. */
  readonly dataDir: string;
  /** Port of the REST server; 0 picks a free one. Undefined: what the device settings say. */
  readonly port: number | undefined;
  /** Origins that may call the REST server with a Bearer token, beside those in the settings. */
  readonly allowOrigins: readonly string[];
  /** Start the REST server with the window. */
  readonly rest: boolean;
  /** Start without showing the window: the system did it, nobody asked for it now. */
  readonly hidden: boolean;
}

/** The command line cannot be understood; the message names the flag. */
export class OptionError extends Error {}

/**
 * Reads the command line; a flag beats the environment (EVENKEEL_DATA_DIR, PORT). Flags that it does not know are left
 * to Chromium and Electron. Throws OptionError.
 */
export function readOptions(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): StartOptions {
  const { values } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    options: {
      'data-dir': { type: 'string' },
      port: { type: 'string' },
      'allow-origin': { type: 'string', multiple: true },
      rest: { type: 'boolean' },
      hidden: { type: 'boolean' },
    },
  });
  const dataDir = text(values['data-dir'], '--data-dir') ?? (env.EVENKEEL_DATA_DIR || defaultDataDir(env));
  return {
    dataDir: resolve(dataDir),
    port: portOf(text(values.port, '--port') ?? env.PORT),
    allowOrigins: (values['allow-origin'] ?? []).map((origin) => originOf(text(origin, '--allow-origin'))),
    rest: values.rest === true,
    hidden: values.hidden === true,
  };
}

function text(value: string | boolean | undefined, flag: string): string | undefined {
  if (typeof value === 'boolean' || value === '') {
    throw new OptionError(`${flag} needs a value.`);
  }
  return value;
}

function portOf(value: string | undefined): number | undefined {
  if (value === undefined || value === '') {
    return undefined;
  }
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535) {
    throw new OptionError(`--port needs a number from 0 to 65535, not "${value}".`);
  }
  return port;
}

/** As browsers write it; anything else would never match, and the person would not know why. */
function originOf(value = ''): string {
  if (!/^https?:/.test(value) || !URL.canParse(value) || new URL(value).origin !== value) {
    throw new OptionError(`--allow-origin needs an origin like https://example.org, not "${value}".`);
  }
  return value;
}

export function defaultDataDir(env: Readonly<Record<string, string | undefined>>): string {
  switch (process.platform) {
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Evenkeel');
    case 'win32':
      return join(env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local'), 'Evenkeel');
    default:
      return join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'evenkeel');
  }
}
