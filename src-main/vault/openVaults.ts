import { AppError } from '../../src-shared/errors.ts';
import type { OpenVault } from './access.ts';
import type { HeaderOnDisk } from './header.ts';
import type { UnlockedVault } from './openVault.ts';
import type { Sessions } from './sessions.ts';
import type { IsMeant, OpenedVault, VaultFiles } from './vaultFiles.ts';

type LockPreparation = (vault: OpenVault) => Promise<void>;
type LockListener = (vault: OpenVault) => void;

/** The vaults that are open now, and how they are opened and locked. Locking one ends its sessions. */
export class OpenVaults {
  readonly #files: VaultFiles;
  readonly #sessions: Sessions;
  readonly #open = new Map<string, UnlockedVault>();
  readonly #closing = new Map<string, Promise<void>>();
  readonly #preparations = new Set<LockPreparation>();
  readonly #listeners = new Set<LockListener>();
  #isShutDown = false;

  constructor(files: VaultFiles, sessions: Sessions) {
    this.#files = files;
    this.#sessions = sessions;
  }

  all(): readonly UnlockedVault[] {
    return [...this.#open.values()];
  }

  isOpen(vaultId: string): boolean {
    return this.#open.has(vaultId);
  }

  /** @throws AppError UNAUTHENTICATED when the vault is locked */
  require(vault: OpenVault): UnlockedVault {
    const open = this.#open.get(vault.vaultId);
    if (open === undefined) {
      throw new AppError('UNAUTHENTICATED', 'The vault is locked. Sign in again.');
    }
    return open;
  }

  /** Of an open vault the header in memory counts: the file may have been damaged since. */
  headerOf(vaultId: string): HeaderOnDisk {
    const open = this.#open.get(vaultId);
    return open === undefined ? this.#files.header(vaultId) : { header: open.header, source: 'header' };
  }

  /**
   * The vault as it is when it is open already, else opened from its files; `undefined` when it is not the one meant.
   *
   * @throws AppError VAULT_DAMAGED, VAULT_TOO_NEW, STORAGE_FAILED; CONFLICT while the app is closing
   */
  async openWith(header: HeaderOnDisk, masterKey: Buffer, isMeant: IsMeant): Promise<OpenedVault | undefined> {
    const vaultId = header.header.vault_id;
    await this.#closing.get(vaultId);
    if (this.#isShutDown) {
      throw new AppError('CONFLICT', 'Evenkeel is closing.');
    }
    const already = this.#open.get(vaultId);
    if (already !== undefined) {
      return isMeant(already.owner()) ? { vault: already, notice: undefined } : undefined;
    }
    const opened = this.#files.open(header, masterKey, isMeant);
    if (opened !== undefined) {
      this.#open.set(vaultId, opened.vault);
    }
    return opened;
  }

  /** Called and waited for before a vault is locked, while it is open still. Returns what ends the calls. */
  beforeLock(prepare: LockPreparation): () => void {
    this.#preparations.add(prepare);
    return () => {
      this.#preparations.delete(prepare);
    };
  }

  /** Called after a vault has been locked. Returns what ends the calls. */
  onLock(listener: LockListener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Nothing happens when the vault is locked already. */
  async lock(vaultId: string): Promise<void> {
    const vault = this.#open.get(vaultId);
    if (vault !== undefined) {
      // What cannot be prepared must not keep the vault from being locked.
      await Promise.allSettled([...this.#preparations].map((prepare) => prepare(vault)));
    }
    await this.close(vaultId);
  }

  /** @param options.forget the vault is being deleted: nothing needs to be brought in order */
  async close(vaultId: string, options: { readonly forget?: boolean } = {}): Promise<void> {
    const vault = this.#open.get(vaultId);
    if (vault === undefined) {
      await this.#closing.get(vaultId);
      return;
    }
    this.#open.delete(vaultId);
    this.#sessions.endAll(vault);
    const closing = vault.close(options).finally(() => this.#closing.delete(vaultId));
    this.#closing.set(vaultId, closing);
    await closing;
    for (const listener of this.#listeners) {
      listener(vault);
    }
  }

  /** Locks all; none can be opened any more. */
  async shutDown(): Promise<void> {
    this.#isShutDown = true;
    await Promise.all([...this.#open.keys(), ...this.#closing.keys()].map((vaultId) => this.lock(vaultId)));
  }
}
