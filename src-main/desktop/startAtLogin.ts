import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import { AppError } from '../../src-shared/errors.ts';
import { autostartEntry, isAutostartOn } from './autostartEntry.ts';

/**
 * Whether the system starts Evenkeel with the person's session. The system is the one who remembers: its own settings
 * show and change the same. Only for a package, since the development runtime would start without the project.
 */

/** Arguments that a start by the system gets: into the tray, on the same data. */
export function loginArguments(dataDir: string | undefined): string[] {
  return ['--hidden', ...(dataDir === undefined ? [] : ['--data-dir', dataDir])];
}

export function canStartAtLogin(): boolean {
  return app.isPackaged && ['linux', 'darwin', 'win32'].includes(process.platform);
}

export function startsAtLogin(args: readonly string[]): boolean {
  if (!canStartAtLogin()) return false;
  if (process.platform === 'linux') {
    const file = autostartFile();
    return existsSync(file) && isAutostartOn(readFileSync(file, 'utf8'));
  }
  return app.getLoginItemSettings({ args: [...args] }).openAtLogin;
}

/** @throws AppError STORAGE_FAILED when the system's folder takes no file */
export function setStartAtLogin(isOn: boolean, args: readonly string[]): void {
  if (!canStartAtLogin()) throw new AppError('CONFLICT', 'Only an installed Evenkeel can start with the computer.');
  if (process.platform !== 'linux') {
    app.setLoginItemSettings({ openAtLogin: isOn, args: [...args] });
    return;
  }
  try {
    if (isOn) writeEntry(args);
    else rmSync(autostartFile(), { force: true });
  } catch (cause) {
    throw new AppError('STORAGE_FAILED', 'The file that starts programs at sign-in could not be changed.', { cause });
  }
}

function writeEntry(args: readonly string[]): void {
  const file = autostartFile();
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  // An AppImage runs from a folder that is gone afterwards.
  const program = process.env.APPIMAGE ?? process.execPath;
  writeFileSync(file, autostartEntry({ name: app.name, file: program, args }), { mode: 0o644 });
}

function autostartFile(): string {
  const folder = process.env.XDG_CONFIG_HOME;
  return join(
    folder !== undefined && folder !== '' ? folder : join(homedir(), '.config'),
    'autostart',
    `${app.name}.desktop`,
  );
}
