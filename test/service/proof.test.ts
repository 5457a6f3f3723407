import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cheapKdf, openTestVault, type TestVault } from './support.ts';

let app: TestVault;
beforeEach(async () => {
  app = await openTestVault();
});
afterEach(() => app.close());

it('tells of the files what a look from outside finds', async () => {
  const { data: proof } = await app.call('privacy.proof', {});
  expect(proof.folder).toBe(join(app.dataDir, 'vaults', app.vault.vaultId));
  expect(proof.files.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['header.json', 'header.copy.json', proof.data.name]),
  );
  expect(proof.files.every((file) => file.is_private)).toBe(true);
  const bytes = readFileSync(join(proof.folder, proof.data.name));
  expect(proof.data).toMatchObject({
    first_bytes: bytes.subarray(0, 32).toString('hex'),
    begins_as_plain_sqlite: false,
    bytes_measured: bytes.length,
  });
  expect(proof.data.entropy_bits_per_byte).toBeGreaterThan(7.99);
  const { m, t, p } = cheapKdf.default;
  expect(proof.key_derivation).toEqual({ algorithm: 'Argon2id', memory_mib: m / 1024, passes: t, lanes: p });
});

it('says so when other users of the computer could read a file', async () => {
  const { data: before } = await app.call('privacy.proof', {});
  chmodSync(join(before.folder, 'header.json'), 0o644);
  const { data: after } = await app.call('privacy.proof', {});
  expect(after.files.filter((file) => file.is_private === false).map(({ name }) => name)).toEqual(['header.json']);
});
