import { ensureBuilt } from '../../../scripts/common/ensureBuilt.ts';
import { requireDisplay } from '../../../scripts/runtime/display.ts';
import { prepareElectron } from '../../../scripts/runtime/prepareElectron.ts';

/** Runs once before all e2e tests: a runtime, a build, a display. The tests inherit the environment. */
export default async function globalSetup(): Promise<void> {
  requireDisplay('npx playwright test');
  await prepareElectron();
  await ensureBuilt();
}
