import { createHmac } from 'node:crypto';
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

/** A sealer for one vault. `isOpen` is asked before each use, because wiped keys would still seal. */
export function createSealer(keys: SealingKeys, epoch: number, random: Random, isOpen: () => boolean): Sealer {
  const requireOpen = (): void => {
    if (!isOpen()) {
      throw new AppError('UNAUTHENTICATED', 'The vault is locked. Sign in again.');
    }
  };

  return {
    seal(table, column, rowId, text) {
      requireOpen();
      const place = associatedData(table, column, rowId, epoch);
      const { nonce, ciphertext } = encrypt(keys.field, Buffer.from(text, 'utf8'), place, random);
      const head = Buffer.alloc(1 + 2);
      head.writeUInt8(format, 0);
      head.writeUInt16BE(epoch, 1);
      return Buffer.concat([head, nonce, ciphertext]);
    },

    unseal(table, column, rowId, blob) {
      requireOpen();
      if (blob.length < headBytes + tagBytes || blob.readUInt8(0) !== format || blob.readUInt16BE(1) !== epoch) {
        throw damaged();
      }
      const sealed = { nonce: blob.subarray(3, headBytes), ciphertext: blob.subarray(headBytes) };
      const plaintext = decrypt(keys.field, sealed, associatedData(table, column, rowId, epoch));
      if (plaintext === undefined) {
        throw damaged();
      }
      return plaintext.toString('utf8');
    },

    blindIndex(label, text) {
      requireOpen();
      return createHmac('sha256', keys.index)
        .update(lengthPrefixed(label))
        .update(text, 'utf8')
        .digest()
        .subarray(0, indexBytes);
    },
  };
}

function damaged(): AppError {
  return new AppError(
    'VAULT_DAMAGED',
    'A text in this vault is not as it was saved. Nothing was overwritten: restore a backup.',
  );
}

function associatedData(table: string, column: string, rowId: string, epoch: number): Buffer {
  const end = Buffer.alloc(2);
  end.writeUInt16BE(epoch, 0);
  return Buffer.concat([domain, lengthPrefixed(table), lengthPrefixed(column), rowIdBytes(rowId), end]);
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
