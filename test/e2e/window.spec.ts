import { spawnSync } from 'node:child_process';
import { expect } from '@playwright/test';
import { PROJECT_ROOT } from '../../scripts/common/project.ts';
import { rootSwitches } from '../../scripts/runtime/prepareElectron.ts';
import { test } from './support/app.ts';

test('the window opens on the app’s own origin with a neutral title', async ({ page }) => {
  expect(page.url()).toBe('app://evenkeel/');
  await expect(page).toHaveTitle('Evenkeel');
});

test('the page is sandboxed and knows the app only through its narrow client', async ({ page }) => {
  const found = await page.evaluate(() => ({
    client: Object.keys(Reflect.get(window, 'evenkeel')).sort(),
    node: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in window),
  }));
  expect(found).toEqual({ client: ['invoke', 'onEvent', 'pathOf'], node: [] });
});

test.describe('a hostile page', () => {
  // The console says what was refused.
  test.use({ provokesComplaints: true });

  test('can load nothing from elsewhere, run no inline script and leave nowhere', async ({ page }) => {
    const found = await page.evaluate(async () => {
      const attempts = [
        'https://example.org/',
        'http://127.0.0.1:9/',
        'file:///etc/hostname',
        'app://other/index.html',
      ];
      const answers = await Promise.all(
        attempts.map((url) =>
          fetch(url).then(
            () => `${url} answered`,
            () => 'refused',
          ),
        ),
      );
      const script = document.createElement('script');
      script.textContent = 'window.inlineScriptRan = true';
      document.body.append(script);
      const opened = window.open('https://example.org/');
      return { answers, inlineScriptRan: 'inlineScriptRan' in window, opened: opened !== null };
    });
    expect(found).toEqual({
      answers: ['refused', 'refused', 'refused', 'refused'],
      inlineScriptRan: false,
      opened: false,
    });
  });

  test('finds nothing at addresses outside the built page', async ({ page }) => {
    const statuses = await page.evaluate(() =>
      Promise.all(
        ['/index.html', '/../package.json', '/%2e%2e/%2e%2e/package.json', '/assets/nothing.js'].map(
          async (path) => (await fetch(path)).status,
        ),
      ),
    );
    expect(statuses).toEqual([200, 404, 404, 404]);
  });
});

test('no permission is granted', async ({ page }) => {
  const states = await page.evaluate(async () => {
    const names: PermissionName[] = ['geolocation', 'notifications', 'camera', 'microphone', 'persistent-storage'];
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
  });
  expect(states.filter((state) => state === 'granted')).toEqual([]);
});

test('what the page stores is gone with the app', async ({ app, page, start }) => {
  await page.evaluate(() => localStorage.setItem('note', 'canary-of-the-page'));
  await app.close();
  const again = await start();
  const stored = await again.page().evaluate(() => localStorage.getItem('note'));
  expect(stored).toBeNull();
});

test('a second start on the same data folder does not open a second app', async ({ app, dataDir }) => {
  const second = spawnSync(
    process.env.ELECTRON_EXEC_PATH ?? '',
    [...rootSwitches(), PROJECT_ROOT, '--data-dir', dataDir],
    { timeout: 30_000 },
  );
  expect(second.status).toBe(0);
  expect(app.electron.windows()).toHaveLength(1);
});

test('a page that crashes is replaced by a new one in the same window', async ({ app, page }) => {
  // While it is loading, its process may still be another one.
  await expect(page.getByRole('button', { name: 'Create your account' })).toBeVisible();
  const next = app.nextPage(page);
  await app.electron.evaluate(({ webContents }) => {
    webContents.getAllWebContents()[0]?.forcefullyCrashRenderer();
  });
  await expect(await next).toHaveTitle('Evenkeel');
  expect(await app.electron.evaluate(({ BaseWindow }) => BaseWindow.getAllWindows().length)).toBe(1);
});

test('the window comes back at the size it was left at', async ({ app, start }) => {
  await app.electron.evaluate(async ({ BaseWindow }) => {
    BaseWindow.getAllWindows()[0]?.setContentSize(1_010, 720);
    await new Promise((resolve) => setTimeout(resolve, 600));
  });
  await app.close();
  const again = await start();
  const size = await again.electron.evaluate(({ BaseWindow }) => BaseWindow.getAllWindows()[0]?.getContentSize());
  expect(size).toEqual([1_010, 720]);
});

test('the window is never smaller than its screens were made for', async ({ app }) => {
  const size = await app.electron.evaluate(({ BaseWindow }) => BaseWindow.getAllWindows()[0]?.getMinimumSize());
  expect(size).toEqual([900, 600]);
});
