import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoPassword, seedDemo } from '../../scripts/demo/seedDemo.ts';
import { readGoals } from '../../src-main/store/goalStanding.ts';
import { listInsights } from '../../src-main/store/insights.ts';
import { readReminders, reminderMoment } from '../../src-main/store/reminderStanding.ts';
import type { OpenVault } from '../../src-main/vault/access.ts';
import { systemClock, systemRandom } from '../../src-main/vault/environment.ts';
import { type Home, openHome } from '../../src-main/vault/home.ts';
import { cheapKdf } from './support.ts';

const root = join(import.meta.dirname, '..', '..');
const now = Date.parse('2026-05-20T09:30:00Z');

let dataDir: string;
let home: Home;
let vault: OpenVault;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'evenkeel-plans-'));
  await seedDemo({ dataDir, years: 1, seed: 7, username: 'demo', timezone: 'Europe/Berlin', now, kdf: cheapKdf });
  home = await openHome({
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
  vault = (await home.accounts.unlock({ name: 'demo', password: demoPassword, door: 'window' })).vault;
});

afterAll(async () => {
  await home.close();
  rmSync(dataDir, { recursive: true, force: true });
});

it('the demo account has goals in every state, one of them reached by its entries', () => {
  const goals = readGoals(vault, '2026-05-20');
  expect(goals.map(({ status }) => status)).toEqual(['achieved', 'archived', 'active', 'active', 'active']);
  const [journaling, , exercise, songs, mood] = goals;
  expect(journaling).toMatchObject({ progress_source: 'measured', progress_percent: 100 });
  expect(exercise?.baseline).toBeGreaterThan(0);
  expect(exercise?.current_progress).toBeGreaterThan(0);
  expect(songs?.notes).toHaveLength(2);
  expect(songs?.milestones.map(({ reached_at }) => reached_at !== null)).toEqual([true, true, false]);
  expect(mood?.baseline).toBeGreaterThan(1);
  expect(listInsights(vault.read, { type: 'achievement' }).length).toBeGreaterThan(0);
});

it('the demo account has reminders that were mostly answered', () => {
  const reminders = readReminders(vault.read, reminderMoment(vault.read, now));
  expect(reminders.map(({ schedule_type }) => schedule_type).sort()).toEqual([
    'custom',
    'daily',
    'daily',
    'once',
    'weekly',
  ]);
  for (const { reminder_type, adherence_30d, next_due, last_completed } of reminders) {
    expect(next_due, reminder_type).not.toBeNull();
    if (reminder_type === 'appointment') continue;
    expect(last_completed, reminder_type).not.toBeNull();
    expect(adherence_30d, reminder_type).toBeGreaterThan(0.2);
  }
});
