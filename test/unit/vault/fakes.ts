import type { Device, DeviceStore } from '../../../src-main/vault/deviceStore.ts';
import type { Clock } from '../../../src-main/vault/environment.ts';
import { defaultDesktopWishes } from '../../../src-shared/desktopWishes.ts';

export interface HandClock extends Clock {
  /** Time passes. */
  advance(milliseconds: number): void;
  /** Somebody sets the clock; no time passes. */
  setBy(milliseconds: number): void;
}

export function handClock(): HandClock {
  let wall = Date.parse('2026-05-20T09:30:00Z');
  let monotonic = 1000;
  return {
    now: () => wall,
    monotonic: () => monotonic,
    advance: (milliseconds) => {
      wall += milliseconds;
      monotonic += milliseconds;
    },
    setBy: (milliseconds) => {
      wall += milliseconds;
    },
  };
}

/** What the computer remembers, in memory: survives a "restart" of what is built on it. */
export function memoryDevice(): DeviceStore {
  let device: Device = {
    theme: 'system',
    locale: 'en',
    country: null,
    web_access: { enabled: false, port: 5870, allowed_origins: [] },
    zoom: 1,
    desktop: defaultDesktopWishes,
    throttle: {},
  };
  return {
    get: () => device,
    update: (patch) => {
      device = { ...device, ...patch };
      return device;
    },
  };
}
