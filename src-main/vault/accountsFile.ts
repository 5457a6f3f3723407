import { join } from 'node:path';
import { z } from 'zod';
import { readSmallFile, writeFileAtomic } from './files.ts';

const accountsSchema = z.array(
  z.strictObject({ vault_id: z.string().regex(/^[0-9a-f]{32}$/), label: z.string().min(1).max(64) }),
);

/** What the start screen shows of a vault. */
export type AccountListing = Readonly<z.output<typeof accountsSchema>[number]>;

const largestFile = 1024 * 1024;
const fileName = 'accounts.json';

/** The list in the order the accounts were made; empty when there is none or it cannot be read (headers rebuild it). */
export function readAccounts(dataDir: string): readonly AccountListing[] {
  const bytes = readSmallFile(join(dataDir, fileName), largestFile);
  try {
    return accountsSchema.parse(bytes === undefined ? [] : JSON.parse(bytes.toString('utf8')));
  } catch {
    return [];
  }
}

export function writeAccounts(dataDir: string, accounts: readonly AccountListing[]): void {
  writeFileAtomic(join(dataDir, fileName), Buffer.from(`${JSON.stringify(accounts, null, 2)}\n`, 'utf8'));
}

/** Labels and usernames are compared without case, in ASCII: `ı` and `I` stay different everywhere. */
export function sameName(a: string, b: string): boolean {
  return foldAscii(a) === foldAscii(b);
}

function foldAscii(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
