import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { AppError } from '../../../src-shared/errors.ts';
import type { Random } from '../environment.ts';
import { decrypt, encrypt, nonceBytes, tagBytes } from '../keys.ts';
import { type Manifest, manifestSchema } from './manifest.ts';

/*
 * A backup file, numbers big-endian:
 *   "EKBK1\n" ‖ u32 length ‖ header ‖ u64 length ‖ encrypted database ‖ nonce 12 ‖ sealed manifest ‖ tag 16 ‖ HMAC 32
 * The HMAC-SHA-256 covers everything before it. Nothing is compressed: no bombs, and no length that tells of content.
 */
const magic = Buffer.from('EKBK1\n', 'latin1');
const macBytes = 32;
const largestHeader = 64 * 1024;
const largestManifest = 1024 * 1024;
const pieceBytes = 1024 * 1024;

/** Where the parts of a backup file lie. */
export interface Layout {
  readonly header: Span;
  readonly database: Span;
  readonly manifest: Span;
  /** Everything that the HMAC covers begins at 0 and ends here. */
  readonly macAt: number;
}

interface Span {
  readonly at: number;
  readonly length: number;
}

export interface ContainerKeys {
  readonly mac: KeyObject;
  readonly manifest: KeyObject;
}

/** Called between pieces; throws to give up. */
export type Checkpoint = () => void;

export interface ContainerContent {
  readonly header: Buffer;
  /** Path of the encrypted database file. */
  readonly database: string;
  readonly manifest: Manifest;
  readonly vaultId: string;
}

/** Writes a backup file piece by piece and puts it on the disk. Returns its size in bytes. */
export function writeContainer(
  path: string,
  { header, database, manifest, vaultId }: ContainerContent,
  keys: ContainerKeys,
  random: Random,
  checkpoint: Checkpoint,
): number {
  const file = openSync(path, 'wx', 0o600);
  try {
    const mac = createHmac('sha256', keys.mac);
    let size = 0;
    const put = (bytes: Buffer): void => {
      mac.update(bytes);
      writeAll(file, bytes);
      size += bytes.length;
    };
    const source = openSync(database, 'r');
    try {
      const head = Buffer.alloc(4);
      head.writeUInt32BE(header.length);
      const { size: databaseBytes } = fstatSync(source);
      const databaseHead = Buffer.alloc(8);
      databaseHead.writeBigUInt64BE(BigInt(databaseBytes));
      put(Buffer.concat([magic, head, header, databaseHead]));
      forEachPiece(source, { at: 0, length: databaseBytes }, put, checkpoint);
    } finally {
      closeSync(source);
    }
    const text = Buffer.from(JSON.stringify(manifest), 'utf8');
    const { nonce, ciphertext } = encrypt(keys.manifest, text, manifestPlace(vaultId), random);
    put(Buffer.concat([nonce, ciphertext]));
    writeAll(file, mac.digest());
    fsyncSync(file);
    return size + macBytes;
  } finally {
    closeSync(file);
  }
}

/**
 * Finds the parts of a backup file by its lengths alone; whether they are genuine is only known by `requireMac`.
 *
 * @throws AppError VAULT_DAMAGED when the lengths do not fit the file
 */
export function readLayout(file: number): Layout {
  const { size } = fstatSync(file);
  const headerLengthAt = magic.length;
  const start = readSpan(file, { at: 0, length: Math.min(size, headerLengthAt + 4) });
  if (start.length < headerLengthAt + 4 || !start.subarray(0, magic.length).equals(magic)) {
    throw notABackup();
  }
  const header = { at: headerLengthAt + 4, length: start.readUInt32BE(headerLengthAt) };
  const databaseLengthAt = header.at + header.length;
  if (header.length > largestHeader || databaseLengthAt + 8 > size) {
    throw damaged();
  }
  const databaseLength = readSpan(file, { at: databaseLengthAt, length: 8 }).readBigUInt64BE(0);
  if (databaseLength > BigInt(size)) {
    throw damaged();
  }
  const database = { at: databaseLengthAt + 8, length: Number(databaseLength) };
  const manifestAt = database.at + database.length;
  const manifest = { at: manifestAt, length: size - macBytes - manifestAt };
  if (manifest.length < nonceBytes + tagBytes || manifest.length > largestManifest) {
    throw damaged();
  }
  return { header, database, manifest, macAt: size - macBytes };
}

/** @throws AppError VAULT_DAMAGED when a single bit is not as it was written, or another vault's key wrote it */
export function requireMac(file: number, { macAt }: Layout, key: KeyObject, checkpoint: Checkpoint): void {
  const mac = createHmac('sha256', key);
  forEachPiece(file, { at: 0, length: macAt }, (piece) => void mac.update(piece), checkpoint);
  if (!timingSafeEqual(mac.digest(), readSpan(file, { at: macAt, length: macBytes }))) {
    throw damaged();
  }
}

/** @throws AppError VAULT_DAMAGED */
export function readManifest(file: number, layout: Layout, key: KeyObject, vaultId: string): Manifest {
  const bytes = readSpan(file, layout.manifest);
  const sealed = { nonce: bytes.subarray(0, nonceBytes), ciphertext: bytes.subarray(nonceBytes) };
  const text = decrypt(key, sealed, manifestPlace(vaultId));
  const parsed = manifestSchema.safeParse(text === undefined ? undefined : JSON.parse(text.toString('utf8')));
  if (!parsed.success) {
    throw damaged();
  }
  return parsed.data;
}

/** Copies the encrypted database out of a backup file into a new file, which is on the disk when this returns. */
export function extractDatabase(file: number, { database }: Layout, target: string, checkpoint: Checkpoint): void {
  const to = openSync(target, 'wx', 0o600);
  try {
    forEachPiece(file, database, (piece) => writeAll(to, piece), checkpoint);
    fsyncSync(to);
  } finally {
    closeSync(to);
  }
}

export function readSpan(file: number, { at, length }: Span): Buffer {
  const bytes = Buffer.alloc(length);
  for (let read = 0; read < length; ) {
    const count = readSync(file, bytes, read, length - read, at + read);
    if (count === 0) {
      throw damaged();
    }
    read += count;
  }
  return bytes;
}

/** The pieces share one buffer: each is over when the next begins. */
function forEachPiece(file: number, { at, length }: Span, use: (piece: Buffer) => void, checkpoint: Checkpoint): void {
  const buffer = Buffer.alloc(Math.min(pieceBytes, length));
  for (let done = 0; done < length; ) {
    checkpoint();
    const count = readSync(file, buffer, 0, Math.min(buffer.length, length - done), at + done);
    if (count === 0) {
      throw damaged();
    }
    use(buffer.subarray(0, count));
    done += count;
  }
}

export function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) {
    written += writeSync(file, bytes, written);
  }
}

function manifestPlace(vaultId: string): Buffer {
  return Buffer.concat([magic, Buffer.from(vaultId, 'latin1')]);
}

export function damaged(): AppError {
  return new AppError(
    'VAULT_DAMAGED',
    'This backup is damaged, or it was not made from this vault. Nothing was changed: choose another backup.',
  );
}

function notABackup(): AppError {
  return new AppError('VAULT_DAMAGED', 'This file is not a backup of Evenkeel, or it is cut off. Nothing was changed.');
}
