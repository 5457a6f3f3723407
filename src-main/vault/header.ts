import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../src-shared/errors.ts';
import { canonicalJson, type Json } from './canonicalJson.ts';
import type { Random } from './environment.ts';
import { readSmallFile, removeTemporaryFiles, writeCopiesAtomic } from './files.ts';
import { decrypt, encrypt, nonceBytes } from './keys.ts';

/**
 * The header of a vault: two identical files beside its data. It holds what is needed to get from a password or a
 * recovery key to the master key, and nothing that tells whether a password is right before it is tried.
 */

export const headerName = 'header.json';
export const headerCopyName = 'header.copy.json';

const magic = 'EKVAULT';
const version = 1;
const largestHeader = 64 * 1024;
const keySaltBytes = 32;
const vaultIdBytes = 16;

const base64 = (bytes: number) =>
  z.base64().refine((text) => Buffer.from(text, 'base64').length === bytes, { error: `Must be ${bytes} bytes.` });
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);

const slotSchema = z.strictObject({
  type: z.enum(['password', 'recovery']),
  nonce: base64(nonceBytes),
  ct: base64(32 + 16),
});

const headerSchema = z.strictObject({
  magic: z.literal(magic),
  version: z.literal(version),
  vault_id: z.string().regex(/^[0-9a-f]{32}$/),
  vault_salt: base64(keySaltBytes),
  kdf: z.strictObject({
    alg: z.literal('argon2id'),
    v: z.literal(19),
    m: count,
    t: count,
    p: count,
    salt: base64(16),
  }),
  slots: z.array(slotSchema).min(1).max(8),
  active: z.strictObject({
    epoch: z.int().min(1).max(65_535),
    file: z.string().regex(/^data-\d{1,5}\.db$/),
  }),
  /** New keys that are being made; this version makes none. */
  pending: z.null(),
  cipher: z.literal('sqlcipher4'),
  /** What the data file said when it was last opened or closed, to notice an older copy. */
  seen: z.strictObject({ epoch: count, counter: count }),
  /** What the start screen calls this vault. */
  label: z.string().min(1).max(64),
  mac: hash,
  sha256: hash,
});

export type StoredHeader = z.output<typeof headerSchema>;
export type Slot = z.output<typeof slotSchema>;
export type SlotType = Slot['type'];
/** The header without the fields that protect it. */
export type Header = Omit<StoredHeader, 'mac' | 'sha256'>;

/** A header without slots or a derivation of its own yet, for a vault that is being made. */
export function draftHeader(label: string, random: Random): Header {
  return {
    magic,
    version,
    vault_id: random.bytes(vaultIdBytes).toString('hex'),
    vault_salt: random.bytes(keySaltBytes).toString('base64'),
    kdf: { alg: 'argon2id', v: 19, m: 0, t: 0, p: 0, salt: '' },
    slots: [],
    active: { epoch: 1, file: dataFileName(1) },
    pending: null,
    cipher: 'sqlcipher4',
    seen: { epoch: 1, counter: 0 },
    label,
  };
}

function dataFileName(epoch: number): string {
  return `data-${epoch}.db`;
}

export function vaultSalt(header: Header): Buffer {
  return Buffer.from(header.vault_salt, 'base64');
}

/** `header` with the master key wrapped for `type`, in place of an earlier slot of that type. */
export function withSlot(header: Header, type: SlotType, key: Buffer, masterKey: Buffer, random: Random): Header {
  const { nonce, ciphertext } = encrypt(key, masterKey, slotPlace(header, type), random);
  const slot: Slot = { type, nonce: nonce.toString('base64'), ct: ciphertext.toString('base64') };
  return { ...header, slots: [...header.slots.filter((other) => other.type !== type), slot] };
}

/** The master key, or `undefined` when `key` does not open the slot of this type. The caller wipes it. */
export function unwrapMasterKey(header: Header, type: SlotType, key: Buffer): Buffer | undefined {
  const slot = header.slots.find((other) => other.type === type);
  if (slot === undefined) {
    return undefined;
  }
  const sealed = { nonce: Buffer.from(slot.nonce, 'base64'), ciphertext: Buffer.from(slot.ct, 'base64') };
  return decrypt(key, sealed, slotPlace(header, type));
}

/** What a slot is bound to. The recovery slot is not bound to the KDF block: a new password renews that one alone. */
function slotPlace(header: Header, type: SlotType): Buffer {
  return canonicalJson({
    magic: header.magic,
    version: header.version,
    vault_id: header.vault_id,
    vault_salt: header.vault_salt,
    kdf: type === 'password' ? header.kdf : undefined,
    slot: type,
  });
}

export type HeaderSource = 'header' | 'copy';

export interface HeaderOnDisk {
  readonly header: StoredHeader;
  /** `copy`: the header itself was missing or damaged. */
  readonly source: HeaderSource;
}

/**
 * Reads the header, or its copy when the header itself is missing or damaged. Whether it is genuine is only known once
 * the master key is there: see `hasGenuineMac`.
 *
 * @throws AppError VAULT_DAMAGED when neither can be used, VAULT_TOO_NEW for a later format.
 */
export function readHeader(folder: string, vaultId: string): HeaderOnDisk {
  const found = readEither(folder);
  if (found.header.vault_id !== vaultId) {
    throw new AppError(
      'VAULT_DAMAGED',
      'The header in this folder belongs to another vault. Nothing was overwritten: put the right folder back.',
    );
  }
  return found;
}

function readEither(folder: string): HeaderOnDisk {
  const header = parseHeader(readSmallFile(join(folder, headerName), largestHeader));
  const copy = parseHeader(readSmallFile(join(folder, headerCopyName), largestHeader));
  if (header !== undefined) {
    return { header, source: 'header' };
  }
  if (copy !== undefined) {
    return { header: copy, source: 'copy' };
  }
  throw new AppError(
    'VAULT_DAMAGED',
    existsSync(folder)
      ? 'The header of this vault and its copy are damaged. Nothing was overwritten: keep the folder and restore a backup.'
      : 'The folder of this vault is missing. Put it back, or restore a backup.',
  );
}

function parseHeader(bytes: Buffer | undefined): StoredHeader | undefined {
  if (bytes === undefined) {
    return undefined;
  }
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
  const newer = z.object({ magic: z.literal(magic), version: z.int().min(version + 1) }).safeParse(value);
  if (newer.success) {
    throw new AppError(
      'VAULT_TOO_NEW',
      'This vault was written by a newer version of Evenkeel. Install that version to open it; nothing was changed.',
    );
  }
  const parsed = headerSchema.safeParse(value);
  return parsed.success && checksum(parsed.data) === parsed.data.sha256 ? parsed.data : undefined;
}

/** Writes header and copy, each whole or not at all. Returns what stands on the disk now. */
export function writeHeader(folder: string, header: Header, macKey: Buffer): StoredHeader {
  const stored = protect(header, macKey);
  const bytes = Buffer.from(`${JSON.stringify(stored, null, 2)}\n`, 'utf8');
  writeCopiesAtomic(join(folder, headerName), [join(folder, headerCopyName)], bytes);
  return stored;
}

/** Removes what an interrupted writing left. */
export function tidyHeader(folder: string): void {
  removeTemporaryFiles([join(folder, headerName), join(folder, headerCopyName)]);
}

function protect(header: Header, macKey: Buffer): StoredHeader {
  const { mac: _mac, sha256: _sha256, ...fields } = header as Header & Partial<StoredHeader>;
  const withMac = { ...fields, mac: macOf(fields, macKey).toString('hex') };
  return { ...withMac, sha256: checksum(withMac) };
}

/** Whether the header was written by someone who had the master key. */
export function hasGenuineMac(header: StoredHeader, macKey: Buffer): boolean {
  const { mac, sha256: _sha256, ...fields } = header;
  return timingSafeEqual(Buffer.from(mac, 'hex'), macOf(fields, macKey));
}

function macOf(fields: Header, macKey: Buffer): Buffer {
  return createHmac('sha256', macKey)
    .update(canonicalJson(fields satisfies Json))
    .digest();
}

/** Without a key: tells a damaged header from a wrong password, and nothing else. */
function checksum(header: Header & { readonly mac: string }): string {
  const { sha256: _sha256, ...fields } = header as Header & { readonly mac: string; readonly sha256?: string };
  return createHash('sha256')
    .update(canonicalJson(fields satisfies Json))
    .digest('hex');
}
