import { join } from 'node:path';
import { Menu, type NativeImage, nativeImage, nativeTheme, Tray } from 'electron';
import { hasBusName } from './dbus.ts';
import type { NativeWords } from './nativeWords.ts';
import { type TrayActions, trayMenu } from './trayMenu.ts';

/** Who shows the signs of programs on a Linux desktop; some desktops have nobody. */
const LINUX_TRAY = 'org.kde.StatusNotifierWatcher';

interface Parts {
  readonly iconsDir: string;
  readonly actions: TrayActions;
  readonly isSignedIn: () => boolean;
  readonly words: () => NativeWords;
}

export interface TraySign {
  setShown(isWanted: boolean): void;
  /** Somebody signed in or locked, or the language is another one. */
  refresh(): void;
  /** Whether there is a sign that a person can click, as far as is known. */
  isReachable(): boolean;
  /** Looks again whether this desktop has a tray. */
  lookForTray(): Promise<boolean>;
}

/** The sign in the tray. Where there is no tray nothing appears, and nothing that relies on it is done. */
export function createTraySign({ iconsDir, actions, isSignedIn, words }: Parts): TraySign {
  let tray: Tray | undefined;
  let hasTray = process.platform !== 'linux';

  function setShown(isWanted: boolean): void {
    if (isWanted === (tray !== undefined)) return;
    if (isWanted) {
      tray = new Tray(trayIcon(iconsDir));
      tray.setToolTip('Evenkeel');
      // macOS opens the menu by a click.
      if (process.platform !== 'darwin') tray.on('click', () => actions.open());
      refresh();
    } else {
      tray?.destroy();
      tray = undefined;
    }
  }

  function refresh(): void {
    tray?.setContextMenu(Menu.buildFromTemplate(trayMenu(actions, isSignedIn(), words().tray)));
  }

  if (process.platform === 'win32') nativeTheme.on('updated', () => tray?.setImage(trayIcon(iconsDir)));

  return {
    setShown,
    refresh,
    isReachable: () => tray !== undefined && hasTray,
    async lookForTray() {
      if (process.platform === 'linux') hasTray = await hasBusName(LINUX_TRAY);
      return hasTray;
    },
  };
}

/**
 * macOS colours a template itself. The Windows taskbar is light or dark, so the boat is drawn for it. A Linux panel may
 * be either without saying so: the app's icon brings its own ground.
 */
function trayIcon(iconsDir: string): NativeImage {
  if (process.platform === 'linux') return nativeImage.createFromPath(join(iconsDir, '32x32.png'));
  const boat = nativeImage.createFromPath(join(iconsDir, 'tray', 'boatTemplate.png'));
  if (process.platform === 'darwin') {
    boat.setTemplateImage(true);
    return boat;
  }
  return isTaskbarDark() ? inWhite(boat) : boat;
}

/** Electron 33 knows the theme of programs only. */
function isTaskbarDark(): boolean {
  const isDark: boolean | undefined = nativeTheme.shouldUseDarkColorsForSystemIntegratedUI;
  return isDark ?? nativeTheme.shouldUseDarkColors;
}

function inWhite(black: NativeImage): NativeImage {
  const white = nativeImage.createEmpty();
  for (const scaleFactor of black.getScaleFactors()) {
    const { width, height } = black.getSize(scaleFactor);
    const pixels = black.toBitmap({ scaleFactor });
    // Colours are premultiplied: white is as bright as it is opaque.
    for (let at = 0; at < pixels.length; at += 4) pixels.fill(pixels[at + 3] ?? 0, at, at + 3);
    const size = { width: Math.round(width * scaleFactor), height: Math.round(height * scaleFactor) };
    white.addRepresentation({
      scaleFactor,
      ...size,
      buffer: nativeImage.createFromBitmap(pixels, { ...size, scaleFactor }).toPNG({ scaleFactor }),
    });
  }
  return white;
}
