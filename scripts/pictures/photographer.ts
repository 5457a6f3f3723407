import { join } from 'node:path';
import type { RunningApp } from '../../test/e2e/support/runningApp.ts';

/** A common window and the smallest one, in CSS pixels. */
const SIZES = [
  { width: 1280, height: 800 },
  { width: 900, height: 600 },
] as const;
/** Tall enough to show a whole screen; only in the light theme. */
const WHOLE = { width: 1280, height: 2400 } as const;
const THEMES = ['light', 'dark'] as const;
/** Until charts have noticed their new width. */
const SETTLE_MS = 250;

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Photographer {
  readonly app: RunningApp;
  /**
   * The page as it is now, in every size and theme. `whole`: also what lies below the fold. `moving`: as it is for who
   * did not ask for stillness.
   */
  take(name: string, options?: { readonly whole?: boolean; readonly moving?: boolean }): Promise<void>;
}

/** Takes pictures of a running app into a folder: `<name>-<width>x<height>-<theme>.png`. */
export function createPhotographer(app: RunningApp, folder: string): Photographer {
  async function resize({ width, height }: Size): Promise<void> {
    await app.electron.evaluate(
      ({ BaseWindow }, size) => {
        BaseWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
      },
      { width, height },
    );
    await app.page().waitForFunction((wanted) => window.innerWidth === wanted, width);
  }

  async function shoot(name: string, theme: (typeof THEMES)[number], size: Size, moving = false): Promise<void> {
    const page = app.page();
    await page.emulateMedia({ colorScheme: theme, reducedMotion: moving ? 'no-preference' : 'reduce' });
    await page.waitForFunction((wanted) => document.documentElement.dataset.mantineColorScheme === wanted, theme);
    await page.waitForTimeout(SETTLE_MS);
    await page.screenshot({
      path: join(folder, `${name}-${size.width}x${size.height}-${theme}.png`),
      animations: moving ? 'allow' : 'disabled',
    });
  }

  return {
    app,
    async take(name, { whole = false, moving = false } = {}) {
      for (const size of SIZES) {
        await resize(size);
        for (const theme of THEMES) {
          await shoot(name, theme, size, moving);
        }
      }
      if (whole) {
        await resize(WHOLE);
        await shoot(name, 'light', WHOLE, moving);
      }
      await resize(SIZES[0]);
    },
  };
}
