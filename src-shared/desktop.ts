import { z } from 'zod';
import type { Area } from './contract/endpoint.ts';
import { integration, integrationChange } from './desktopWishes.ts';

/**
 * What the window asks of the desktop around it: nothing here is about wellness data, so none of it is an endpoint.
 * Served over the same channel as the contract, with the same envelope, to the window only.
 */

const theme = z.enum(['system', 'light', 'dark']);
const locale = z.enum(['en', 'de', 'es']);
const country = z.string().regex(/^[A-Z]{2}$/);

/** What the window may hand over to be saved: more than the largest picture of a chart. */
const mostFileBytes = 16 * 1024 * 1024;

interface DesktopCall {
  readonly input: z.ZodObject;
  readonly output: z.ZodType;
}

export const desktopCalls = {
  /** All the start screen needs, in one call. */
  'desktop.state': {
    input: z.strictObject({}),
    output: z.strictObject({
      signed_in: z.boolean(),
      accounts: z.array(z.strictObject({ vault_id: z.string(), label: z.string() })),
      device: z.strictObject({ theme, locale, country: country.nullable() }),
      timezone: z.string(),
      version: z.string(),
      platform: z.string(),
      data_dir: z.string(),
      /** Where somebody asked to go before signing in, by a notification or the tray; told once. */
      go_to: z.string().nullable(),
    }),
  },
  /** Network sockets of all processes of the app, as the system lists them; null where it has no such list. */
  'desktop.connections': {
    input: z.strictObject({}),
    output: z.strictObject({
      sockets: z
        .array(z.strictObject({ protocol: z.enum(['tcp', 'udp']), local: z.string(), remote: z.string().nullable() }))
        .nullable(),
    }),
  },
  /** Theme, language and country before anybody has signed in. */
  'desktop.setDevice': {
    input: z.strictObject({
      theme: theme.optional(),
      locale: locale.optional(),
      country: country.nullable().optional(),
    }),
    output: z.strictObject({}),
  },
  /** A secret leaves the clipboard again after 30 s, unless something else has been copied since. */
  'desktop.copy': {
    input: z.strictObject({ text: z.string().max(10_000), secret: z.boolean().default(false) }),
    output: z.strictObject({}),
  },
  /** Shows the whole address and opens it in the system only if the person says so. */
  'desktop.openExternal': {
    input: z.strictObject({ url: z.string().max(2048) }),
    output: z.strictObject({ opened: z.boolean() }),
  },
  /** Asks where, then writes the recovery sheet as a text file only its owner can read. */
  'desktop.saveRecoveryKey': {
    input: z.strictObject({ recovery_key: z.string().max(200), username: z.string().max(254) }),
    output: z.strictObject({ saved: z.boolean() }),
  },
  /** Asks for an existing folder; null: the person chose none. */
  'desktop.chooseFolder': {
    input: z.strictObject({ title: z.string().max(200) }),
    output: z.strictObject({ folder: z.string().nullable() }),
  },
  /** Asks for a file that is there; null: the person chose none. */
  'desktop.chooseFile': {
    input: z.strictObject({ title: z.string().max(200), extension: z.enum(['ekbackup']) }),
    output: z.strictObject({ file: z.string().nullable() }),
  },
  /** Asks where a file is to be saved, and whether one of that name may be replaced. Nothing is written. */
  'desktop.chooseSaveFile': {
    input: z.strictObject({
      title: z.string().max(200),
      name: z.string().regex(/^[A-Za-z0-9._-]{1,100}$/),
      extension: z.enum(['json']),
    }),
    output: z.strictObject({ file: z.string().nullable() }),
  },
  /**
   * The lines of their safety plans that the owners of the accounts here let anybody at this computer read, with the
   * title of the section each is from. For the window only, before anybody has signed in and after.
   */
  'desktop.openLines': {
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        vault_id: z.string(),
        label: z.string(),
        lines: z.array(z.strictObject({ title: z.string(), text: z.string(), phone: z.string().nullable() })),
      }),
    ),
  },
  /** Asks where, then writes a file the window has made so that only its owner can read it. */
  'desktop.saveFile': {
    input: z.strictObject({
      title: z.string().max(200),
      name: z.string().regex(/^[A-Za-z0-9._-]{1,100}$/),
      extension: z.enum(['csv', 'png']),
      content: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= mostFileBytes),
    }),
    output: z.strictObject({ saved: z.boolean() }),
  },
  /** Asks where, then writes what the window would print as a PDF that only its owner can read. */
  'desktop.savePdf': {
    input: z.strictObject({
      title: z.string().max(200),
      name: z.string().regex(/^[A-Za-z0-9._-]{1,100}$/),
      paper: z.enum(['A4', 'Letter']).default('A4'),
    }),
    output: z.strictObject({ saved: z.boolean() }),
  },
  /** Prints what the window shows (its print style sheet). */
  'desktop.print': {
    input: z.strictObject({}),
    output: z.strictObject({ printed: z.boolean() }),
  },
  /** Takes the window out of sight; it stays in the task bar. */
  'desktop.minimize': {
    input: z.strictObject({}),
    output: z.strictObject({}),
  },
  /** Tray, shortcut, start at login: what is wanted, and what this computer can do. */
  'desktop.integration': {
    input: z.strictObject({}),
    output: integration,
  },
  /** Changes what is named. CONFLICT: another program has the keys; then nothing has changed. */
  'desktop.setIntegration': {
    input: integrationChange,
    output: integration,
  },
  /** Shows a notification as a reminder's would look. */
  'desktop.testNotification': {
    input: z.strictObject({ content: z.enum(['private', 'kind', 'full']) }),
    output: z.strictObject({ shown: z.boolean() }),
  },
  /** The screens of the navigation, for the menu. */
  'desktop.screens': {
    input: z.strictObject({
      screens: z
        .array(z.strictObject({ path: z.string().regex(/^\/[a-z-]*$/), label: z.string().min(1).max(60) }))
        .max(30),
    }),
    output: z.strictObject({}),
  },
  /** A guided exercise is under way: who follows it without a key or the mouse is not away. */
  'desktop.practising': {
    input: z.strictObject({}),
    output: z.strictObject({}),
  },
  /** Answer to the `flush` event: all drafts are with the vault now. */
  'desktop.flushed': {
    input: z.strictObject({}),
    output: z.strictObject({}),
  },
} as const satisfies Record<string, DesktopCall>;

export type DesktopCallName = keyof typeof desktopCalls;
export type DesktopInput<N extends DesktopCallName> = z.input<(typeof desktopCalls)[N]['input']>;
export type DesktopOutput<N extends DesktopCallName> = z.output<(typeof desktopCalls)[N]['output']>;

export function isDesktopCall(name: unknown): name is DesktopCallName {
  return typeof name === 'string' && Object.hasOwn(desktopCalls, name);
}

/** What the main process tells the window without being asked. */
export type WindowEvent =
  /** Data of these areas is newer than what the screen shows. */
  | { readonly type: 'changed'; readonly areas: readonly Area[] }
  /** The vault is about to be locked: save drafts now, then call `desktop.flushed`. */
  | { readonly type: 'flush' }
  /** A menu item or a shortcut asks for a screen. */
  | { readonly type: 'navigate'; readonly to: string }
  /** Help is wanted, wherever the window is. */
  | { readonly type: 'help' }
  /** The list of keys is wanted. */
  | { readonly type: 'shortcuts' };

/** Today, with the mood scale ready. */
export const quickLogPlace = '/?log=mood';
