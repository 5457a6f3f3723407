/**
 * A process that makes a backup, or puts one back, and is killed at the n-th call that changes a file. Started by
 * killedBackup.test.ts with: data folder, migrations folder, path of the worker, n, `backup` or the id of a backup.
 */
import { setEnvironmentData } from 'node:worker_threads';
import { callsLeftKey, killAtWrite } from './killAtWrite.ts';
import { alice, openTestHome } from './support.ts';

const [dataDir = '', migrationsDir = '', backupWorker = '', calls = '', what = ''] = process.argv.slice(2);
const home = await openTestHome(dataDir, { migrationsDir, backupWorker });
const { vault } = await home.accounts.unlock({ name: 'alice', password: alice.password, door: 'window' });
const left = new SharedArrayBuffer(4);
new Int32Array(left)[0] = Number(calls);
setEnvironmentData(callsLeftKey, left);
killAtWrite();
if (what === 'backup') {
  await home.accounts.backupsOf(vault).create('automatic');
} else {
  await home.accounts.restore(vault, { id: what }, alice.password, 'window');
}
process.stdout.write('done\n');
process.kill(process.pid, 'SIGKILL');
