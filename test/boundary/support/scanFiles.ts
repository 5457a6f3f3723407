import { spawnSync } from 'node:child_process';
import { closeSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { type Canaries, type Finding, findCanaries, longestForm } from './canaries.ts';

/**
 * Looks for canaries in all files of folders.
 *
 * It runs as a process of its own: were a process to open and close a database file that it also has open through
 * SQLite, the operating system would take SQLite's locks on it away.
 */

export interface ScanRequest {
  readonly folders: readonly string[];
  /** Only files changed at or after this instant (milliseconds since 1970); 0: all. */
  readonly since: number;
  readonly canaries: Canaries;
}

export interface ScanReport {
  /** Paths of the files that were read. */
  readonly files: readonly string[];
  readonly found: readonly (Finding & { readonly file: string })[];
}

/** Larger files are read in pieces that overlap. */
export const pieceBytes = 16 * 1024 * 1024;
/** Other programs write there, too; nothing of Evenkeel's is that large. */
const largestFile = 512 * 1024 * 1024;

export function scanFiles(request: ScanRequest): ScanReport {
  const { status, stdout, stderr } = spawnSync(process.execPath, [import.meta.filename], {
    input: JSON.stringify(request),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`The scan failed: ${stderr}`);
  return JSON.parse(stdout) as ScanReport;
}

if (process.argv[1] === import.meta.filename) {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  process.stdout.write(JSON.stringify(scan(JSON.parse(Buffer.concat(chunks).toString('utf8')) as ScanRequest)));
}

function scan({ folders, since, canaries }: ScanRequest): ScanReport {
  const files: string[] = [];
  const piece = Buffer.allocUnsafe(pieceBytes);
  const found: (Finding & { file: string })[] = [];
  for (const file of folders.flatMap((folder) => filesIn(folder, since))) {
    const findings = scanFile(file, piece, canaries);
    if (findings === undefined) continue;
    files.push(file);
    found.push(...findings.map((finding) => ({ ...finding, file })));
  }
  return { files, found };
}

/** A folder or a file that went away meanwhile, or that is not ours to read, holds nothing of ours. */
function filesIn(folder: string, since: number): string[] {
  return readdirOrNothing(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path, since);
    if (!entry.isFile()) return [];
    const stats = lstatSync(path, { throwIfNoEntry: false });
    const isRecent = stats !== undefined && Math.max(stats.mtimeMs, stats.ctimeMs) >= since;
    return isRecent && stats.size <= largestFile ? [path] : [];
  });
}

function readdirOrNothing(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function scanFile(file: string, piece: Buffer, canaries: Canaries): Finding[] | undefined {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch {
    return undefined;
  }
  try {
    const overlap = longestForm(canaries);
    const findings: Finding[] = [];
    for (let position = 0; ; position += pieceBytes - overlap) {
      const length = readSync(handle, piece, 0, pieceBytes, position);
      findings.push(...findCanaries(piece.subarray(0, length), canaries));
      if (length < pieceBytes) return findings;
    }
  } finally {
    closeSync(handle);
  }
}
