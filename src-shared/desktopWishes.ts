import { z } from 'zod';
import { isAccelerator, suggestedShortcut } from './accelerator.ts';

/** What a person wants of the desktop around the window. Kept in device.json: nothing about wellness is in it. */

export const desktopWishes = z.strictObject({
  tray: z.boolean(),
  /** Closing the window leaves the program in the tray. */
  close_to_tray: z.boolean(),
  shortcut: z.strictObject({
    enabled: z.boolean(),
    keys: z
      .string()
      .max(60)
      .refine(isAccelerator, { error: 'Please use two of Ctrl, Alt and Shift with one more key.' }),
  }),
});
export type DesktopWishes = z.output<typeof desktopWishes>;

/** A sign in the tray; everything that reaches further waits until it is asked for. */
export const defaultDesktopWishes: DesktopWishes = {
  tray: true,
  close_to_tray: false,
  shortcut: { enabled: false, keys: suggestedShortcut },
};

/** What the desktop does, and what it can do on this computer. */
export const integration = z.strictObject({
  notifications: z.strictObject({ supported: z.boolean() }),
  tray: z.strictObject({ wanted: z.boolean(), available: z.boolean(), close_to_tray: z.boolean() }),
  shortcut: z.strictObject({
    enabled: z.boolean(),
    keys: z.string(),
    /** False while another program has the keys. */
    works: z.boolean(),
  }),
  /** `enabled` is what the system says: its own settings can change it, too. */
  start_at_login: z.strictObject({ supported: z.boolean(), enabled: z.boolean() }),
  /** Whether the system tells when the screen is locked. */
  screen_lock: z.strictObject({ known: z.boolean() }),
});
export type Integration = z.output<typeof integration>;

export const integrationChange = z.strictObject({
  tray: z.boolean().optional(),
  close_to_tray: z.boolean().optional(),
  shortcut: desktopWishes.shape.shortcut.partial().optional(),
  start_at_login: z.boolean().optional(),
});
export type IntegrationChange = z.output<typeof integrationChange>;

export const smallestZoom = 0.5;
export const largestZoom = 2;
