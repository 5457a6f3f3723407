import { afterEach, beforeEach, expect, it } from 'vitest';
import { drafts } from '../../src-main/vault/schema.ts';
import { openTestVault, type TestVault } from './support.ts';

let app: TestVault;

beforeEach(async () => {
  app = await openTestVault();
});

afterEach(async () => {
  await app.close();
});

const entryKind = 'journal:019e44b8-75c0-737a-b984-eaf083c247ef';

it('keeps one draft of a kind, the newest, over a restart', async () => {
  await app.call('drafts.put', { kind: 'journal', data: { content: 'first' } });
  app.clock.advance(2000);
  const data = { content: 'second 🙂', tags: ['a', 'b'], mood: null, cursor: { line: 3, at: [1, 2.5] }, isNew: true };
  const { draft } = (await app.call('drafts.put', { kind: 'journal', data })).data;
  expect(draft).toEqual({ kind: 'journal', data, updated_at: '2026-05-20T09:30:02.000Z' });
  await app.reopen();
  expect((await app.call('drafts.get', { kind: 'journal' })).data.draft).toEqual(draft);
});

it('keeps the kinds apart', async () => {
  await app.call('drafts.put', { kind: 'journal', data: { content: 'new' } });
  await app.call('drafts.put', { kind: entryKind, data: { content: 'old' } });
  expect((await app.call('drafts.get', { kind: entryKind })).data.draft?.data).toEqual({ content: 'old' });
  expect((await app.call('drafts.get', { kind: 'mood' })).data.draft).toBeNull();
  expect((await app.call('drafts.delete', { kind: 'journal' })).data).toEqual({ deleted: true, kind: 'journal' });
  expect((await app.call('drafts.get', { kind: 'journal' })).data.draft).toBeNull();
  expect((await app.call('drafts.get', { kind: entryKind })).data.draft).not.toBeNull();
});

it('throws away what is not there without a fuss', async () => {
  expect((await app.call('drafts.delete', { kind: 'check_in' })).data).toEqual({ deleted: false, kind: 'check_in' });
});

it('takes a text of 200 000 characters', async () => {
  const content = 'a longer line of text 🙂\n'.repeat(7_900);
  await app.call('drafts.put', { kind: 'journal', data: { content } });
  expect((await app.call('drafts.get', { kind: 'journal' })).data.draft?.data).toEqual({ content });
});

it('leaves no readable word in the rows of the database', async () => {
  await app.call('drafts.put', { kind: 'journal', data: { content: 'Canary draft' } });
  const row = app.vault.read.orm.select().from(drafts).get();
  expect(row?.data_sealed.includes('Canary')).toBe(false);
});
