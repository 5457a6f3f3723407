/** npm start: builds if needed and opens the app. Flags are passed on (--data-dir DIR, --rest, --port N). */

import { ensureBuilt } from './common/ensureBuilt.ts';
import { PROJECT_ROOT } from './common/project.ts';
import { run } from './common/run.ts';
import { main } from './common/script.ts';
import { requireDisplay } from './runtime/display.ts';
import { prepareElectron, rootSwitches } from './runtime/prepareElectron.ts';

await main(async () => {
  requireDisplay('npm start');
  const runtime = await prepareElectron();
  await ensureBuilt();
  const { code } = await run(runtime.executable, [...rootSwitches(), PROJECT_ROOT, ...process.argv.slice(2)]);
  return code;
});
