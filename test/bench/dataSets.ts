import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../scripts/common/project.ts';
import { dateOfDay, dayNumber } from '../../src-main/insights/calendarDay.ts';
import { recordAudit } from '../../src-main/store/audit.ts';
import { saveCheckIn } from '../../src-main/store/checkIns.ts';
import { insertJournalEntry } from '../../src-main/store/journal.ts';
import { localDay, recordingTime } from '../../src-main/store/localTime.ts';
import { insertMood } from '../../src-main/store/moods.ts';
import { insertStress } from '../../src-main/store/stress.ts';
import type { OpenVault, Writer } from '../../src-main/vault/access.ts';
import { type Clock, systemClock, systemRandom } from '../../src-main/vault/environment.ts';
import { openHome } from '../../src-main/vault/home.ts';
import { newId } from '../../src-main/vault/ids.ts';
import { wordCount } from '../../src-shared/wordCount.ts';
import { diceFrom } from './text.ts';

export interface DataSet {
  readonly name: string;
  readonly moods: number;
  readonly journal: number;
  readonly stress: number;
  /** One a day, up to today. */
  readonly checkIns: number;
  readonly days: number;
}

export interface SeededFolder {
  readonly dataDir: string;
  readonly dataSet: DataSet;
}

export const signIn = { username: 'harbour', password: 'lantern over a quiet harbour' } as const;
export const timezone = 'Europe/Berlin';
const wordsOfAnEntry = 200;

const day = 24 * 60 * 60 * 1000;
const batchSize = 1_000;
const emotions = ['calm', 'happy', 'sad', 'anxious', 'tired', 'grateful', 'angry', 'content', 'lonely', 'hopeful'];
const triggers = ['work', 'family', 'sleep', 'exercise', 'weather', 'money', 'friends', 'health'];
const stressors = ['deadline', 'money', 'noise', 'conflict', 'news', 'traffic'];
const symptoms = ['headache', 'tense shoulders', 'stomach ache', 'tiredness'];
const strategies = ['slow-breathing-long-exhale', 'brisk-walk', 'a call to a friend'];
const notes = [
  'Slept badly, but the walk by the river after work helped a lot.',
  'Long meeting in the morning, then dinner with my sister and her children.',
  'Quiet day. Read a book, watered the plants, went to bed early.',
  'Too much coffee and too many mails; the choir in the evening was lovely.',
  'Head aches since noon, stayed in and listened to the rain.',
  'Good talk with a friend on the phone, we laughed about the old flat.',
];
export const tags = ['sea', 'work', 'family', 'dreams', 'walks', 'letters', 'garden', 'music'];

export function ofMoods(moods: number): DataSet {
  const days = Math.min(3_650, Math.ceil(moods / 4));
  return {
    name: `${moods.toLocaleString('en')} moods`,
    moods,
    journal: moods / 10,
    stress: 0,
    checkIns: Math.min(days, 365),
    days,
  };
}

/** Ten years without a gap, and more writing than most people do: what the promises about large accounts are for. */
export const tenYears: DataSet = {
  name: 'ten years',
  moods: 20_000,
  journal: 10_000,
  stress: 0,
  checkIns: 3_650,
  days: 3_650,
};

/** What the other server was filled with: as many stress entries as moods, and a fifth as many journal entries. */
export function asCompared(moods: number): DataSet {
  return { ...ofMoods(moods), stress: moods, journal: moods / 5 };
}

/**
 * A data folder with one account, filled through the stores: thousands of rows per transaction, since what is measured
 * is not how fast the rows came in. The key derivation is the one that ships.
 */
export async function seed(dataSet: DataSet): Promise<SeededFolder> {
  const dataDir = mkdtempSync(join(tmpdir(), 'evenkeel-bench-'));
  const home = await openHome({
    dataDir,
    clock: systemClock,
    random: systemRandom,
    appVersion: '0.0.0-bench',
    migrationsDir: join(PROJECT_ROOT, 'src-main', 'vault', 'migrations'),
    workerPaths: {
      search: join(PROJECT_ROOT, 'src-main', 'vault', 'search', 'worker.ts'),
      backup: join(PROJECT_ROOT, 'src-main', 'vault', 'backups', 'worker.ts'),
    },
  });
  try {
    const { vault } = await home.accounts.create({
      ...signIn,
      email: 'harbour@example.org',
      timezone,
      door: 'window',
    });
    fill(vault, dataSet);
    vault.checkpoint();
  } finally {
    await home.close();
  }
  return { dataDir, dataSet };
}

function fill(vault: OpenVault, { moods, journal, stress, checkIns, days }: DataSet): void {
  const now = Date.now();
  const start = now - days * day;
  // The last one is of this very minute, so that Today has something to show.
  const spread = (count: number) => (index: number) => Math.round(start + ((index + 1) * (now - start)) / count);
  const dice = diceFrom(1);
  inBatches(vault, moods, (writer, index) => addMood(writer, clockAt(spread(moods)(index)), dice));
  inBatches(vault, stress, (writer, index) => addStress(writer, clockAt(spread(stress)(index)), dice));
  inBatches(vault, journal, (writer, index) => addJournalEntry(writer, clockAt(spread(journal)(index)), dice));
  // All but today's.
  const today = dayNumber(localDay(now, timezone));
  inBatches(vault, checkIns - 1, (writer, index) => addCheckIn(writer, dateOfDay(today - index - 1), dice));
}

function inBatches(vault: OpenVault, count: number, add: (writer: Writer, index: number) => void): void {
  for (let first = 0; first < count; first += batchSize) {
    vault.write((writer) => {
      for (let index = first; index < Math.min(count, first + batchSize); index += 1) add(writer, index);
    });
  }
}

function clockAt(instant: number): Clock {
  return { now: () => instant, monotonic: () => 0 };
}

export function someMood(dice: ReturnType<typeof diceFrom>) {
  return {
    mood_rating: 1 + dice.below(10),
    energy_level: 1 + dice.below(10),
    emotions: [...new Set([dice.pick(emotions), dice.pick(emotions)])],
    triggers: [dice.pick(triggers)],
    // As people write: made-up words are of no language, and looked at in all of them.
    notes: dice.pick(notes),
  };
}

function addMood(writer: Writer, clock: Clock, dice: ReturnType<typeof diceFrom>): void {
  const { local_hour, ...time } = recordingTime(clock.now(), timezone, undefined);
  const entry = { id: newId(clock, systemRandom), ...someMood(dice), context: null, ...time, ...stamps(clock) };
  insertMood(writer, { entry, local_hour });
  audit(writer, clock, 'mood_recorded', 'mood');
}

export function someStress(dice: ReturnType<typeof diceFrom>) {
  return {
    stress_level: 1 + dice.below(10),
    stressors: [...new Set([dice.pick(stressors), dice.pick(stressors)])],
    physical_symptoms: [dice.pick(symptoms)],
    coping_strategies_used: [dice.pick(strategies)],
    effectiveness_rating: 1 + dice.below(5),
  };
}

function addStress(writer: Writer, clock: Clock, dice: ReturnType<typeof diceFrom>): void {
  const { local_hour, ...time } = recordingTime(clock.now(), timezone, undefined);
  const entry = { id: newId(clock, systemRandom), ...someStress(dice), notes: null, ...time, ...stamps(clock) };
  insertStress(writer, { entry, local_hour });
  audit(writer, clock, 'stress_recorded', 'stress');
}

function addJournalEntry(writer: Writer, clock: Clock, dice: ReturnType<typeof diceFrom>): void {
  const { local_hour: _hour, ...time } = recordingTime(clock.now(), timezone, undefined);
  const content = dice.words(wordsOfAnEntry);
  insertJournalEntry(writer, {
    id: newId(clock, systemRandom),
    title: dice.words(4),
    content,
    mood_tag: dice.pick(emotions),
    privacy_level: 'private',
    tags: [...new Set([dice.pick(tags), dice.pick(tags)])],
    prompt_id: null,
    word_count: wordCount(content),
    ...time,
    ...stamps(clock),
  });
  audit(writer, clock, 'journal_written', 'journal');
}

function addCheckIn(writer: Writer, date: string, dice: ReturnType<typeof diceFrom>): void {
  const clock = clockAt(Date.parse(`${date}T19:30:00Z`));
  saveCheckIn(writer, {
    id: newId(clock, systemRandom),
    overall_rating: 1 + dice.below(10),
    sleep_quality: 1 + dice.below(10),
    energy_level: 1 + dice.below(10),
    social_connection: 1 + dice.below(10),
    gratitude_note: dice.words(8),
    sleep_hours: 5 + dice.below(5),
    check_in_date: date,
    ...stamps(clock),
  });
  audit(writer, clock, 'check_in_saved', 'check_in');
}

function stamps(clock: Clock): { created_at: string; updated_at: string } {
  const at = new Date(clock.now()).toISOString();
  return { created_at: at, updated_at: at };
}

function audit(writer: Writer, clock: Clock, action: string, area: 'mood' | 'stress' | 'journal' | 'check_in'): void {
  recordAudit(writer, { action, area, door: 'window', sessionId: null, clock, random: systemRandom });
}

/** A day in the zone of the account, so many days ago. */
export function dayBefore(days: number): string {
  const instant = new Date(Date.now() - days * 24 * 60 * 60 * 1000);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: timezone }).format(instant);
}
