/**
 * npm run serve: the REST server without a window, in this very Node process. Builds if needed; flags are passed on
 * (--port N, --data-dir DIR, --allow-origin URL …). What is printed on standard output is the server's own.
 *
 * package.json starts it with `exec`, so that no shell stands between npm and the server and SIGTERM reaches it.
 */

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ensureBuilt } from './common/ensureBuilt.ts';
import { OUT_DIR } from './common/project.ts';
import { main } from './common/script.ts';

await main(async () => {
  await ensureBuilt();
  const entry = join(OUT_DIR, 'main', 'serve.cjs');
  process.argv[1] = entry;
  createRequire(entry)(entry);
  // The server runs on and sets its own exit code.
  return undefined;
});
