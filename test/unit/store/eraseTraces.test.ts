import { expect, test } from 'vitest';
import { eraseTraces } from '../../../src-main/store/eraseTraces.ts';
import { AppError } from '../../../src-shared/errors.ts';

function failing(error: Error) {
  return {
    checkpoint: () => {
      throw error;
    },
  };
}

test('a full disk does not turn a deletion that is done into an error', () => {
  expect(() => eraseTraces(failing(new AppError('STORAGE_FAILED', 'The disk is full.')))).not.toThrow();
});

test('a fault is not hidden', () => {
  expect(() => eraseTraces(failing(new Error('unforeseen')))).toThrow('unforeseen');
});
