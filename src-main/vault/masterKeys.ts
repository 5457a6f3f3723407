import type { Door, Random } from './environment.ts';
import { type Header, unwrapMasterKey, vaultSalt, withSlot } from './header.ts';
import { type Kdf, type KdfParameters, passwordBytes } from './kdf.ts';
import { deriveKey } from './keys.ts';
import type { UnlockedVault } from './openVault.ts';

/** From a password or a recovery key to the master key and back. Key material between is wiped. */
export class MasterKeys {
  readonly #kdf: Kdf;
  readonly #random: Random;

  constructor(kdf: Kdf, random: Random) {
    this.#kdf = kdf;
    this.#random = random;
  }

  /** The master key, which the caller wipes; `undefined` when the password does not fit. */
  async byPassword(header: Header, password: string, door: Door): Promise<Buffer | undefined> {
    const key = await this.#passwordKey(header, password, header.kdf, door);
    return wiping(key, () => unwrapMasterKey(header, 'password', key));
  }

  byRecoverySecret(header: Header, secret: Buffer): Buffer | undefined {
    const key = recoveryKey(header, secret);
    return wiping(key, () => unwrapMasterKey(header, 'recovery', key));
  }

  /**
   * Derives a key from a new password, at a cost chosen for this computer today. Returns what puts the slot into a
   * header of this vault, once.
   */
  async passwordSlot(
    vault: Header,
    password: string,
    masterKey: Buffer,
    door: Door,
  ): Promise<(header: Header) => Header> {
    const kdf = await this.#kdf.choose(door);
    const key = await this.#passwordKey(vault, password, kdf, door);
    return (header) => wiping(key, () => withSlot({ ...header, kdf }, 'password', key, masterKey, this.#random));
  }

  /** Puts another password into an open vault. */
  async setPassword(vault: UnlockedVault, masterKey: Buffer, password: string, door: Door): Promise<void> {
    vault.replaceHeader(await this.passwordSlot(vault.header, password, masterKey, door));
  }

  withRecoverySlot(header: Header, secret: Buffer, masterKey: Buffer): Header {
    const key = recoveryKey(header, secret);
    return wiping(key, () => withSlot(header, 'recovery', key, masterKey, this.#random));
  }

  /** The time and memory of one try, for a name that fits no vault. */
  async spend(password: string, door: Door): Promise<void> {
    const bytes = passwordBytes(password);
    try {
      await this.#kdf.spend(bytes, door);
    } finally {
      bytes.fill(0);
    }
  }

  /** The password of this header costs less to guess than is thought right today. */
  isTooCheap(header: Header): boolean {
    return this.#kdf.isBelowFloor(header.kdf);
  }

  async #passwordKey(header: Header, password: string, kdf: KdfParameters, door: Door): Promise<Buffer> {
    const bytes = passwordBytes(password);
    try {
      const derived = await this.#kdf.derive(bytes, kdf, door);
      return wiping(derived, () => deriveKey(derived, vaultSalt(header), 'kek/password'));
    } finally {
      bytes.fill(0);
    }
  }
}

function recoveryKey(header: Header, secret: Buffer): Buffer {
  return deriveKey(secret, vaultSalt(header), 'kek/recovery');
}

function wiping<T>(key: Buffer, work: () => T): T {
  try {
    return work();
  } finally {
    key.fill(0);
  }
}
