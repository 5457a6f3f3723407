/** npm run dev: the app with hot reload of the page and a restart when the main process changes. Flags are passed on. */

import { join } from 'node:path';
import { forgetBuild } from './common/ensureBuilt.ts';
import { MODULES_DIR } from './common/project.ts';
import { run } from './common/run.ts';
import { main } from './common/script.ts';
import { requireDisplay } from './runtime/display.ts';
import { prepareElectron, rootSwitches } from './runtime/prepareElectron.ts';

await main(async () => {
  requireDisplay('npm run dev');
  await prepareElectron();
  // The development build replaces parts of out/.
  await forgetBuild();
  const vite = join(MODULES_DIR, 'electron-vite', 'bin', 'electron-vite.js');
  const sandbox = rootSwitches().length > 0 ? ['--noSandbox'] : [];
  const { code } = await run(process.execPath, [vite, 'dev', '--watch', ...sandbox, '--', ...process.argv.slice(2)]);
  return code;
});
