import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, type BaseWindow, clipboard, dialog, type WebContents } from 'electron';
import { AppError } from '../../src-shared/errors.ts';
import type { DesktopHandlers } from '../transport/ipc.ts';
import { writeFileAtomic } from '../vault/files.ts';
import type { Home } from '../vault/home.ts';
import type { Screens } from './applicationMenu.ts';
import type { DesktopLife } from './desktopLife.ts';
import type { Language, NativeWords } from './nativeWords.ts';
import { offerExternalLink } from './offerExternalLink.ts';
import { openLines } from './openLines.ts';
import { openSockets } from './openSockets.ts';
import { recoverySheet } from './recoverySheet.ts';
import { savePdf } from './savePdf.ts';

const secretClipboardMilliseconds = 30_000;

interface DesktopParts {
  readonly home: Promise<Home>;
  readonly window: () => BaseWindow;
  readonly contents: () => WebContents;
  readonly isSignedIn: () => boolean;
  readonly dataDir: string;
  readonly words: () => NativeWords;
  readonly onLanguageChosen: (language: Language) => void;
  readonly onThemeChosen: (theme: 'system' | 'light' | 'dark') => void;
  readonly onFlushed: () => void;
  readonly life: () => DesktopLife;
  readonly onScreens: (screens: Screens) => void;
}

/** What the desktop does for the window that has nothing to do with wellness data. */
export function desktopHandlers(parts: DesktopParts): DesktopHandlers {
  return {
    'desktop.state': async () => {
      const home = await parts.home;
      const { theme, locale, country } = home.device.get();
      return {
        signed_in: parts.isSignedIn(),
        accounts: home.accounts.list().map(({ vault_id, label }) => ({ vault_id, label })),
        device: { theme, locale, country },
        timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        version: APP_VERSION,
        platform: process.platform,
        data_dir: parts.dataDir,
        go_to: parts.life().guide.takePlace(),
      };
    },

    'desktop.connections': () => ({
      sockets: openSockets(app.getAppMetrics().map(({ pid }) => pid)) ?? null,
    }),

    'desktop.setDevice': async (input) => {
      (await parts.home).device.update(input);
      if (input.theme !== undefined) parts.onThemeChosen(input.theme);
      if (input.locale !== undefined) parts.onLanguageChosen(input.locale);
      return {};
    },

    'desktop.copy': ({ text, secret }) => {
      clipboard.writeText(text);
      if (secret) {
        setTimeout(() => void forgetCopied(text), secretClipboardMilliseconds).unref();
      }
      return {};
    },

    'desktop.openExternal': async ({ url }) => ({
      opened: await offerExternalLink(parts.window(), url, parts.words().link),
    }),

    'desktop.saveRecoveryKey': async ({ recovery_key, username }) => {
      const words = parts.words().recoveryKey;
      const { canceled, filePath } = await dialog.showSaveDialog(parts.window(), {
        title: words.save,
        defaultPath: join(app.getPath('documents'), 'evenkeel-recovery-key.txt'),
        filters: [{ name: words.textFile, extensions: ['txt'] }],
      });
      if (canceled || filePath === '') return { saved: false };
      try {
        await writeFile(filePath, recoverySheet(recovery_key, username, words), { mode: 0o600 });
      } catch (cause) {
        throw new AppError(
          'STORAGE_FAILED',
          'The recovery key could not be saved there. Please choose another place.',
          {
            cause,
          },
        );
      }
      return { saved: true };
    },

    'desktop.chooseFolder': async ({ title }) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(parts.window(), {
        title,
        properties: ['openDirectory', 'createDirectory'],
      });
      return { folder: canceled ? null : (filePaths[0] ?? null) };
    },

    'desktop.chooseFile': async ({ title, extension }) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(parts.window(), {
        title,
        filters: [{ name: extension, extensions: [extension] }],
        properties: ['openFile'],
      });
      return { file: canceled ? null : (filePaths[0] ?? null) };
    },

    'desktop.chooseSaveFile': async ({ title, name, extension }) => {
      const { canceled, filePath } = await dialog.showSaveDialog(parts.window(), {
        title,
        defaultPath: join(app.getPath('documents'), name),
        filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
        properties: ['showOverwriteConfirmation'],
      });
      return { file: canceled || filePath === '' ? null : filePath };
    },

    'desktop.openLines': async () => openLines(await parts.home),

    'desktop.saveFile': async ({ title, name, extension, content }) => {
      const { canceled, filePath } = await dialog.showSaveDialog(parts.window(), {
        title,
        defaultPath: join(app.getPath('documents'), name),
        filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
        properties: ['showOverwriteConfirmation'],
      });
      if (canceled || filePath === '') return { saved: false };
      try {
        writeFileAtomic(filePath, content);
      } catch (cause) {
        throw new AppError('STORAGE_FAILED', 'The file could not be saved there. Please choose another place.', {
          cause,
        });
      }
      return { saved: true };
    },

    'desktop.savePdf': async ({ title, name, paper }) => {
      const { canceled, filePath } = await dialog.showSaveDialog(parts.window(), {
        title,
        defaultPath: join(app.getPath('documents'), name),
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
        properties: ['showOverwriteConfirmation'],
      });
      if (canceled || filePath === '') return { saved: false };
      await savePdf(parts.contents(), filePath, paper ?? 'A4');
      return { saved: true };
    },

    'desktop.print': () =>
      new Promise((resolve) => {
        parts.contents().print({ printBackground: false }, (printed) => resolve({ printed }));
      }),

    'desktop.minimize': () => {
      parts.window().minimize();
      return {};
    },

    'desktop.integration': (input) => parts.life().handlers['desktop.integration'](input),
    'desktop.setIntegration': (input) => parts.life().handlers['desktop.setIntegration'](input),
    'desktop.testNotification': (input) => parts.life().handlers['desktop.testNotification'](input),

    'desktop.screens': ({ screens }) => {
      parts.onScreens(screens);
      return {};
    },

    'desktop.practising': () => {
      // Asking for the session counts as its use.
      parts.isSignedIn();
      return {};
    },

    'desktop.flushed': () => {
      parts.onFlushed();
      return {};
    },
  };
}

async function forgetCopied(text: string): Promise<void> {
  if ((await clipboard.readText()) === text) clipboard.clear();
}
