/** Opens and locks a vault and waits at each step, so that memory.test.ts can look into its memory. */
import { createInterface } from 'node:readline';
import { alice, openTestHome, writeJournal } from './support.ts';

const [, , dataDir = ''] = process.argv;
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

async function pause(step: string): Promise<void> {
  process.stdout.write(`${step}\n`);
  await lines.next();
}

if (dataDir !== '') {
  const home = await openTestHome(dataDir);
  const { vault } = await home.accounts.create(alice);
  writeJournal(vault, 'the lighthouse at dusk');
  await home.accounts.lock(vault);
  const opened = await home.accounts.unlock({ name: 'alice', password: alice.password, door: 'window' });
  await opened.vault.search.query('lighthouse', { offset: 0, limit: 5 });
  opened.vault.read.sealer.blindIndex('tag', 'x');
  await home.accounts.backupsOf(opened.vault).create('manual');
  home.accounts.backupsOf(opened.vault).list();
  await pause('open');
  await home.accounts.lock(opened.vault);
  await pause('locked');
  await home.close();
  process.exit(0);
}
