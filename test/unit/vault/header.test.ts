import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src-main/vault/canonicalJson.ts';
import { systemRandom } from '../../../src-main/vault/environment.ts';
import {
  draftHeader,
  type Header,
  hasGenuineMac,
  headerCopyName,
  headerName,
  readHeader,
  type StoredHeader,
  unwrapMasterKey,
  withSlot,
  writeHeader,
} from '../../../src-main/vault/header.ts';

const masterKey = systemRandom.bytes(32);
const passwordKey = systemRandom.bytes(32);
const recoveryKey = systemRandom.bytes(32);
const macKey = systemRandom.bytes(32);
const kdf = { alg: 'argon2id', v: 19, m: 65_536, t: 3, p: 4, salt: systemRandom.bytes(16).toString('base64') } as const;

let folder: string;
let header: Header;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenkeel-header-'));
  const draft = { ...draftHeader('alice', systemRandom), kdf };
  const withPassword = withSlot(draft, 'password', passwordKey, masterKey, systemRandom);
  header = withSlot(withPassword, 'recovery', recoveryKey, masterKey, systemRandom);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the slots of a header', () => {
  it('give the master key to their own key only', () => {
    expect(unwrapMasterKey(header, 'password', passwordKey)).toEqual(masterKey);
    expect(unwrapMasterKey(header, 'recovery', recoveryKey)).toEqual(masterKey);
    expect(unwrapMasterKey(header, 'password', recoveryKey)).toBeUndefined();
    expect(unwrapMasterKey(header, 'recovery', passwordKey)).toBeUndefined();
    expect(unwrapMasterKey(header, 'password', systemRandom.bytes(32))).toBeUndefined();
    expect(unwrapMasterKey({ ...header, slots: [] }, 'password', passwordKey)).toBeUndefined();
  });

  it('are bound to the vault, its salt and the derivation they were made with', () => {
    const other = draftHeader('alice', systemRandom);
    for (const changed of [
      { ...header, vault_id: other.vault_id },
      { ...header, vault_salt: other.vault_salt },
      { ...header, kdf: { ...kdf, m: 8 } },
      { ...header, kdf: { ...kdf, t: 1 } },
      { ...header, kdf: { ...kdf, salt: systemRandom.bytes(16).toString('base64') } },
    ]) {
      expect(unwrapMasterKey(changed, 'password', passwordKey)).toBeUndefined();
    }
  });

  it('cannot be passed off as one another', () => {
    const slots = header.slots.map((slot) => ({
      ...slot,
      type: slot.type === 'password' ? ('recovery' as const) : ('password' as const),
    }));
    expect(unwrapMasterKey({ ...header, slots }, 'recovery', passwordKey)).toBeUndefined();
  });

  it('leave the recovery key as it is when the password changes', () => {
    const changed = withSlot({ ...header, kdf: { ...kdf, t: 4 } }, 'password', recoveryKey, masterKey, systemRandom);
    expect(changed.slots).toHaveLength(2);
    expect(unwrapMasterKey(changed, 'recovery', recoveryKey)).toEqual(masterKey);
    expect(unwrapMasterKey(changed, 'password', passwordKey)).toBeUndefined();
  });
});

describe('a header on the disk', () => {
  it('is read back as it was written, from either file', () => {
    const stored = writeHeader(folder, header, macKey);
    expect(stored).toMatchObject(header);
    expect(readHeader(folder, header.vault_id)).toEqual({ header: stored, source: 'header' });
    expect(readFileSync(join(folder, headerName))).toEqual(readFileSync(join(folder, headerCopyName)));
    rmSync(join(folder, headerName));
    expect(readHeader(folder, header.vault_id)).toEqual({ header: stored, source: 'copy' });
  });

  it('holds no key and no password', () => {
    writeHeader(folder, header, macKey);
    const text = readFileSync(join(folder, headerName), 'utf8');
    for (const secret of [masterKey, passwordKey, recoveryKey, macKey]) {
      expect(text).not.toContain(secret.toString('base64'));
      expect(text).not.toContain(secret.toString('hex'));
    }
  });

  it('is known to be genuine by the MAC: no field can be changed without the key', () => {
    const stored = writeHeader(folder, header, macKey);
    expect(hasGenuineMac(stored, macKey)).toBe(true);
    expect(hasGenuineMac(stored, systemRandom.bytes(32))).toBe(false);
    for (const changed of [
      { label: 'mallory' },
      { seen: { epoch: 1, counter: 99 } },
      { active: { epoch: 2, file: 'data-2.db' } },
      { slots: stored.slots.slice(0, 1) },
      { kdf: { ...stored.kdf, m: 8 } },
    ]) {
      expect(hasGenuineMac({ ...stored, ...changed }, macKey)).toBe(false);
    }
  });

  it('is taken from the copy whatever happened to the bytes of the first', () => {
    const stored = writeHeader(folder, header, macKey);
    const bytes = readFileSync(join(folder, headerName));
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (position, change) => {
        const damaged = Buffer.from(bytes);
        damaged.writeUInt8(damaged.readUInt8(position) ^ change, position);
        // A digit turned into a later format is left alone, as below.
        fc.pre(!sameJson(damaged, bytes) && !/"version":\s*[2-9]/.test(damaged.toString('utf8')));
        writeFileSync(join(folder, headerName), damaged);
        expect(readHeader(folder, header.vault_id)).toEqual({ header: stored, source: 'copy' });
      }),
    );
  });

  it('is taken from the copy when the first is empty, cut off or far too large', () => {
    const stored = writeHeader(folder, header, macKey);
    const bytes = readFileSync(join(folder, headerName));
    for (const content of [Buffer.alloc(0), bytes.subarray(0, bytes.length / 2), Buffer.alloc(100_000, ' ')]) {
      writeFileSync(join(folder, headerName), content);
      expect(readHeader(folder, header.vault_id)).toEqual({ header: stored, source: 'copy' });
    }
  });

  it('is damaged, and said to be, when neither file can be used', () => {
    writeHeader(folder, header, macKey);
    writeFileSync(join(folder, headerName), 'x');
    writeFileSync(join(folder, headerCopyName), '{}');
    expect(() => readHeader(folder, header.vault_id)).toThrow(expect.objectContaining({ code: 'VAULT_DAMAGED' }));
    expect(readFileSync(join(folder, headerName), 'utf8')).toBe('x');
  });

  it('of another vault is refused', () => {
    writeHeader(folder, header, macKey);
    expect(() => readHeader(folder, 'f'.repeat(32))).toThrow(expect.objectContaining({ code: 'VAULT_DAMAGED' }));
  });

  it('of a missing folder is said to be missing', () => {
    expect(() => readHeader(join(folder, 'gone'), header.vault_id)).toThrow(/missing/);
  });

  it('of a later format is left alone, even if the copy is of ours', () => {
    const stored = writeHeader(folder, header, macKey);
    writeFileSync(join(folder, headerName), JSON.stringify({ ...stored, version: 2, surprise: true }));
    expect(() => readHeader(folder, header.vault_id)).toThrow(expect.objectContaining({ code: 'VAULT_TOO_NEW' }));
  });

  it('with a right checksum but fields out of place is damaged, so that nothing strange is opened', () => {
    const stored = writeHeader(folder, header, macKey);
    for (const changed of [
      { active: { epoch: 1, file: '../../elsewhere.db' } },
      { active: { epoch: 0, file: 'data-0.db' } },
      { kdf: { ...stored.kdf, m: -1 } },
      { kdf: { ...stored.kdf, salt: 'AAAA' } },
      { slots: [] },
      { surprise: true },
    ]) {
      const bytes = JSON.stringify(withChecksum({ ...stored, ...changed }));
      writeFileSync(join(folder, headerName), bytes);
      writeFileSync(join(folder, headerCopyName), bytes);
      expect(() => readHeader(folder, header.vault_id)).toThrow(expect.objectContaining({ code: 'VAULT_DAMAGED' }));
    }
  });
});

/** A flip within white space changes nothing that is read. */
function sameJson(a: Buffer, b: Buffer): boolean {
  try {
    return canonicalJson(JSON.parse(a.toString('utf8'))).equals(canonicalJson(JSON.parse(b.toString('utf8'))));
  } catch {
    return false;
  }
}

function withChecksum(header: StoredHeader): StoredHeader {
  const { sha256: _old, ...fields } = header;
  return { ...header, sha256: createHash('sha256').update(canonicalJson(fields)).digest('hex') };
}
