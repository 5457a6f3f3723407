import { createSecretKey, randomBytes } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  extractDatabase,
  readLayout,
  readManifest,
  readSpan,
  requireMac,
  writeContainer,
} from '../../../src-main/vault/backups/container.ts';
import type { Manifest } from '../../../src-main/vault/backups/manifest.ts';
import { systemRandom } from '../../../src-main/vault/environment.ts';
import { AppError } from '../../../src-shared/errors.ts';

const keys = { mac: createSecretKey(randomBytes(32)), manifest: createSecretKey(randomBytes(32)) };
const vaultId = '0123456789abcdef0123456789abcdef';
const manifest: Manifest = {
  created_at: '2026-05-20T09:30:00.000Z',
  kind: 'manual',
  schema_version: 7,
  app_version: '1.0.0',
  counts: { mood_entries: 3 },
};
const proceed = () => undefined;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenkeel-container-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(header: Buffer, database: Buffer): string {
  const path = join(folder, 'backup');
  rmSync(path, { force: true });
  writeFileSync(join(folder, 'database'), database);
  const size = writeContainer(
    path,
    { header, database: join(folder, 'database'), manifest, vaultId },
    keys,
    systemRandom,
    proceed,
  );
  expect(size).toBe(readFileSync(path).length);
  return path;
}

/** Everything a reader does with a file before it trusts it. */
function read(path: string) {
  const file = openSync(path, 'r');
  try {
    const layout = readLayout(file);
    requireMac(file, layout, keys.mac, proceed);
    const target = join(folder, 'extracted');
    rmSync(target, { force: true });
    extractDatabase(file, layout, target, proceed);
    return {
      header: readSpan(file, layout.header),
      database: readFileSync(target),
      manifest: readManifest(file, layout, keys.manifest, vaultId),
    };
  } finally {
    closeSync(file);
  }
}

const refuses = (bytes: Uint8Array): void => {
  const path = join(folder, 'changed');
  writeFileSync(path, bytes);
  let thrown: unknown;
  try {
    read(path);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(AppError);
  expect(thrown).toMatchObject({ code: 'VAULT_DAMAGED' });
};

describe('the backup file', () => {
  it('gives back what was put into it, whatever that is', () => {
    const bytes = (maximum: number) => fc.uint8Array({ maxLength: maximum }).map((array) => Buffer.from(array));
    fc.assert(
      fc.property(bytes(2000), bytes(20_000), (header, database) => {
        expect(read(write(header, database))).toEqual({ header, database, manifest });
      }),
      { numRuns: 60 },
    );
  });

  it('is refused when any bit is changed, or anything is cut off or added', () => {
    const whole = readFileSync(write(Buffer.from('{"a":1}'), randomBytes(3000)));
    const place = fc.integer({ min: 0, max: whole.length - 1 });
    fc.assert(
      fc.property(place, fc.integer({ min: 0, max: 7 }), (at, bit) => {
        const changed = Buffer.from(whole);
        changed.writeUInt8(changed.readUInt8(at) ^ (1 << bit), at);
        refuses(changed);
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(place, (length) => refuses(whole.subarray(0, length))),
      { numRuns: 100 },
    );
    refuses(Buffer.concat([whole, Buffer.from([0])]));
  });

  it('that is anything else is refused, and takes no memory by the lengths it claims', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), refuses), { numRuns: 200 });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (rest) => refuses(Buffer.concat([Buffer.from('EKBK1\n'), rest]))),
      { numRuns: 200 },
    );
  });

  it('of another vault does not open', () => {
    const path = write(Buffer.from('{}'), randomBytes(100));
    const file = openSync(path, 'r');
    try {
      const layout = readLayout(file);
      expect(() => requireMac(file, layout, createSecretKey(randomBytes(32)), proceed)).toThrow(AppError);
      expect(() => readManifest(file, layout, keys.manifest, vaultId.replace('0', '1'))).toThrow(AppError);
    } finally {
      closeSync(file);
    }
  });
});
