/** Writes resources/openapi.json from the contract; a test compares, so the committed document is always the real one. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openApiDocument } from '../src-main/transport/rest/openApiDocument.ts';
import { PROJECT_ROOT } from './common/project.ts';
import { main, say } from './common/script.ts';

await main(async () => {
  const { version } = JSON.parse(await readFile(join(PROJECT_ROOT, 'package.json'), 'utf8')) as { version: string };
  const file = join('resources', 'openapi.json');
  await writeFile(join(PROJECT_ROOT, file), `${JSON.stringify(openApiDocument(version), null, 2)}\n`);
  say(`Wrote ${file}`);
  return 0;
});
