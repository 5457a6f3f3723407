import { openTestVault } from '../../service/support.ts';

/** Locks a vault again and again while its search is starting, building its index or answering. Run as a process. */

const rounds = Number(process.argv[2]);
const words = 'the tide came in and took the castle with it '.repeat(40);

const vault = await openTestVault();
for (let number = 0; number < 40; number += 1) {
  await vault.call('journal.create', { title: `Evening ${number}`, content: `${number} ${words}` });
}
for (let round = 0; round < rounds; round += 1) {
  await vault.reopen();
  const delay = Math.random() * 150;
  // The answer may be that the vault is locked; that there is an answer is what counts.
  const searching = vault.call('journal.list', { q: 'tide' }).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, delay));
  if (round % 2 === 0) await searching;
}
await vault.close();
process.stdout.write(`${rounds} rounds\n`);
