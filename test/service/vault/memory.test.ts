import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock, systemRandom } from '../../../src-main/vault/environment.ts';
import { readHeader, unwrapMasterKey, vaultSalt } from '../../../src-main/vault/header.ts';
import { Kdf, passwordBytes } from '../../../src-main/vault/kdf.ts';
import { deriveKey, deriveVaultKeys } from '../../../src-main/vault/keys.ts';
import { alice, cheapKdf, vaultFolder } from './support.ts';

const chunk = 32 * 1024 * 1024;

let dataDir: string;
let child: ChildProcessByStdio<Writable, Readable, null>;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'evenkeel-memory-'));
  child = spawn(process.execPath, [join(import.meta.dirname, 'memoryProcess.ts'), dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
});

afterEach(() => {
  child.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

/** All keys of the one vault in the folder, derived as its owner could. */
async function keysOfVault(): Promise<Record<string, Buffer>> {
  const [vaultId = ''] = readdirSync(join(dataDir, 'vaults'));
  const { header } = readHeader(vaultFolder(dataDir, vaultId), vaultId);
  const derived = await new Kdf(cheapKdf, systemClock, systemRandom).derive(
    passwordBytes(alice.password),
    header.kdf,
    'window',
  );
  const passwordKey = deriveKey(derived, vaultSalt(header), 'kek/password');
  const masterKey = unwrapMasterKey(header, 'password', passwordKey);
  if (masterKey === undefined) throw new Error('The password does not open the vault.');
  const keys = deriveVaultKeys(masterKey, vaultSalt(header), header.active.epoch);
  return { passwordKey, masterKey, ...keys, databaseHex: Buffer.from(keys.database.toString('hex')) };
}

/** Which of the needles stand anywhere in the memory of the process. */
function foundInMemory(pid: number, needles: Record<string, Buffer>): string[] {
  const found = new Set<string>();
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  for (const line of readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
    const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) r/.exec(line) ?? [];
    if (from === undefined || to === undefined || /\[(vvar|vsyscall)/.test(line)) continue;
    const end = Number.parseInt(to, 16);
    for (let start = Number.parseInt(from, 16); start < end; start += chunk - 64) {
      const bytes = readRegion(memory, start, Math.min(chunk, end - start));
      for (const [name, needle] of Object.entries(needles)) {
        if (bytes.includes(needle)) found.add(name);
      }
    }
  }
  closeSync(memory);
  return [...found].sort();
}

/** Empty where the region has no pages that can be read. */
function readRegion(memory: number, start: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  try {
    return bytes.subarray(0, readSync(memory, bytes, 0, length, start));
  } catch {
    return Buffer.alloc(0);
  }
}

describe.runIf(process.platform === 'linux')('the memory of the process', () => {
  it('holds no key of the vault any more once it is locked', async () => {
    const steps = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    expect((await steps.next()).value).toBe('open');
    const needles = await keysOfVault();
    const pid = child.pid ?? 0;
    expect(foundInMemory(pid, needles)).toEqual([
      'backupMac',
      'backupManifest',
      'database',
      'field',
      'headerMac',
      'index',
    ]);
    child.stdin.write('\n');
    expect((await steps.next()).value).toBe('locked');
    expect(foundInMemory(pid, needles)).toEqual([]);
  });
});
