import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** A mount namespace of its own: as root simply, else as root of a user namespace where the system allows that. */
const unshare = ['--mount', ...(process.getuid?.() === 0 ? [] : ['--user', '--map-root-user'])];

function mayMount(): boolean {
  return spawnSync('unshare', [...unshare, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;
}

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'evenkeel-disk-'));
});

afterEach(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

/** Runs a scenario of diskProcess.ts on a disk of this size. */
function onDiskOf(size: string, scenario: string): unknown {
  const script = 'mount -t tmpfs -o "size=$1,mode=0700" tmpfs "$2" && exec "$3" "$4" "$5" "$2"';
  const program = join(import.meta.dirname, 'diskProcess.ts');
  const output = execFileSync(
    'unshare',
    [...unshare, 'sh', '-c', script, 'sh', size, dataDir, process.execPath, program, scenario],
    { encoding: 'utf8' },
  );
  return JSON.parse(output);
}

describe.runIf(process.platform === 'linux' && mayMount())('on a real disk', () => {
  it('that is full nothing is lost, half done or overwritten', () => {
    expect(onDiskOf('3m', 'fullDisk')).toEqual({
      whileWriting: 'STORAGE_FAILED',
      readWhenFull: true,
      changingPassword: 'STORAGE_FAILED',
      creatingAccount: 'STORAGE_FAILED',
      foldersWhenFull: 1,
      locking: 'ok',
      readAfterwards: true,
      hasWritten: true,
    });
  });

  it('that is full before the vault is opened the vault can be read, or says why not', () => {
    const result = onDiskOf('3m', 'fullDiskAtUnlock');
    expect(result).toMatchObject({ wrongPassword: 'INVALID_CREDENTIALS', textAfterwards: 'a safety plan, say' });
    expect([
      { unlocking: 'ok', text: 'a safety plan, say', notice: expect.stringMatching(/nothing can be saved.*full/) },
      { unlocking: 'STORAGE_FAILED' },
    ]).toContainEqual(Object.fromEntries(Object.entries(result as object).slice(0, -2)));
  });

  it('that may only be read says so, and is as it was afterwards', () => {
    expect(onDiskOf('10m', 'readOnly')).toEqual({
      vaultReadOnly: 'STORAGE_FAILED',
      folderReadOnly: 'STORAGE_FAILED',
      text: 'kept',
    });
  });
});
