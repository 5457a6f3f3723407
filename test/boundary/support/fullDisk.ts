import { spawnSync } from 'node:child_process';
import { closeSync, fstatSync, mkdtempSync, openSync, rmSync, truncateSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A place for a data folder whose disk can be filled and freed while the server runs. */
export interface FillableDisk {
  readonly folder: string;
  /** From here on no more than so many bytes fit (into any one file). `pid`: the server's. */
  fill(pid: number, spareBytes?: number): void;
  /** Without a `pid`: the server has ended. */
  free(pid?: number): void;
  remove(): void;
}

interface Means {
  readonly name: string;
  make(): FillableDisk;
}

const diskBytes = 24 * 1024 * 1024;

/**
 * The ways there are on this computer. The limit on the size of files works everywhere on Linux (EFBIG, as on a file
 * system whose files may grow no further); a small disk of its own (ENOSPC) needs the right to mount one.
 */
export function meansToFill(): readonly Means[] {
  return [
    { name: 'a limit on the size of files', make: limitedProcess },
    ...(mayMount() ? [{ name: 'a full disk', make: smallDisk }] : []),
  ];
}

function limitedProcess(): FillableDisk {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-limited-'));
  const limit = (pid: number, bytes: string): void => run('prlimit', ['--pid', String(pid), `--fsize=${bytes}`]);
  return {
    folder,
    fill: (pid, spareBytes = 0) => limit(pid, `${spareBytes}:`),
    free(pid) {
      if (pid !== undefined) limit(pid, 'unlimited:');
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function smallDisk(): FillableDisk {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-small-disk-'));
  mount(folder);
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill(_pid, spareBytes = 0) {
      const written = writeUntilFull(ballast);
      truncateSync(ballast, written - spareBytes);
    },
    free: () => rmSync(ballast),
    remove() {
      run('umount', [folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Returns how many bytes there was room for. */
function writeUntilFull(path: string): number {
  const file = openSync(path, 'w');
  try {
    for (const size of [64 * 1024, 4096, 1]) {
      const piece = Buffer.alloc(size);
      try {
        for (;;) writeSync(file, piece);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    }
    return fstatSync(file).size;
  } finally {
    closeSync(file);
  }
}

function mayMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-mount-'));
  try {
    mount(folder);
    run('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function mount(folder: string): void {
  run('mount', ['-t', 'tmpfs', '-o', `size=${diskBytes},mode=0700`, 'tmpfs', folder]);
}

function run(program: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? stderr}`);
}
