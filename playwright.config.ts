import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './test/e2e/support/globalSetup.ts',
  // Each test starts its own app on its own data folder.
  fullyParallel: true,
  // One at a time: opening a vault takes the memory and the cores that two tests at once would fight for.
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: process.env.CI !== undefined,
  // A window on a busy machine without a display can lose a race that a person would never see; the report says so.
  retries: process.env.CI === undefined ? 0 : 2,
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_REPORT ?? 'test-results/playwright.json' }],
    ['./test/e2e/support/axeTable.ts'],
  ],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
