/**
 * npm run screenshots: pictures of every screen, empty and with ten made-up years, light and dark, in a common and in
 * the smallest window, in ./screenshots. The few that the documents show go to docs/images.
 */

import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningApp, startApp } from '../test/e2e/support/runningApp.ts';
import { ensureBuilt } from './common/ensureBuilt.ts';
import { PROJECT_ROOT } from './common/project.ts';
import { run } from './common/run.ts';
import { main, say } from './common/script.ts';
import { demoPassword, seedDemo } from './demo/seedDemo.ts';
import { photographAccountScreens } from './pictures/accountScreens.ts';
import { photographDemoScreens } from './pictures/demoScreens.ts';
import { createPhotographer } from './pictures/photographer.ts';
import { hasDisplay } from './runtime/display.ts';
import { prepareElectron } from './runtime/prepareElectron.ts';
import { requireVirtualDisplay } from './runtime/systemPackages.ts';

const SCREENSHOTS = join(PROJECT_ROOT, 'screenshots');
const IMAGES = join(PROJECT_ROOT, 'docs', 'images');
const DEMO = { username: 'harbour', password: demoPassword, years: 10, seed: 1 } as const;
/** The hour that the pictures are taken at, whatever the clock says. */
const HOUR = 9;

/** What the documents show: picture → its name there. */
const SHOWN = {
  'today-1280x800-light.png': 'today.png',
  'insights-1280x800-light.png': 'insights.png',
  'journal-entry-1280x800-dark.png': 'journal.png',
  'exercise-1280x800-dark.png': 'exercise.png',
  'safety-1280x800-light.png': 'safety.png',
  'help-1280x800-light.png': 'help.png',
} as const;

await main(async () => {
  if (!hasDisplay()) {
    await requireVirtualDisplay();
    const { code } = await run('xvfb-run', ['-a', process.execPath, import.meta.filename]);
    return code;
  }
  await prepareElectron();
  await ensureBuilt();
  await rm(SCREENSHOTS, { recursive: true, force: true });
  await mkdir(SCREENSHOTS);
  const timezone = zoneWhereItIs(HOUR);

  await withFolder(async (dataDir) => {
    await withApp(dataDir, timezone, (app) => photographAccountScreens(createPhotographer(app, SCREENSHOTS)));
  });
  await withFolder(async (dataDir) => {
    await seedDemo({ dataDir, ...DEMO, timezone, now: Date.now() });
    await withApp(dataDir, timezone, (app) => photographDemoScreens(createPhotographer(app, SCREENSHOTS), DEMO));
  });

  await mkdir(IMAGES, { recursive: true });
  for (const [picture, name] of Object.entries(SHOWN)) {
    await copySmall(join(SCREENSHOTS, picture), join(IMAGES, name));
  }
  say(`Pictures in ${SCREENSHOTS}`);
  return 0;
});

async function withFolder(use: (dataDir: string) => Promise<void>): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'evenkeel-screenshots-'));
  try {
    await use(dataDir);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function withApp(dataDir: string, timezone: string, use: (app: RunningApp) => Promise<void>): Promise<void> {
  const app = await startApp(dataDir, { env: { TZ: timezone } });
  try {
    await use(app);
  } finally {
    await app.close();
  }
}

/** A third of the size with the colours that are in it, where `pngquant` is installed; else as it is. */
async function copySmall(from: string, to: string): Promise<void> {
  const options = ['--force', '--skip-if-larger', '--quality', '80-98', '--strip', '--output', to, '--', from];
  const { code } = await run('pngquant', options, { output: 'capture' });
  if (code !== 0) await copyFile(from, to);
}

/** A time zone of people in which the clock now shows this hour. */
function zoneWhereItIs(hour: number): string {
  const shows = (timeZone: string): boolean =>
    Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format()) === hour;
  return (
    Intl.supportedValuesOf('timeZone').find((zone) => /^(?!Antarctica)\w+\//.test(zone) && shows(zone)) ??
    'Europe/Berlin'
  );
}
