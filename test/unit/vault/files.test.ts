import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemRandom } from '../../../src-main/vault/environment.ts';
import {
  overwriteAndRemove,
  readSmallFile,
  removeTemporaryFiles,
  writeCopiesAtomic,
  writeFileAtomic,
} from '../../../src-main/vault/files.ts';

let folder: string;
const at = (name: string) => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenkeel-files-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('writing a file whole', () => {
  it('replaces the content, for the owner only, and leaves nothing beside it', () => {
    writeFileAtomic(at('a.json'), Buffer.from('one'));
    writeFileAtomic(at('a.json'), Buffer.from('two'));
    expect(readFileSync(at('a.json'), 'utf8')).toBe('two');
    expect(statSync(at('a.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it.runIf(process.platform === 'linux')('changes neither file nor copy when the disk is full', () => {
    writeCopiesAtomic(at('a.json'), [at('copy.json')], Buffer.from('old'));
    // Whatever is written to this device meets a full disk.
    symlinkSync('/dev/full', at('copy.json.tmp'));
    expect(() => writeCopiesAtomic(at('a.json'), [at('copy.json')], Buffer.from('new'))).toThrow(/ENOSPC/);
    expect(readFileSync(at('a.json'), 'utf8')).toBe('old');
    expect(readFileSync(at('copy.json'), 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['a.json', 'copy.json']);
  });

  it('fails, with the old content in place, where the folder is gone or the name is taken by a folder', () => {
    expect(() => writeFileAtomic(join(folder, 'gone', 'a.json'), Buffer.from('x'))).toThrow(/ENOENT/);
    mkdirSync(at('taken'));
    expect(() => writeFileAtomic(at('taken'), Buffer.from('x'))).toThrow();
    expect(readdirSync(folder)).toEqual(['taken']);
  });
});

describe('small files', () => {
  it('are not read when missing or larger than expected', () => {
    writeFileSync(at('a'), 'four');
    expect(readSmallFile(at('a'), 4)?.toString()).toBe('four');
    expect(readSmallFile(at('a'), 3)).toBeUndefined();
    expect(readSmallFile(at('b'), 3)).toBeUndefined();
  });

  it('lose only their own leftovers', () => {
    for (const name of ['a.json', 'a.json.tmp', 'mine.tmp']) {
      writeFileSync(at(name), 'x');
    }
    removeTemporaryFiles([at('a.json'), at('b.json')]);
    expect(readdirSync(folder).sort()).toEqual(['a.json', 'mine.tmp']);
  });

  it('are gone after overwriting, and missing ones are no error', () => {
    writeFileSync(at('a'), 'secret');
    overwriteAndRemove(at('a'), (length) => systemRandom.bytes(length));
    overwriteAndRemove(at('a'), (length) => systemRandom.bytes(length));
    expect(readdirSync(folder)).toEqual([]);
  });
});
