import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDeviceStore } from '../../../src-main/vault/deviceStore.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenkeel-device-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the language of a new computer', () => {
  it.each([
    ['de-AT', 'de'],
    ['es-419', 'es'],
    ['en-GB', 'en'],
    ['fr-FR', 'en'],
    ['', 'en'],
  ])('%s: %s', (systemLocale, language) => {
    expect(openDeviceStore(folder, systemLocale).get().locale).toBe(language);
  });

  it('stays the one that was chosen', () => {
    openDeviceStore(folder, 'de').update({ locale: 'en' });
    expect(openDeviceStore(folder, 'de').get().locale).toBe('en');
  });
});
