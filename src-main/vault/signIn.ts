import { AppError, type ErrorCode } from '../../src-shared/errors.ts';
import type { OpenVault } from './access.ts';
import type { AccountList } from './accountList.ts';
import { sameName } from './accountsFile.ts';
import type { Door } from './environment.ts';
import type { MasterKeys } from './masterKeys.ts';
import type { Owner, UnlockedVault } from './openVault.ts';
import type { OpenVaults } from './openVaults.ts';
import { requireGoodPassword } from './passwordPolicy.ts';
import { parseRecoveryKey } from './recoveryKey.ts';
import type { KeyedQueue } from './serialQueue.ts';
import type { Sessions } from './sessions.ts';
import { storageError } from './storageErrors.ts';
import { type Throttle, unknownSubject } from './throttle.ts';
import type { IsMeant, OpenedVault } from './vaultFiles.ts';

const wrongPassword = 'The name or the password is not right.';
const wrongRecoveryKey = 'The name or the recovery key is not right.';
const unreadableCodes: readonly ErrorCode[] = ['VAULT_DAMAGED', 'VAULT_TOO_NEW', 'STORAGE_FAILED'];

export interface Credentials {
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

interface SignInParts {
  readonly keys: MasterKeys;
  readonly throttle: Throttle;
  readonly sessions: Sessions;
  readonly list: AccountList;
  readonly open: OpenVaults;
  /** Work on one vault's keys, one after another. */
  readonly work: KeyedQueue;
}

/** From a name and a secret to an open vault. */
export class SignIn {
  readonly #keys: MasterKeys;
  readonly #throttle: Throttle;
  readonly #sessions: Sessions;
  readonly #list: AccountList;
  readonly #open: OpenVaults;
  readonly #work: KeyedQueue;

  constructor(parts: SignInParts) {
    this.#keys = parts.keys;
    this.#throttle = parts.throttle;
    this.#sessions = parts.sessions;
    this.#list = parts.list;
    this.#open = parts.open;
    this.#work = parts.work;
  }

  async unlock({ name, password, door }: Credentials): Promise<SignedIn> {
    const opened = await this.#tryVaults(name, door, wrongPassword, {
      costs: () => this.#keys.spend(password, door),
      attempt: (vaultId, isMeant) => this.#unlockOne(vaultId, password, door, isMeant),
    });
    return signedIn(opened);
  }

  async recover({ name, recoveryKey, newPassword, door }: Recovery): Promise<SignedIn> {
    const parsed = parseRecoveryKey(recoveryKey);
    if (!parsed.ok) {
      throw new AppError('VALIDATION_ERROR', parsed.problem, {
        details: [{ path: 'recovery_key', message: parsed.problem }],
      });
    }
    try {
      await requireGoodPassword(newPassword, { username: name, email: name }, 'new_password');
      const opened = await this.#tryVaults(name, door, wrongRecoveryKey, {
        costs: () => Promise.resolve(),
        attempt: (vaultId, isMeant) => this.#recoverOne(vaultId, parsed.secret, newPassword, door, isMeant),
      });
      return signedIn(opened);
    } finally {
      parsed.secret.fill(0);
    }
  }

  /** Tries the vault with this label, or every vault the name could be meant for. */
  async #tryVaults(
    name: string,
    door: Door,
    refusal: string,
    way: {
      readonly costs: () => Promise<void>;
      readonly attempt: (vaultId: string, isMeant: IsMeant) => Promise<OpenedVault | undefined>;
    },
  ): Promise<OpenedVault> {
    const listed = this.#list.find(name);
    let untried: AppError | undefined;
    const opened = await this.#throttle.attempt(door, listed?.vault_id ?? unknownSubject, async () => {
      if (listed !== undefined) {
        return way.attempt(listed.vault_id, () => true);
      }
      const candidates = this.#list.unlisted(name);
      if (candidates.length === 0) {
        await way.costs();
      }
      let damaged: AppError | undefined;
      for (const vaultId of candidates) {
        const problem = this.#headerProblem(vaultId);
        try {
          const found = problem ?? (await way.attempt(vaultId, (owner) => isNamed(owner, name)));
          if (found instanceof AppError) {
            untried = found;
          } else if (found !== undefined) {
            return found;
          }
        } catch (error) {
          // The secret fits, but whose vault it is cannot be read: it may be meant for another one.
          if (!(error instanceof AppError) || !unreadableCodes.includes(error.code)) {
            throw error;
          }
          damaged = error;
        }
      }
      if (damaged !== undefined) {
        throw damaged;
      }
      return undefined;
    });
    if (opened === undefined) {
      throw new AppError(
        'INVALID_CREDENTIALS',
        untried === undefined ? refusal : `${refusal} One account could not be tried: ${untried.message}`,
      );
    }
    return opened;
  }

  /** Why a vault cannot be tried: that must not keep the others from being tried. */
  #headerProblem(vaultId: string): AppError | undefined {
    try {
      this.#open.headerOf(vaultId);
      return undefined;
    } catch (error) {
      if (error instanceof AppError) {
        return error;
      }
      throw error;
    }
  }

  #unlockOne(vaultId: string, password: string, door: Door, isMeant: IsMeant): Promise<OpenedVault | undefined> {
    return this.#work.run(vaultId, async () => {
      const onDisk = this.#open.headerOf(vaultId);
      const masterKey = await this.#keys.byPassword(onDisk.header, password, door);
      if (masterKey === undefined) {
        return undefined;
      }
      try {
        const opened = await this.#open.openWith(onDisk, masterKey, isMeant);
        if (opened !== undefined && this.#keys.isTooCheap(onDisk.header)) {
          await this.#raiseCost(opened.vault, masterKey, password, door);
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
    isMeant: IsMeant,
  ): Promise<OpenedVault | undefined> {
    return this.#work.run(vaultId, async () => {
      const onDisk = this.#open.headerOf(vaultId);
      const masterKey = this.#keys.byRecoverySecret(onDisk.header, secret);
      if (masterKey === undefined) {
        return undefined;
      }
      try {
        const wasOpen = this.#open.isOpen(vaultId);
        const opened = await this.#open.openWith(onDisk, masterKey, isMeant);
        if (opened !== undefined) {
          await this.#setRecoveredPassword(opened.vault, masterKey, newPassword, door, wasOpen);
        }
        return opened;
      } finally {
        masterKey.fill(0);
      }
    });
  }

  async #setRecoveredPassword(
    vault: UnlockedVault,
    masterKey: Buffer,
    password: string,
    door: Door,
    wasOpen: boolean,
  ): Promise<void> {
    try {
      await this.#keys.setPassword(vault, masterKey, password, door);
      this.#sessions.endAll(vault);
    } catch (error) {
      if (!wasOpen) {
        await this.#open.close(vault.vaultId);
      }
      throw error;
    }
  }

  /** Nobody is kept out because the disk takes no new header today. */
  async #raiseCost(vault: UnlockedVault, masterKey: Buffer, password: string, door: Door): Promise<void> {
    try {
      await this.#keys.setPassword(vault, masterKey, password, door);
    } catch (error) {
      if (storageError(error)?.code !== 'STORAGE_FAILED') {
        throw error;
      }
    }
  }
}

function isNamed(owner: Owner, name: string): boolean {
  return sameName(owner.username, name) || sameName(owner.email, name);
}

function signedIn({ vault, notice }: OpenedVault): SignedIn {
  return notice === undefined ? { vault } : { vault, notice };
}
