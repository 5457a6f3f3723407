import { describe, expect, it } from 'vitest';
import { failure } from '../../../src-main/dispatcher/dispatcher.ts';
import { storageError } from '../../../src-main/vault/storageErrors.ts';
import { AppError } from '../../../src-shared/errors.ts';

const thrown = (code: string, options?: ErrorOptions) =>
  Object.assign(new Error('what the driver says', options), { code });

describe('a failure of the disk', () => {
  it.each([
    ['ENOSPC', 'STORAGE_FAILED', /full/],
    ['SQLITE_FULL', 'STORAGE_FAILED', /full/],
    ['EACCES', 'STORAGE_FAILED', /may not write/],
    ['EROFS', 'STORAGE_FAILED', /may not write/],
    ['SQLITE_READONLY_DIRECTORY', 'STORAGE_FAILED', /may not write/],
    ['SQLITE_CANTOPEN', 'STORAGE_FAILED', /may not write/],
    ['EIO', 'STORAGE_FAILED', /disk reported an error/],
    ['SQLITE_IOERR_WRITE', 'STORAGE_FAILED', /disk reported an error/],
    ['SQLITE_BUSY', 'STORAGE_FAILED', /Another program/],
    ['SQLITE_CORRUPT', 'VAULT_DAMAGED', /damaged/],
    ['SQLITE_NOTADB', 'VAULT_DAMAGED', /damaged/],
  ])('%s is told as %s', (code, expected, message) => {
    const wrapped = new Error('a library around it', { cause: thrown(code) });
    for (const error of [thrown(code), wrapped]) {
      expect(storageError(error)).toMatchObject({ code: expected, message: expect.stringMatching(message) });
    }
  });

  it('is not made of what is a mistake of ours', () => {
    for (const error of [
      thrown('SQLITE_CONSTRAINT_UNIQUE'),
      thrown('SQLITE_ERROR'),
      new TypeError('x'),
      'EIO',
      undefined,
    ]) {
      expect(storageError(error)).toBeUndefined();
    }
  });

  it('that was told already stays as it was', () => {
    const told = new AppError('CONFLICT', 'taken');
    expect(storageError(told)).toBe(told);
  });

  it('reaches the person through both doors as what it is', () => {
    const log = { error: () => expect.unreachable('not a fault of ours') };
    expect(failure(thrown('SQLITE_CORRUPT'), 'journal.list', log)).toMatchObject({
      status: 500,
      body: { success: false, error: { code: 'VAULT_DAMAGED' } },
    });
    expect(failure(thrown('SQLITE_FULL'), 'journal.list', log)).toMatchObject({
      status: 507,
      body: { success: false, error: { code: 'STORAGE_FAILED' } },
    });
  });
});
