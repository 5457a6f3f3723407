import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT_ROOT } from '../../../scripts/common/project.ts';

const SEED_DEMO = join(PROJECT_ROOT, 'scripts', 'seed-demo.ts');

/** Fills a data folder with a made-up person's years, as `npm run seed-demo` does. */
export async function demoData(
  dataDir: string,
  years: number,
): Promise<{ readonly username: string; readonly password: string }> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [SEED_DEMO, '--years', String(years), '--name', 'harbour', '--data-dir', dataDir],
    { env: { ...process.env, TZ: 'Europe/Berlin' } },
  );
  const password = /^Password: (.*)$/m.exec(stdout)?.[1];
  if (password === undefined) {
    throw new Error(`seed-demo said nothing of a password:\n${stdout}`);
  }
  return { username: 'harbour', password };
}
