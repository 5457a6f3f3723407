import { join } from 'node:path';
import { z } from 'zod';
import { defaultDesktopWishes, desktopWishes, largestZoom, smallestZoom } from '../../src-shared/desktopWishes.ts';
import { readSmallFile, writeFileAtomic } from './files.ts';
import { withStorageErrors } from './storageErrors.ts';

/** What this computer remembers outside the vaults. Nothing about wellness; deleting it loses nothing of the person's. */

const windowBounds = z.strictObject({
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  maximized: z.boolean(),
});

const language = z.enum(['en', 'de', 'es']);

/** The language of the window that fits a locale of the computer, as `de-AT`; English where there is none. */
function languageOf(locale: string): z.output<typeof language> {
  return language.safeParse(locale.split('-', 1)[0]).data ?? 'en';
}

const deviceSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  locale: language.catch('en'),
  /** `null`: guessed from the time zone. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .catch(null),
  web_access: z
    .strictObject({
      enabled: z.boolean(),
      port: z.int().min(1).max(65_535),
      allowed_origins: z.array(z.string()),
    })
    .catch({ enabled: false, port: 5870, allowed_origins: [] }),
  window_bounds: windowBounds.optional().catch(undefined),
  /** How large the page is drawn; 1 as designed. */
  zoom: z.number().min(smallestZoom).max(largestZoom).catch(1),
  desktop: desktopWishes.catch(defaultDesktopWishes),
  /** Failed sign-ins in a row, by door and vault; see throttle.ts. */
  throttle: z.record(z.string(), z.int().min(1)).catch({}),
});

export type Device = z.output<typeof deviceSchema>;

const largestFile = 256 * 1024;

export interface DeviceStore {
  get(): Device;
  /**
   * Replaces the given parts and saves.
   *
   * @throws AppError STORAGE_FAILED
   */
  update(patch: Partial<Device>): Device;
}

/**
 * Opens `device.json`; what is missing or unreadable in it takes its default.
 *
 * @param systemLocale of the computer, as `de-AT`: the language until one is chosen
 */
export function openDeviceStore(dataDir: string, systemLocale = 'en'): DeviceStore {
  const path = join(dataDir, 'device.json');
  let device = readDevice(path, languageOf(systemLocale));
  return {
    get: () => device,
    update: (patch) => {
      const next = deviceSchema.parse({ ...device, ...patch });
      withStorageErrors(() => {
        writeFileAtomic(path, Buffer.from(`${JSON.stringify(next, null, 2)}\n`, 'utf8'));
      });
      device = next;
      return device;
    },
  };
}

function readDevice(path: string, locale: Device['locale']): Device {
  const bytes = withStorageErrors(() => readSmallFile(path, largestFile));
  const known = z.object(deviceSchema.shape);
  try {
    return known.parse(bytes === undefined ? { locale } : JSON.parse(bytes.toString('utf8')));
  } catch {
    return known.parse({});
  }
}
