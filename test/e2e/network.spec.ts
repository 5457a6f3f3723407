import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { PROJECT_ROOT } from '../../scripts/common/project.ts';
import { rootSwitches } from '../../scripts/runtime/prepareElectron.ts';
import { test } from './support/app.ts';
import { networkTraffic } from './support/netLog.ts';

test('the app as people start it sends nothing and ends in good order when asked to', async ({ dataDir }) => {
  const logDir = await mkdtemp(join(tmpdir(), 'evenkeel-e2e-net-'));
  const log = join(logDir, 'net.json');
  const app = spawn(
    process.env.ELECTRON_EXEC_PATH ?? '',
    [...rootSwitches(), `--log-net-log=${log}`, PROJECT_ROOT, '--data-dir', dataDir],
    { stdio: 'ignore' },
  );
  const ended = once(app, 'exit');
  await expect.poll(() => existsSync(join(dataDir, 'instance.db'))).toBe(true);
  // What a blank runtime would ask for, it asks for in its first seconds.
  await new Promise((resolve) => setTimeout(resolve, 4_000));
  app.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  expect(await networkTraffic(log)).toEqual([]);
  await rm(logDir, { recursive: true, force: true });
});

test('what would leave the computer is seen by the check that every test makes', async ({ dataDir, start }) => {
  const logDir = await mkdtemp(join(tmpdir(), 'evenkeel-e2e-net-'));
  const log = join(logDir, 'net.json');
  const app = await start({ flags: [`--log-net-log=${log}`] });
  await app.electron.evaluate(({ session }) =>
    session.defaultSession.resolveHost('example.org').catch(() => undefined),
  );
  await app.close();
  expect(await networkTraffic(log)).not.toEqual([]);
  expect(existsSync(dataDir)).toBe(true);
  await rm(logDir, { recursive: true, force: true });
});
