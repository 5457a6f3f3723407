import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenVault } from '../../../src-main/vault/access.ts';
import { alice, databaseOf, openTestFolder, type TestFolder, writeJournal, writeJournals } from './support.ts';

const page = { offset: 0, limit: 20 };

let folder: TestFolder;
let vault: OpenVault;

beforeEach(async () => {
  folder = await openTestFolder();
  vault = (await folder.home.accounts.create(alice)).vault;
});

afterEach(async () => {
  await folder.remove();
});

async function reopen(): Promise<void> {
  await folder.home.accounts.lock(vault);
  vault = (await folder.home.accounts.unlock({ name: 'alice', password: alice.password, door: 'window' })).vault;
}

const found = async (q: string) => (await vault.search.query(q, page)).hits.map((hit) => hit.id);

describe('the journal search', () => {
  it('of an empty journal is ready at once and finds nothing', async () => {
    expect(vault.search.ready).toBe(true);
    expect(await vault.search.query('anything', page)).toEqual({ total: 0, hits: [] });
  });

  it('finds what was in the file when the vault was opened: text, title and tags', async () => {
    const id = writeJournal(vault, 'the lighthouse at dusk', 'Evening walk', ['seaside']);
    writeJournal(vault, 'nothing of the kind');
    await reopen();
    await vault.search.whenReady;
    expect(vault.search.ready).toBe(true);
    for (const q of ['lighthouse', 'evening', 'seaside', 'light* "at dusk"']) {
      expect([q, await found(q)]).toEqual([q, [id]]);
    }
  });

  it('asked before it is ready answers when it is', async () => {
    const ids = writeJournals(
      vault,
      Array.from({ length: 1200 }, (_, number) => `entry number${number} of many`),
    );
    await reopen();
    expect(vault.search.ready).toBe(false);
    expect(await found('number1199')).toEqual([ids[1199]]);
    expect((await vault.search.query('many', page)).total).toBe(1200);
  });

  it('knows a change as soon as the change was made', async () => {
    const id = writeJournal(vault, 'before');
    await reopen();
    vault.search.upsert({ id, title: '', content: 'after', tags: [] });
    expect(await found('before')).toEqual([]);
    expect(await found('after')).toEqual([id]);
    vault.search.remove(id);
    expect(await found('after')).toEqual([]);
  });

  it('finds the first entry of a journal that was empty', async () => {
    const id = writeJournal(vault, 'the very first words');
    vault.search.upsert({ id, title: '', content: 'the very first words', tags: [] });
    expect(await found('first')).toEqual([id]);
  });

  it('stops with the lock, also while it is being built, and nobody waits for ever', async () => {
    writeJournals(
      vault,
      Array.from({ length: 2000 }, (_, number) => `entry ${number} `.repeat(200)),
    );
    await reopen();
    const answer = vault.search.query('entry', page);
    const ready = vault.search.whenReady;
    await Promise.all([
      expect(answer).rejects.toMatchObject({ code: 'UNAUTHENTICATED' }),
      folder.home.accounts.lock(vault),
    ]);
    await ready;
    expect(vault.search.ready).toBe(false);
  });

  it('finds the others when one entry is damaged', async () => {
    const whole = writeJournal(vault, 'one that is whole');
    const broken = writeJournal(vault, 'one that is broken', 'still readable');
    databaseOf(vault).prepare("UPDATE journal_entries SET content = x'00' WHERE id = ?").run(broken);
    await reopen();
    expect(await found('one')).toEqual([whole]);
    expect(await found('readable')).toEqual([broken]);
  });

  it('that cannot work says so, and the vault stays usable', async () => {
    writeJournal(vault, 'whole');
    await folder.restart({ searchWorker: join(folder.dataDir, 'no-such-worker.ts') });
    vault = (await folder.home.accounts.unlock({ name: 'alice', password: alice.password, door: 'window' })).vault;
    await vault.search.whenReady;
    await expect(vault.search.query('whole', page)).rejects.toMatchObject({ code: 'INTERNAL' });
    expect(vault.isOpen).toBe(true);
    writeJournal(vault, 'goes on');
  });

  it('keeps no index in the file', async () => {
    const id = writeJournal(vault, 'the lighthouse at dusk');
    vault.search.upsert({ id, title: '', content: 'the lighthouse at dusk', tags: [] });
    await found('lighthouse');
    const tables = databaseOf(vault).prepare("SELECT name FROM sqlite_schema WHERE sql LIKE '%fts5%'");
    expect(tables.all()).toEqual([]);
  });
});
