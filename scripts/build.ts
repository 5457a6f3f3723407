/** npm run build: builds main, preload and renderer into out/. */

import { build } from './common/ensureBuilt.ts';
import { main } from './common/script.ts';

await main(async () => {
  await build();
  return 0;
});
