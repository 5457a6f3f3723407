import { AppError } from '../../src-shared/errors.ts';
import type { OpenVault } from './access.ts';
import type { AccountList } from './accountList.ts';
import type { AccountListing } from './accountsFile.ts';
import { sameName } from './accountsFile.ts';
import type { Door, Random } from './environment.ts';
import { draftHeader, type HeaderOnDisk, readHeader } from './header.ts';
import { keyBytes } from './keys.ts';
import type { MasterKeys } from './masterKeys.ts';
import type { Owner, UnlockedVault } from './openVault.ts';
import { requireGoodPassword } from './passwordPolicy.ts';
import { formatRecoveryKey, newRecoverySecret, parseRecoveryKey } from './recoveryKey.ts';
import { KeyedQueue } from './serialQueue.ts';
import type { Sessions } from './sessions.ts';
import { withStorageErrors } from './storageErrors.ts';
import { type Throttle, unknownSubject } from './throttle.ts';
import type { OpenedVault, VaultFiles } from './vaultFiles.ts';

const wrongPassword = 'The name or the password is not right.';
const wrongRecoveryKey = 'The name or the recovery key is not right.';
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

export interface SignIn {
  /** Label, username or e-mail address. */
  readonly name: string;
  readonly password: string;
  readonly door: Door;
}

export interface Recovery {
  readonly name: string;
  readonly recoveryKey: string;
  readonly newPassword: string;
  readonly door: Door;
}

export interface SignedIn {
  readonly vault: OpenVault;
  /** Something the person should know about this vault, in words. */
  readonly notice?: string;
}

interface AccountsParts {
  readonly random: Random;
  readonly list: AccountList;
  readonly keys: MasterKeys;
  readonly throttle: Throttle;
  readonly sessions: Sessions;
  readonly files: VaultFiles;
}

/** The accounts of this computer, one vault each; several may be open at once. */
export class Accounts {
  readonly #random: Random;
  readonly #keys: MasterKeys;
  readonly #throttle: Throttle;
  readonly #sessions: Sessions;
  readonly #files: VaultFiles;
  readonly #list: AccountList;
  readonly #open = new Map<string, UnlockedVault>();
  readonly #closing = new Map<string, Promise<void>>();
  readonly #lockListeners = new Set<(vault: OpenVault) => void>();
  readonly #preparations = new Set<(vault: OpenVault) => Promise<void>>();
  /** Work on one vault's keys, one after another. */
  readonly #work = new KeyedQueue();
  /** Names of accounts that are being made. */
  readonly #reserved = new Set<{ readonly username: string; readonly email: string }>();

  constructor(parts: AccountsParts) {
    this.#random = parts.random;
    this.#keys = parts.keys;
    this.#throttle = parts.throttle;
    this.#sessions = parts.sessions;
    this.#files = parts.files;
    this.#list = parts.list;
  }

  list(): readonly AccountListing[] {
    return this.#list.all();
  }

  open(): readonly OpenVault[] {
    return [...this.#open.values()];
  }

  /** Called and waited for before a vault is locked, while it is open still. Returns what ends the calls. */
  beforeLock(prepare: (vault: OpenVault) => Promise<void>): () => void {
    this.#preparations.add(prepare);
    return () => {
      this.#preparations.delete(prepare);
    };
  }

  /** Called after a vault has been locked. Returns what ends the calls. */
  onLock(listener: (vault: OpenVault) => void): () => void {
    this.#lockListeners.add(listener);
    return () => {
      this.#lockListeners.delete(listener);
    };
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
      this.#list.add({ vault_id: header.vault_id, label: header.label });
      const onDisk = withStorageErrors(() => readHeader(this.#files.folderOf(header.vault_id)));
      const { vault } = this.#openFiles(onDisk, masterKey, () => true) ?? notMeant();
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
  async unlock({ name, password, door }: SignIn): Promise<SignedIn> {
    const opened = await this.#tryVaults(name, door, wrongPassword, {
      costs: () => this.#keys.spend(password, door),
      attempt: (vaultId, isMeant) => this.#unlockOne(vaultId, password, door, isMeant),
    });
    return signedIn(opened);
  }

  /**
   * Opens a vault with its recovery key and gives it a new password. All its sessions end.
   *
   * @throws AppError VALIDATION_ERROR for a mistyped key or a weak password, INVALID_CREDENTIALS, and as `unlock`
   */
  async recover({ name, recoveryKey, newPassword, door }: Recovery): Promise<SignedIn> {
    const parsed = parseRecoveryKey(recoveryKey);
    if (!parsed.ok) {
      throw new AppError('VALIDATION_ERROR', parsed.problem, {
        details: [{ path: 'recovery_key', message: parsed.problem }],
      });
    }
    try {
      await requireGoodPassword(newPassword, { username: name }, 'new_password');
      const opened = await this.#tryVaults(name, door, wrongRecoveryKey, {
        costs: () => Promise.resolve(),
        attempt: (vaultId, isMeant) => this.#recoverOne(vaultId, parsed.secret, newPassword, door, isMeant),
      });
      return signedIn(opened);
    } finally {
      parsed.secret.fill(0);
    }
  }

  /** Wraps the key anew under another password. Sessions are left to the caller to end. */
  async changePassword(vault: OpenVault, current: string, next: string, door: Door): Promise<void> {
    const open = this.#require(vault);
    await requireGoodPassword(next, open.owner(), 'new_password');
    await this.#withMasterKey(vault, current, door, (masterKey) => this.#setPassword(open, masterKey, next, door));
  }

  /** Issues another recovery key; the one before stops working. */
  async newRecoveryKey(vault: OpenVault, password: string, door: Door): Promise<string> {
    const open = this.#require(vault);
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

  /** Deletes the account: its keys first, then everything else of it. */
  async remove(vault: OpenVault, password: string, door: Door): Promise<void> {
    const open = this.#require(vault);
    await this.#withMasterKey(vault, password, door, async () => {
      await this.#close(open, { forget: true });
      this.#files.remove(vault.vaultId, () => this.#list.remove(vault.vaultId));
      this.#throttle.forget(vault.vaultId);
    });
  }

  /**
   * Changes what the start screen calls an account; `null`: a neutral label that tells nothing.
   *
   * @throws AppError CONFLICT
   */
  setLabel(vault: OpenVault, label: string | null): void {
    const open = this.#require(vault);
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
      ...[...this.#open.values()].filter((other) => other.vaultId !== vault?.vaultId).map((other) => other.owner()),
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
    const open = this.#open.get(vault.vaultId);
    if (open !== undefined) {
      // What cannot be prepared must not keep the vault from being locked.
      await Promise.allSettled([...this.#preparations].map((prepare) => prepare(open)));
      if (this.#open.has(open.vaultId)) {
        await this.#close(open);
        return;
      }
    }
    await this.#closing.get(vault.vaultId);
  }

  async lockAll(): Promise<void> {
    await Promise.all([...this.#open.values()].map((vault) => this.lock(vault)));
    await Promise.all(this.#closing.values());
  }

  async #close(open: UnlockedVault, options: { readonly forget?: boolean } = {}): Promise<void> {
    this.#open.delete(open.vaultId);
    this.#sessions.endAll(open);
    const closing = open.close(options).finally(() => this.#closing.delete(open.vaultId));
    this.#closing.set(open.vaultId, closing);
    await closing;
    for (const listener of this.#lockListeners) {
      listener(open);
    }
  }

  /** Tries the vault with this label, or every vault the name could be meant for. */
  async #tryVaults(
    name: string,
    door: Door,
    refusal: string,
    way: {
      readonly costs: () => Promise<void>;
      readonly attempt: (vaultId: string, isMeant: (owner: Owner) => boolean) => Promise<OpenedVault | undefined>;
    },
  ): Promise<OpenedVault> {
    const listed = this.#list.find(name);
    const opened = await this.#throttle.attempt(door, listed?.vault_id ?? unknownSubject, async () => {
      if (listed !== undefined) {
        return way.attempt(listed.vault_id, () => true);
      }
      const candidates = this.#list.unlisted(name);
      if (candidates.length === 0) {
        await way.costs();
        return undefined;
      }
      return this.#tryEach(candidates, (vaultId) => way.attempt(vaultId, (owner) => isNamed(owner, name)));
    });
    if (opened === undefined) {
      throw new AppError('INVALID_CREDENTIALS', refusal);
    }
    return opened;
  }

  /** A damaged vault must not keep the others from being tried; it is told of when none of them fits. */
  async #tryEach(
    vaultIds: readonly string[],
    attempt: (vaultId: string) => Promise<OpenedVault | undefined>,
  ): Promise<OpenedVault | undefined> {
    let problem: AppError | undefined;
    for (const vaultId of vaultIds) {
      try {
        const opened = await attempt(vaultId);
        if (opened !== undefined) {
          return opened;
        }
      } catch (error) {
        if (!(error instanceof AppError) || error.code === 'TOO_MANY_ATTEMPTS') {
          throw error;
        }
        problem = error;
      }
    }
    if (problem !== undefined) {
      throw problem;
    }
    return undefined;
  }

  #unlockOne(
    vaultId: string,
    password: string,
    door: Door,
    isMeant: (owner: Owner) => boolean,
  ): Promise<OpenedVault | undefined> {
    return this.#work.run(vaultId, async () => {
      const onDisk = withStorageErrors(() => readHeader(this.#files.folderOf(vaultId)));
      const masterKey = await this.#keys.byPassword(onDisk.header, password, door);
      if (masterKey === undefined) {
        return undefined;
      }
      try {
        await this.#closing.get(vaultId);
        const opened = this.#openFiles(onDisk, masterKey, isMeant);
        if (opened !== undefined && this.#keys.isTooCheap(onDisk.header)) {
          await this.#setPassword(opened.vault, masterKey, password, door);
        }
        return opened;
      } finally {
        masterKey.fill(0);
      }
    });
  }

  #recoverOne(
    vaultId: string,
    secret: Buffer,
    newPassword: string,
    door: Door,
    isMeant: (owner: Owner) => boolean,
  ): Promise<OpenedVault | undefined> {
    return this.#work.run(vaultId, async () => {
      const onDisk = withStorageErrors(() => readHeader(this.#files.folderOf(vaultId)));
      const masterKey = this.#keys.byRecoverySecret(onDisk.header, secret);
      if (masterKey === undefined) {
        return undefined;
      }
      try {
        await this.#closing.get(vaultId);
        const opened = this.#openFiles(onDisk, masterKey, isMeant);
        if (opened !== undefined) {
          this.#sessions.endAll(opened.vault);
          await this.#setPassword(opened.vault, masterKey, newPassword, door);
        }
        return opened;
      } finally {
        masterKey.fill(0);
      }
    });
  }

  /** The vault as it is when it is open already, else opened from its files. */
  #openFiles(onDisk: HeaderOnDisk, masterKey: Buffer, isMeant: (owner: Owner) => boolean): OpenedVault | undefined {
    const vaultId = onDisk.header.vault_id;
    const already = this.#open.get(vaultId);
    if (already !== undefined) {
      return isMeant(already.owner()) ? { vault: already, notice: undefined } : undefined;
    }
    const opened = this.#files.open(onDisk, masterKey, isMeant);
    if (opened !== undefined) {
      this.#open.set(vaultId, opened.vault);
    }
    return opened;
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
        const masterKey = await this.#keys.byPassword(this.#require(vault).header, password, door);
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

  async #setPassword(vault: UnlockedVault, masterKey: Buffer, password: string, door: Door): Promise<void> {
    const addPassword = await this.#keys.passwordSlot(vault.header, password, masterKey, door);
    vault.replaceHeader(addPassword);
  }

  #require(vault: OpenVault): UnlockedVault {
    const open = this.#open.get(vault.vaultId);
    if (open === undefined) {
      throw new AppError('UNAUTHENTICATED', 'The vault is locked. Sign in again.');
    }
    return open;
  }
}

function isNamed(owner: Owner, name: string): boolean {
  return sameName(owner.username, name) || sameName(owner.email, name);
}

function signedIn({ vault, notice }: OpenedVault): SignedIn {
  return notice === undefined ? { vault } : { vault, notice };
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
