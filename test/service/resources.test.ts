import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openTestVault, type TestVault, type TestVaultOptions } from './support.ts';

let app: TestVault;

afterEach(async () => {
  await app.close();
});

async function open(options: TestVaultOptions = {}): Promise<void> {
  app = await openTestVault({ timezone: 'Europe/Berlin', ...options });
}

async function crisis(location?: string) {
  return (await app.call('resources.crisis', location === undefined ? {} : { location })).data;
}

describe('help', () => {
  it('is there without signing in, for any country one names', async () => {
    await open();
    const { data } = await app.callSignedOut('resources.crisis', { location: 'Deutschland' });
    expect(data.country).toBe('DE');
    expect(data.emergency_numbers.map(({ phone, primary }) => [phone, primary])).toEqual([
      ['112', true],
      ['110', false],
    ]);
    expect(data.hotlines.map(({ phone }) => phone)).toContain('0800 1110111');
    expect(data.international.map(({ name }) => name)).toContain('Find A Helpline');
    expect(data.my_contacts).toBeUndefined();
    expect(data.notice).toBeUndefined();
    expect(data.countries).toContain('JP');
  });

  it.each([
    ['US', '911'],
    ['United States', '911'],
    ['uk', '999'],
    ['日本', '119'],
    ['brasil', '192'],
    ['ZA', '10177'],
  ])('in %s starts with %s', async (location, phone) => {
    await open();
    const { emergency_numbers } = await crisis(location);
    expect(emergency_numbers[0]).toMatchObject({ phone, primary: true });
    expect(emergency_numbers.filter(({ primary }) => primary)).toHaveLength(1);
  });

  it('sorts the lines by how one can reach them, the general ones first', async () => {
    await open();
    const { hotlines, text_lines, chat } = await crisis('US');
    expect(hotlines[0]?.phone).toBe('988');
    expect(hotlines.every(({ phone }) => phone !== null)).toBe(true);
    expect(text_lines.length).toBeGreaterThan(0);
    expect(text_lines.every(({ sms }) => sms !== null)).toBe(true);
    expect(chat.length).toBeGreaterThan(0);
    expect(chat.every(({ chat_url }) => chat_url !== null)).toBe(true);
  });

  it('leads on to the international directories where none of the country is known', async () => {
    await open();
    const data = await crisis('Atlantis');
    expect(data).toMatchObject({ country: null, emergency_numbers: [], hotlines: [] });
    expect(data.international.length).toBeGreaterThan(0);
    expect(data.last_verified).not.toBeNull();
  });
});

describe('the country, when none is named', () => {
  it('is that of the time zone', async () => {
    await open({ timezone: 'Asia/Calcutta' });
    expect((await crisis()).country).toBe('IN');
  });

  it('is the one chosen on this computer, and before it the one of the account', async () => {
    await open();
    app.services.home.device.update({ country: 'FR' });
    expect((await crisis()).country).toBe('FR');
    await app.call('auth.updateUser', { wellness_preferences: { country: 'ES' } });
    app.services.home.device.update({ country: 'FR' });
    expect((await crisis()).country).toBe('ES');
    const { data } = await app.callSignedOut('resources.crisis', {});
    expect(data.country).toBe('FR');
  });

  it('is unknown where the time zone is in none of the countries', async () => {
    await open({ timezone: 'UTC' });
    expect((await crisis()).country).toBeNull();
  });
});

it('the own contact is shown to its owner only', async () => {
  await open();
  expect((await crisis()).my_contacts).toEqual([]);
  const contact = { name: 'Someone close', phone: '+49 30 000000', relationship: 'sister' };
  await app.call('auth.updateUser', { crisis_contact: contact });
  expect((await crisis()).my_contacts).toEqual([contact]);
  const { data } = await app.callSignedOut('resources.crisis', {});
  expect(data.my_contacts).toBeUndefined();
});

it.each([
  ['2026-11-30T00:00:00Z', false],
  ['2027-11-30T23:00:00Z', false],
  ['2027-12-01T00:00:00Z', true],
])('on %s, that the numbers may have changed is %s', async (now, is_stale) => {
  await open({ now });
  expect(await crisis()).toMatchObject({ last_verified: '2026-11', is_stale });
});

describe('a damaged directory', () => {
  it('still answers, with the numbers that are built in, and says so', async () => {
    const resourcesDir = mkdtempSync(join(tmpdir(), 'evenkeel-resources-'));
    try {
      const shipped = join(import.meta.dirname, '..', '..', 'resources', 'facts');
      mkdirSync(join(resourcesDir, 'facts'));
      cpSync(join(shipped, 'emergency-fallback.json'), join(resourcesDir, 'facts', 'emergency-fallback.json'));
      writeFileSync(join(resourcesDir, 'facts', 'crisis-resources.json'), '[{"id": "de-');
      await open({ resourcesDir });
      const data = await crisis();
      expect(data).toMatchObject({ country: 'DE', hotlines: [], last_verified: null, is_stale: false });
      expect(data.emergency_numbers).toEqual([expect.objectContaining({ phone: '112', primary: true })]);
      expect(data.notice).toContain('could not be read');
    } finally {
      rmSync(resourcesDir, { recursive: true, force: true });
    }
  });
});
