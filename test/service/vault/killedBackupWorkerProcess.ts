/** The backup worker, in a process that is killed at one of its writes. */
import { killAtWrite } from './killAtWrite.ts';

killAtWrite();
await import('../../../src-main/vault/backups/worker.ts');
