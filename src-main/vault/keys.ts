import { createCipheriv, createDecipheriv, hkdfSync, type KeyObject } from 'node:crypto';
import type { Random } from './environment.ts';

export const keyBytes = 32;
export const nonceBytes = 12;
export const tagBytes = 16;

const aead = 'aes-256-gcm';
const prefix = 'evenkeel/v1/';

/** HKDF-SHA-256; one label, one purpose. `salt`: the vault's. */
export function deriveKey(from: Buffer, salt: Buffer, label: string): Buffer {
  return Buffer.from(hkdfSync('sha256', from, salt, `${prefix}${label}`, keyBytes));
}

/** What an open vault works with; the master key itself is not kept. */
export interface VaultKeys {
  /** Raw key of the database file. */
  readonly database: Buffer;
  readonly field: Buffer;
  readonly index: Buffer;
  readonly headerMac: Buffer;
  /** Of whole backup files, and of what they say about themselves. */
  readonly backupMac: Buffer;
  readonly backupManifest: Buffer;
}

export function deriveVaultKeys(masterKey: Buffer, salt: Buffer, epoch: number): VaultKeys {
  return {
    database: deriveKey(masterKey, salt, `db/${epoch}`),
    field: deriveKey(masterKey, salt, `field/${epoch}`),
    index: deriveKey(masterKey, salt, `index/${epoch}`),
    headerMac: headerMacKey(masterKey, salt),
    backupMac: deriveKey(masterKey, salt, 'backup-mac'),
    backupManifest: deriveKey(masterKey, salt, 'backup-manifest'),
  };
}

function headerMacKey(masterKey: Buffer, salt: Buffer): Buffer {
  return deriveKey(masterKey, salt, 'header-mac');
}

export function wipeKeys(keys: VaultKeys): void {
  for (const key of Object.values(keys) as readonly Buffer[]) {
    key.fill(0);
  }
}

export interface Sealed {
  readonly nonce: Buffer;
  /** Ciphertext with the 16-byte tag behind it. */
  readonly ciphertext: Buffer;
}

/** A key object where one key is used often: each use of a Buffer leaves a copy of the key behind until it is collected. */
type CipherKey = Buffer | KeyObject;

/** AES-256-GCM under a fresh random nonce, which is safe for 2^32 messages per key (NIST SP 800-38D). */
export function encrypt(key: CipherKey, plaintext: Buffer, associated: Buffer, random: Random): Sealed {
  const nonce = random.bytes(nonceBytes);
  const cipher = createCipheriv(aead, key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(associated);
  return { nonce, ciphertext: Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]) };
}

/** The plaintext, or `undefined` when key, nonce, associated data and ciphertext do not belong together. */
export function decrypt(key: CipherKey, { nonce, ciphertext }: Sealed, associated: Buffer): Buffer | undefined {
  if (nonce.length !== nonceBytes || ciphertext.length < tagBytes) {
    return undefined;
  }
  const end = ciphertext.length - tagBytes;
  const decipher = createDecipheriv(aead, key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(associated);
  decipher.setAuthTag(ciphertext.subarray(end));
  const plaintext = decipher.update(ciphertext.subarray(0, end));
  try {
    decipher.final();
    return plaintext;
  } catch {
    plaintext.fill(0);
    return undefined;
  }
}
