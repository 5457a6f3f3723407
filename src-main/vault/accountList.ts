import { type AccountListing, readAccounts, sameName, writeAccounts } from './accountsFile.ts';
import { withStorageErrors } from './storageErrors.ts';
import type { VaultFiles } from './vaultFiles.ts';

const usernameCharacters = /^[A-Za-z0-9._-]+$/;

/**
 * The accounts the start screen shows, in the order they were made. Kept in accounts.json; a vault that is missing
 * there is found again by its folder, under the label its header carries.
 */
export class AccountList {
  readonly #dataDir: string;
  #accounts: readonly AccountListing[];

  constructor(dataDir: string, files: VaultFiles) {
    this.#dataDir = dataDir;
    this.#accounts = withStorageErrors(() => {
      const doomed = new Set(files.doomedIds());
      const stored = readAccounts(dataDir).filter((account) => !doomed.has(account.vault_id));
      const found = files.vaultIds().map((vaultId) => ({ vault_id: vaultId, label: labelInHeader(files, vaultId) }));
      return merge(stored, found);
    });
  }

  all(): readonly AccountListing[] {
    return this.#accounts;
  }

  others(vaultId: string | undefined): readonly AccountListing[] {
    return this.#accounts.filter((account) => account.vault_id !== vaultId);
  }

  find(label: string): AccountListing | undefined {
    return this.#accounts.find((account) => sameName(account.label, label));
  }

  /** Vaults that a name which is no label could be meant for: by e-mail any, by username those that hide it. */
  unlisted(name: string): readonly string[] {
    const isEmail = name.includes('@');
    return this.#accounts
      .filter((account) => isEmail || !usernameCharacters.test(account.label))
      .map((account) => account.vault_id);
  }

  /** The first free of "Account 1", "Account 2" …; no username has a space in it. */
  neutralLabel(): string {
    for (let number = 1; ; number += 1) {
      const label = `Account ${number}`;
      if (this.find(label) === undefined) {
        return label;
      }
    }
  }

  add(account: AccountListing): void {
    this.#save([...this.#accounts, account]);
  }

  rename(vaultId: string, label: string): void {
    this.#save(this.#accounts.map((account) => (account.vault_id === vaultId ? { ...account, label } : account)));
  }

  remove(vaultId: string): void {
    this.#save(this.others(vaultId));
  }

  #save(accounts: readonly AccountListing[]): void {
    withStorageErrors(() => writeAccounts(this.#dataDir, accounts));
    this.#accounts = accounts;
  }
}

interface Found {
  readonly vault_id: string;
  /** `undefined`: the header cannot be read. */
  readonly label: string | undefined;
}

function labelInHeader(files: VaultFiles, vaultId: string): string | undefined {
  try {
    return files.header(vaultId).header.label;
  } catch {
    return undefined;
  }
}

/** The header's label counts, for it is written first; a vault that was not listed comes last. */
function merge(stored: readonly AccountListing[], found: readonly Found[]): readonly AccountListing[] {
  const labels = new Map(found.map(({ vault_id, label }) => [vault_id, label]));
  const listed = stored.map((account) => ({ ...account, label: labels.get(account.vault_id) ?? account.label }));
  const missing = found.filter(({ vault_id }) => !stored.some((account) => account.vault_id === vault_id));
  for (const { vault_id, label } of missing) {
    listed.push({ vault_id, label: freeLabel(label, listed) });
  }
  return listed;
}

function freeLabel(wanted: string | undefined, accounts: readonly AccountListing[]): string {
  const base = wanted ?? 'Account';
  const isFree = (label: string) => !accounts.some((account) => sameName(account.label, label));
  if (wanted !== undefined && isFree(wanted)) {
    return wanted;
  }
  for (let number = 1; ; number += 1) {
    if (isFree(`${base} ${number}`)) {
      return `${base} ${number}`;
    }
  }
}
