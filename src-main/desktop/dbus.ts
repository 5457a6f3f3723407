import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * D-Bus by its own small programs (docs/adr/0095). Everything here is silent without them, or without a bus: the
 * caller learns that there is nothing.
 */

type Bus = 'session' | 'system';

const answerMilliseconds = 2_000;
const againMilliseconds = 60_000;
/** One that ends sooner never worked. */
const livedMilliseconds = 10_000;

export interface Monitor {
  isRunning(): boolean;
  close(): void;
}

/** Hands on what dbus-monitor prints about the signals that match; starts it again when its bus was restarted. */
export function monitorSignals(bus: Bus, matches: readonly string[], onText: (text: string) => void): Monitor {
  let child: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  function start(): void {
    if (isClosed || !hasBus(bus)) return;
    const startedAt = Date.now();
    child = spawn('dbus-monitor', [`--${bus}`, ...matches], { stdio: ['ignore', 'pipe', 'ignore'] });
    child.stdout?.setEncoding('utf8').on('data', onText);
    // Not installed, or not allowed.
    child.on('error', () => {
      child = undefined;
    });
    child.on('exit', () => {
      child = undefined;
      if (isClosed || Date.now() - startedAt < livedMilliseconds) return;
      timer = setTimeout(start, againMilliseconds);
      timer.unref();
    });
    child.unref();
  }

  start();
  return {
    isRunning: () => child !== undefined,
    close() {
      isClosed = true;
      clearTimeout(timer);
      child?.kill();
    },
  };
}

/** Whether some program answers to a name on the session bus. */
export function hasBusName(name: string): Promise<boolean> {
  if (!hasBus('session')) return Promise.resolve(false);
  const call = ['--dest=org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus.NameHasOwner'];
  return new Promise((resolve) => {
    execFile(
      'dbus-send',
      ['--session', '--print-reply=literal', ...call, `string:${name}`],
      { timeout: answerMilliseconds },
      (error, output) => resolve(error === null && output.includes('true')),
    );
  });
}

/** Asked before anything is started: without a session bus the programs would start one. */
function hasBus(bus: Bus): boolean {
  if (bus === 'system') return true;
  const { DBUS_SESSION_BUS_ADDRESS: address, XDG_RUNTIME_DIR: folder } = process.env;
  return (address ?? '') !== '' || (folder !== undefined && existsSync(join(folder, 'bus')));
}
