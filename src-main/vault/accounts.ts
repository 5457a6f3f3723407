import { AppError } from '../../src-shared/errors.ts';
import type { OpenVault } from './access.ts';
import type { AccountList } from './accountList.ts';
import type { AccountListing } from './accountsFile.ts';
import { sameName } from './accountsFile.ts';
import { restoreBackup } from './backups/restoreBackup.ts';
import type { BackupChoice, VaultBackups } from './backups/vaultBackups.ts';
import type { Door, Random } from './environment.ts';
import { draftHeader, type Header } from './header.ts';
import { keyBytes } from './keys.ts';
import type { MasterKeys } from './masterKeys.ts';
import type { OpenVaults } from './openVaults.ts';
import { requireGoodPassword } from './passwordPolicy.ts';
import { formatRecoveryKey, newRecoverySecret } from './recoveryKey.ts';
import { KeyedQueue } from './serialQueue.ts';
import type { Sessions } from './sessions.ts';
import { type Credentials, type Recovery, type SignedIn, SignIn } from './signIn.ts';
import { storageError } from './storageErrors.ts';
import type { Throttle } from './throttle.ts';
import type { VaultFiles } from './vaultFiles.ts';

const wrongOwnPassword = 'The password is not right.';

export interface NewAccount {
  readonly username: string;
  readonly email: string;
  readonly password: string;
  /** IANA name of the zone that days are counted in. */
  readonly timezone: string;
  /** The start screen of this computer shows a neutral label instead of the username. */
  readonly hideUsername?: boolean | undefined;
  readonly country?: string | null | undefined;
  readonly door: Door;
}

interface AccountsParts {
  readonly random: Random;
  readonly list: AccountList;
  readonly keys: MasterKeys;
  readonly throttle: Throttle;
  readonly sessions: Sessions;
  readonly files: VaultFiles;
  readonly open: OpenVaults;
}

/** The accounts of this computer, one vault each; several may be open at once. */
export class Accounts {
  readonly #random: Random;
  readonly #keys: MasterKeys;
  readonly #throttle: Throttle;
  readonly #files: VaultFiles;
  readonly #list: AccountList;
  readonly #open: OpenVaults;
  readonly #signIn: SignIn;
  /** Work on one vault's keys, one after another. */
  readonly #work = new KeyedQueue();
  /** Names of accounts that are being made. */
  readonly #reserved = new Set<{ readonly username: string; readonly email: string }>();

  constructor(parts: AccountsParts) {
    this.#random = parts.random;
    this.#keys = parts.keys;
    this.#throttle = parts.throttle;
    this.#files = parts.files;
    this.#list = parts.list;
    this.#open = parts.open;
    this.#signIn = new SignIn({ ...parts, work: this.#work });
  }

  list(): readonly AccountListing[] {
    return this.#list.all();
  }

  open(): readonly OpenVault[] {
    return this.#open.all();
  }

  /** @throws AppError UNAUTHENTICATED when the vault is locked */
  backupsOf(vault: OpenVault): VaultBackups {
    return this.#open.require(vault).backups;
  }

  /** Called and waited for before a vault is locked, while it is open still. Returns what ends the calls. */
  beforeLock(prepare: (vault: OpenVault) => Promise<void>): () => void {
    return this.#open.beforeLock(prepare);
  }

  /** Called after a vault has been locked. Returns what ends the calls. */
  onLock(listener: (vault: OpenVault) => void): () => void {
    return this.#open.onLock(listener);
  }

  /**
   * Makes an account with a vault of its own and opens it. The recovery key is given out this once.
   *
   * @throws AppError VALIDATION_ERROR for a weak password, CONFLICT for names that are taken, STORAGE_FAILED
   */
  async create(account: NewAccount): Promise<{ readonly vault: OpenVault; readonly recoveryKey: string }> {
    const { username, email, door } = account;
    this.requireFree({ username, email });
    await requireGoodPassword(account.password, { username, email }, 'password');
    this.requireFree({ username, email });
    const names = { username, email };
    this.#reserved.add(names);
    const masterKey = this.#random.bytes(keyBytes);
    const secret = newRecoverySecret(this.#random);
    try {
      const label = account.hideUsername === true ? this.#list.neutralLabel() : username;
      const draft = draftHeader(label, this.#random);
      const addPassword = await this.#keys.passwordSlot(draft, account.password, masterKey, door);
      const header = this.#keys.withRecoverySlot(addPassword(draft), secret, masterKey);
      this.#files.create(header, masterKey, {
        username,
        email,
        timezone: account.timezone,
        hideUsername: account.hideUsername === true,
        country: account.country ?? null,
      });
      this.#listNew(header);
      const opened = await this.#open.openWith(this.#files.header(header.vault_id), masterKey, () => true);
      const { vault } = opened ?? notMeant();
      return { vault, recoveryKey: formatRecoveryKey(secret) };
    } finally {
      this.#reserved.delete(names);
      masterKey.fill(0);
      secret.fill(0);
    }
  }

  /**
   * Opens the vault that name and password fit; one that is open already stays as it is.
   *
   * @throws AppError INVALID_CREDENTIALS in the same words whatever does not fit, TOO_MANY_ATTEMPTS, VAULT_DAMAGED,
   * VAULT_TOO_NEW, STORAGE_FAILED
   */
  unlock(credentials: Credentials): Promise<SignedIn> {
    return this.#signIn.unlock(credentials);
  }

  /**
   * Opens a vault with its recovery key and gives it a new password. All its sessions end.
   *
   * @throws AppError VALIDATION_ERROR for a mistyped key or a weak password, INVALID_CREDENTIALS, and as `unlock`
   */
  recover(recovery: Recovery): Promise<SignedIn> {
    return this.#signIn.recover(recovery);
  }

  /** Wraps the key anew under another password. Sessions are left to the caller to end. */
  async changePassword(vault: OpenVault, current: string, next: string, door: Door): Promise<void> {
    const open = this.#open.require(vault);
    await requireGoodPassword(next, open.owner(), 'new_password');
    await this.#withMasterKey(vault, current, door, (masterKey) => this.#keys.setPassword(open, masterKey, next, door));
  }

  /** Issues another recovery key; the one before stops working. */
  async newRecoveryKey(vault: OpenVault, password: string, door: Door): Promise<string> {
    const open = this.#open.require(vault);
    return this.#withMasterKey(vault, password, door, (masterKey) => {
      const secret = newRecoverySecret(this.#random);
      try {
        open.replaceHeader((header) => this.#keys.withRecoverySlot(header, secret, masterKey));
        return formatRecoveryKey(secret);
      } finally {
        secret.fill(0);
      }
    });
  }

  /**
   * Puts a backup in place of the vault, which is locked by that; password and recovery key stay those of today.
   *
   * @param password of today
   * @returns rows by table
   * @throws AppError NOT_FOUND, INVALID_CREDENTIALS, TOO_MANY_ATTEMPTS, VAULT_DAMAGED, STORAGE_FAILED; then nothing has
   * changed
   */
  restore(
    vault: OpenVault,
    choice: BackupChoice,
    password: string,
    door: Door,
  ): Promise<Readonly<Record<string, number>>> {
    return this.#withMasterKey(vault, password, door, (masterKey) =>
      restoreBackup({
        vault: this.#open.require(vault),
        choice,
        masterKey,
        files: this.#files,
        lock: () => this.#open.lock(vault.vaultId),
      }),
    );
  }

  /** Deletes the account: its keys first, then everything else of it. */
  async remove(vault: OpenVault, password: string, door: Door): Promise<void> {
    await this.#withMasterKey(vault, password, door, async () => {
      await this.#open.close(vault.vaultId, { forget: true });
      this.#files.doom(vault.vaultId);
      this.#finishRemoval(vault.vaultId);
    });
  }

  /** Finishes removals that were interrupted; what the disk does not allow now is left for the next start. */
  finishRemovals(): void {
    for (const vaultId of this.#files.doomedIds()) {
      try {
        this.#finishRemoval(vaultId);
      } catch (error) {
        if (storageError(error)?.code !== 'STORAGE_FAILED') {
          throw error;
        }
      }
    }
  }

  /**
   * Changes what the start screen calls an account; `null`: a neutral label that tells nothing.
   *
   * @throws AppError CONFLICT
   */
  setLabel(vault: OpenVault, label: string | null): void {
    const open = this.#open.require(vault);
    if (label !== null && this.#list.others(vault.vaultId).some((other) => sameName(other.label, label))) {
      throw taken('username');
    }
    const chosen = label ?? this.#list.neutralLabel();
    open.replaceHeader((header) => ({ ...header, label: chosen }));
    this.#list.rename(vault.vaultId, chosen);
  }

  /**
   * @param vault whose own names do not count
   * @throws AppError CONFLICT for a name on the start screen, or one of a vault that is open
   */
  requireFree(
    { username, email }: { readonly username?: string | undefined; readonly email?: string | undefined },
    vault?: OpenVault,
  ): void {
    const owners = [
      ...this.#open
        .all()
        .filter((other) => other.vaultId !== vault?.vaultId)
        .map((other) => other.owner()),
      ...this.#reserved,
    ];
    const labels = this.#list.others(vault?.vaultId).map((other) => other.label);
    const isTaken = (name: string, others: readonly string[]) => others.some((other) => sameName(other, name));
    if (username !== undefined && isTaken(username, [...labels, ...owners.map((owner) => owner.username)])) {
      throw taken('username');
    }
    if (
      email !== undefined &&
      isTaken(
        email,
        owners.map((owner) => owner.email),
      )
    ) {
      throw taken('email');
    }
  }

  /** Locks a vault: its sessions end, its keys are wiped. Nothing happens when it is locked already. */
  async lock(vault: OpenVault): Promise<void> {
    await this.#open.lock(vault.vaultId);
  }

  /** Locks all vaults; none can be opened any more. */
  async shutDown(): Promise<void> {
    await this.#open.shutDown();
  }

  /** Runs `work` with the master key once the account's own password has been given. */
  async #withMasterKey<T>(
    vault: OpenVault,
    password: string,
    door: Door,
    work: (masterKey: Buffer) => T | Promise<T>,
  ): Promise<T> {
    const result = await this.#throttle.attempt(door, vault.vaultId, () =>
      this.#work.run(vault.vaultId, async () => {
        const masterKey = await this.#keys.byPassword(this.#open.require(vault).header, password, door);
        if (masterKey === undefined) {
          return undefined;
        }
        try {
          return { value: await work(masterKey) };
        } finally {
          masterKey.fill(0);
        }
      }),
    );
    if (result === undefined) {
      throw new AppError('INVALID_CREDENTIALS', wrongOwnPassword);
    }
    return result.value;
  }

  #finishRemoval(vaultId: string): void {
    this.#files.removeDoomed(vaultId, () => this.#list.remove(vaultId));
    this.#throttle.forget(vaultId);
  }

  /** An account that cannot be listed was not made. */
  #listNew(header: Header): void {
    try {
      this.#list.add({ vault_id: header.vault_id, label: header.label });
    } catch (error) {
      this.#files.doom(header.vault_id);
      this.#files.removeDoomed(header.vault_id, () => undefined);
      throw error;
    }
  }
}

function taken(path: 'username' | 'email'): AppError {
  const message =
    path === 'username'
      ? 'There is an account with this name on this computer. Choose another name, or sign in.'
      : 'There is an account with this e-mail address open on this computer.';
  return new AppError('CONFLICT', message, { details: [{ path, message }] });
}

function notMeant(): never {
  throw new Error('A vault that has just been made did not open.');
}
