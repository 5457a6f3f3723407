import { afterEach, expect, it } from 'vitest';
import type { WebAccess } from '../../src-main/services/settings.ts';
import { AppError } from '../../src-shared/errors.ts';
import { openTestVault, type TestVault } from './support.ts';

let app: TestVault;

afterEach(async () => {
  await app.close();
});

/** A door that only remembers what it was told; port 9 is taken. */
function rememberingDoor(): WebAccess & { readonly told: unknown[] } {
  let origin: string | null = null;
  const told: unknown[] = [];
  return {
    told,
    listeningOn: () => origin,
    apply: ({ enabled, port }) => {
      told.push({ enabled, port });
      if (enabled && port === 9) return Promise.reject(new AppError('CONFLICT', 'Port 9 is taken.'));
      origin = enabled ? `http://127.0.0.1:${port}` : null;
      return Promise.resolve();
    },
  };
}

it('starts with what suits most, and with nobody let in', async () => {
  app = await openTestVault();
  expect((await app.call('settings.get', {})).data.settings).toEqual({
    theme: 'system',
    locale: 'en',
    country: null,
    web_access: { enabled: false, port: 5870, allowed_origins: [], listening_on: null },
  });
});

it('changes what is named, keeps the rest, and remembers it', async () => {
  const webAccess = rememberingDoor();
  app = await openTestVault({ webAccess });
  await app.call('settings.update', { theme: 'dark', country: 'DE' });
  await app.call('settings.update', { web_access: { allowed_origins: ['http://localhost:3000'] } });
  expect(webAccess.told).toEqual([]);
  const { settings } = (await app.call('settings.update', { web_access: { enabled: true } })).data;
  expect(settings).toEqual({
    theme: 'dark',
    locale: 'en',
    country: 'DE',
    web_access: {
      enabled: true,
      port: 5870,
      allowed_origins: ['http://localhost:3000'],
      listening_on: 'http://127.0.0.1:5870',
    },
  });
  expect((await app.call('settings.get', {})).data.settings).toEqual(settings);
  expect(webAccess.told).toEqual([{ enabled: true, port: 5870 }]);
  const off = (await app.call('settings.update', { country: null, web_access: { enabled: false } })).data.settings;
  expect(off).toMatchObject({ country: null, web_access: { enabled: false, listening_on: null } });
});

it('forgets a port that cannot be had', async () => {
  app = await openTestVault({ webAccess: rememberingDoor() });
  await expect(
    app.call('settings.update', { theme: 'dark', web_access: { enabled: true, port: 9 } }),
  ).rejects.toMatchObject({ code: 'CONFLICT' });
  expect((await app.call('settings.get', {})).data.settings).toMatchObject({
    theme: 'system',
    web_access: { enabled: false, port: 5870, listening_on: null },
  });
});

it('health answers without signing in', async () => {
  app = await openTestVault();
  expect((await app.callSignedOut('system.health', {})).data).toEqual({ status: 'ok', version: '0.0.0-test' });
});
