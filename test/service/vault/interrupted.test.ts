import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { alice, bob, openTestFolder, readDraft, type TestFolder, vaultFolders, writeDraft } from './support.ts';

let folder: TestFolder;
let vaultId: string;
const inVaults = (...names: string[]) => join(folder.dataDir, 'vaults', ...names);

beforeEach(async () => {
  folder = await openTestFolder();
  const { vault } = await folder.home.accounts.create(alice);
  vaultId = vault.vaultId;
  writeDraft(vault, 'journal', 'kept');
  await folder.stop();
});

afterEach(async () => {
  await folder.remove();
});

const unlock = () => folder.home.accounts.unlock({ name: 'alice', password: alice.password, door: 'window' });
const accountsFile = () => readFileSync(join(folder.dataDir, 'accounts.json'), 'utf8');

describe('after a start', () => {
  it('an account whose making was interrupted is gone, and finished ones are untouched', async () => {
    cpSync(inVaults(vaultId), inVaults(`creating-${'a'.repeat(32)}`), { recursive: true });
    mkdirSync(inVaults(`creating-${'b'.repeat(32)}`));
    await folder.restart();
    expect(vaultFolders(folder.dataDir)).toEqual([vaultId]);
    expect(folder.home.accounts.list()).toEqual([{ vault_id: vaultId, label: 'alice' }]);
    expect(readDraft((await unlock()).vault, 'journal')).toBe('kept');
  });

  it('a finished account that was not listed yet is listed', async () => {
    writeFileSync(join(folder.dataDir, 'accounts.json'), '[]');
    await folder.restart();
    expect(folder.home.accounts.list()).toEqual([{ vault_id: vaultId, label: 'alice' }]);
    expect(readDraft((await unlock()).vault, 'journal')).toBe('kept');
  });

  it('a list that cannot be read is made anew from the vaults', async () => {
    await folder.restart();
    await folder.home.accounts.create(bob);
    await folder.stop();
    for (const content of ['', 'nonsense', '{"a":1}', '[{"vault_id":"../../etc","label":"x"}]']) {
      writeFileSync(join(folder.dataDir, 'accounts.json'), content);
      await folder.restart();
      expect(
        folder.home.accounts
          .list()
          .map((account) => account.label)
          .sort(),
      ).toEqual(['alice', 'bob']);
      await folder.stop();
    }
  });

  it('a removal that was decided is finished, keys first', async () => {
    renameSync(inVaults(vaultId), inVaults(`deleting-${vaultId}`));
    expect(accountsFile()).toContain(vaultId);
    await folder.restart();
    expect(vaultFolders(folder.dataDir)).toEqual([]);
    expect(folder.home.accounts.list()).toEqual([]);
    expect(accountsFile()).not.toContain(vaultId);
  });

  it('a removal that had come further is finished, too', async () => {
    mkdirSync(inVaults(`deleting-${'c'.repeat(32)}`));
    writeFileSync(inVaults(`deleting-${'c'.repeat(32)}`, 'data-1.db'), 'x');
    await folder.restart();
    expect(vaultFolders(folder.dataDir)).toEqual([vaultId]);
  });

  it('half-written headers are gone and the whole ones count', async () => {
    writeFileSync(inVaults(vaultId, 'header.json.tmp'), '{');
    writeFileSync(inVaults(vaultId, 'header.copy.json.tmp'), '{');
    writeFileSync(inVaults(vaultId, 'notes of mine.tmp'), 'not ours');
    await folder.restart();
    await unlock();
    expect(readdirSync(inVaults(vaultId)).filter((name) => name.endsWith('.tmp'))).toEqual(['notes of mine.tmp']);
  });

  it('a folder that is no vault is left alone', async () => {
    mkdirSync(inVaults('holiday photos'));
    await folder.restart();
    expect(existsSync(inVaults('holiday photos'))).toBe(true);
    expect(folder.home.accounts.list()).toHaveLength(1);
  });
});
