import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { OUT_DIR, PROJECT_ROOT } from '../../scripts/common/project.ts';
import { rootSwitches } from '../../scripts/runtime/prepareElectron.ts';
import { test } from './support/app.ts';
import { call, signUp } from './support/person.ts';

const SERVER = join(OUT_DIR, 'main', 'serve.cjs');

/** What a process has written so far, both streams. */
function outputOf(child: ChildProcess): () => string {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return () => output;
}

test('a headless server is refused the folder of the open window, which loses nothing', async ({
  app,
  page,
  dataDir,
}) => {
  await signUp(app);
  await call(page, 'mood.track', { mood_rating: 6 });
  const server = spawn(process.execPath, [SERVER, '--data-dir', dataDir, '--port', '0'], { stdio: 'pipe' });
  const output = outputOf(server);
  expect(await once(server, 'exit')).toEqual([1, null]);
  expect(output()).toContain('already running');
  expect(await call(page, 'mood.history', {})).toMatchObject({ entries: [{ mood_rating: 6 }] });
});

test('a window says plainly that a headless server has the folder, and the server goes on', async ({ dataDir }) => {
  const server = spawn(process.execPath, [SERVER, '--data-dir', dataDir, '--port', '0'], { stdio: 'pipe' });
  const serverOutput = outputOf(server);
  await expect.poll(serverOutput).toMatch(/listening on \S+/);
  const origin = /listening on (\S+)/.exec(serverOutput())?.[1] ?? '';

  const window = spawn(process.env.ELECTRON_EXEC_PATH ?? '', [...rootSwitches(), PROJECT_ROOT, '--data-dir', dataDir], {
    stdio: 'pipe',
  });
  const windowEnd = once(window, 'exit');
  await expect.poll(outputOf(window)).toContain('already running');
  // Its message box waits for somebody to read it.
  window.kill('SIGKILL');
  await windowEnd;

  expect((await fetch(`${origin}/api/health`)).status).toBe(200);
  const serverEnd = once(server, 'exit');
  server.kill('SIGTERM');
  expect(await serverEnd).toEqual([0, null]);
});
