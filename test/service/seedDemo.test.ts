import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DemoOptions, demoPassword, seedDemo } from '../../scripts/demo/seedDemo.ts';
import { readDays } from '../../src-main/store/days.ts';
import { listJournalEntries } from '../../src-main/store/journal.ts';
import { listMoods } from '../../src-main/store/moods.ts';
import { readStandings } from '../../src-main/store/strategyUses.ts';
import type { OpenVault } from '../../src-main/vault/access.ts';
import { systemClock, systemRandom } from '../../src-main/vault/environment.ts';
import { type Home, openHome } from '../../src-main/vault/home.ts';
import { cheapKdf } from './support.ts';

const root = join(import.meta.dirname, '..', '..');
const everything = { limit: 10_000, offset: 0, sort: 'asc' } as const;

let folders: string[];
let homes: Home[];

beforeEach(() => {
  folders = [];
  homes = [];
});

afterEach(async () => {
  for (const home of homes) await home.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-demo-'));
  folders.push(folder);
  return folder;
}

function options(dataDir: string, changes: Partial<DemoOptions> = {}): DemoOptions {
  return {
    dataDir,
    years: 1,
    seed: 7,
    username: 'demo',
    timezone: 'Europe/Berlin',
    now: Date.parse('2026-05-20T09:30:00Z'),
    kdf: cheapKdf,
    ...changes,
  };
}

async function unlock(dataDir: string, name: string): Promise<OpenVault> {
  const home = await openHome({
    dataDir,
    clock: systemClock,
    random: systemRandom,
    kdf: cheapKdf,
    workerPaths: {
      search: join(root, 'src-main', 'vault', 'search', 'worker.ts'),
      backup: join(root, 'src-main', 'vault', 'backups', 'worker.ts'),
    },
    migrationsDir: join(root, 'src-main', 'vault', 'migrations'),
    appVersion: '0.0.0-test',
  });
  homes.push(home);
  return (await home.accounts.unlock({ name, password: demoPassword, door: 'window' })).vault;
}

describe('the demo account', () => {
  it('opens with its password and holds a plausible year', async () => {
    const dataDir = newFolder();
    const counts = await seedDemo(options(dataDir));
    const { read, search } = await unlock(dataDir, 'demo');

    const days = readDays(read);
    const moods = listMoods(read, {}, everything);
    const journal = listJournalEntries(read, {}, everything);
    expect(counts).toEqual({
      moods: moods.length,
      stress_entries: days.reduce((sum, day) => sum + day.stress_n, 0),
      check_ins: days.filter((day) => day.overall !== null).length,
      journal_entries: journal.length,
      strategy_uses: expect.any(Number),
      assessments: expect.any(Number),
    });
    const standingOf = readStandings(read);
    expect(standingOf('brisk-walk').usage_count).toBeGreaterThan(3);
    expect(standingOf('slow-breathing-long-exhale')).toMatchObject({ is_favourite: true });
    expect(counts.strategy_uses).toBeGreaterThan(50);
    expect(counts.assessments).toBeGreaterThan(20);
    expect(moods.length).toBeGreaterThan(1000);
    expect(days.length).toBeGreaterThan(280);
    // Some days are missing, and nothing lies ahead of now.
    expect(days.length).toBeLessThan(365);
    expect(days.at(0)?.date.slice(0, 7)).toBe('2025-05');
    expect(moods.at(-1)?.recorded_at.slice(0, 13) ?? '').toMatch(/^2026-05-(1\d|20T0\d)/);
    // Entries were made when they say they were.
    expect(moods.every((entry) => entry.created_at === entry.recorded_at)).toBe(true);
    expect(new Set(moods.map((entry) => entry.mood_rating)).size).toBeGreaterThanOrEqual(9);
    expect(moods.some((entry) => entry.notes !== null)).toBe(true);

    const words = journal.map((entry) => entry.word_count).sort((one, other) => one - other);
    expect(words.at(0)).toBeLessThan(60);
    expect(words.at(-1)).toBeGreaterThan(400);
    await search.whenReady;
    expect((await search.query('friend', { offset: 0, limit: 1 })).total).toBeGreaterThan(5);
  });

  it('is the same for the same seed and another for another', async () => {
    const written = async (changes: Partial<DemoOptions>) => {
      const dataDir = newFolder();
      await seedDemo(options(dataDir, changes));
      const { read } = await unlock(dataDir, 'demo');
      return [
        listMoods(read, {}, everything),
        listJournalEntries(read, {}, everything),
        readDays(read),
        readStandings(read)('brisk-walk'),
      ];
    };
    const first = await written({});
    expect(await written({})).toEqual(first);
    expect(await written({ seed: 8 })).not.toEqual(first);
  });

  it('leaves what is in the folder alone', async () => {
    const dataDir = newFolder();
    await seedDemo(options(dataDir));
    await expect(seedDemo(options(dataDir))).rejects.toMatchObject({ code: 'CONFLICT' });
    await seedDemo(options(dataDir, { username: 'demo-2', seed: 9 }));
    const vault = await unlock(dataDir, 'demo');
    expect(listMoods(vault.read, {}, everything).length).toBeGreaterThan(1000);
  });
});
