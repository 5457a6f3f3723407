import { powerMonitor } from 'electron';
import { monitorSignals } from './dbus.ts';
import { isScreenLock, readSignals, screenLockMatches } from './dbusSignals.ts';

export interface ScreenLockWatch {
  /** Whether the system tells when the screen is locked. */
  isKnown(): boolean;
  close(): void;
}

/** Calls back when the screen is locked: by Electron on macOS and Windows, by D-Bus on Linux, where Electron cannot. */
export function watchScreenLock(onLock: () => void): ScreenLockWatch {
  powerMonitor.on('lock-screen', onLock);
  if (process.platform !== 'linux') return { isKnown: () => true, close: () => undefined };
  const read = () =>
    readSignals((signal) => {
      if (isScreenLock(signal, process.env.XDG_SESSION_ID)) onLock();
    });
  const monitors = (['session', 'system'] as const).map((bus) => monitorSignals(bus, screenLockMatches[bus], read()));
  return {
    isKnown: () => monitors.some((monitor) => monitor.isRunning()),
    close: () => {
      for (const monitor of monitors) monitor.close();
    },
  };
}
