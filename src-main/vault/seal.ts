import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { AppError } from '../../src-shared/errors.ts';
import type { Sealer } from './access.ts';
import type { Random } from './environment.ts';
import { decrypt, encrypt, nonceBytes, tagBytes } from './keys.ts';

/*
 * Format 1 of a sealed field: 0x01 ‖ epoch u16 ‖ nonce 12 ‖ ciphertext ‖ tag 16, numbers big-endian.
 * Associated data: "EKF1" ‖ u16 length ‖ table ‖ u16 length ‖ column ‖ 16-byte row id ‖ epoch u16.
 */
const format = 1;
const headBytes = 1 + 2 + nonceBytes;
const domain = Buffer.from('EKF1', 'latin1');
const indexBytes = 16;

export interface SealingKeys {
  readonly field: Buffer;
  readonly index: Buffer;
}

export interface ClosableSealer extends Sealer {
  /** Lets go of the keys; nothing can be sealed or unsealed from here on. */
  close(): void;
}

/** A sealer for one vault. It copies the keys, once each; the copies are overwritten when they are collected. */
export function createSealer(keys: SealingKeys, epoch: number, random: Random): ClosableSealer {
  let held: { readonly field: KeyObject; readonly index: KeyObject } | undefined = {
    field: createSecretKey(keys.field),
    index: createSecretKey(keys.index),
  };
  const use = (): { readonly field: KeyObject; readonly index: KeyObject } => {
    if (held === undefined) {
      throw new AppError('UNAUTHENTICATED', 'The vault is locked. Sign in again.');
    }
    return held;
  };
  const places = new Places(epoch);

  return {
    seal(table, column, rowId, text) {
      const plaintext = Buffer.from(text, 'utf8');
      const { nonce, ciphertext } = encrypt(use().field, plaintext, places.of(table, column, rowId), random);
      const head = Buffer.alloc(1 + 2);
      head.writeUInt8(format, 0);
      head.writeUInt16BE(epoch, 1);
      return Buffer.concat([head, nonce, ciphertext]);
    },

    unseal(table, column, rowId, blob) {
      const { field } = use();
      if (blob.length < headBytes + tagBytes || blob.readUInt8(0) !== format || blob.readUInt16BE(1) !== epoch) {
        throw damaged();
      }
      const sealed = { nonce: blob.subarray(3, headBytes), ciphertext: blob.subarray(headBytes) };
      const plaintext = decrypt(field, sealed, places.of(table, column, rowId));
      if (plaintext === undefined) {
        throw damaged();
      }
      return plaintext.toString('utf8');
    },

    blindIndex(label, text) {
      return createHmac('sha256', use().index)
        .update(lengthPrefixed(label))
        .update(text, 'utf8')
        .digest()
        .subarray(0, indexBytes);
    },

    close() {
      held = undefined;
    },
  };
}

function damaged(): AppError {
  return new AppError(
    'VAULT_DAMAGED',
    'A text in this vault is not as it was saved. Nothing was overwritten: restore a backup.',
  );
}

/** The associated data of fields; what is the same for a whole column is made once. */
class Places {
  readonly #epoch: Buffer;
  readonly #columns = new Map<string, Map<string, Buffer>>();

  constructor(epoch: number) {
    this.#epoch = Buffer.alloc(2);
    this.#epoch.writeUInt16BE(epoch, 0);
  }

  of(table: string, column: string, rowId: string): Buffer {
    return Buffer.concat([this.#columnOf(table, column), rowIdBytes(rowId), this.#epoch]);
  }

  #columnOf(table: string, column: string): Buffer {
    const columns = this.#columns.get(table) ?? new Map<string, Buffer>();
    this.#columns.set(table, columns);
    const kept = columns.get(column) ?? Buffer.concat([domain, lengthPrefixed(table), lengthPrefixed(column)]);
    columns.set(column, kept);
    return kept;
  }
}

function lengthPrefixed(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length, 0);
  return Buffer.concat([length, bytes]);
}

function rowIdBytes(rowId: string): Buffer {
  const bytes = Buffer.from(rowId.replaceAll('-', ''), 'hex');
  if (bytes.length !== 16 || rowId.length !== 36) {
    throw new TypeError('A sealed field needs the UUID of its row.');
  }
  return bytes;
}
