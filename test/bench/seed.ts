import { join } from 'node:path';
import { PROJECT_ROOT } from '../../scripts/common/project.ts';
import { composeServices } from '../../src-main/compose.ts';
import { errorLog } from '../../src-main/log.ts';
import { insertJournalEntry } from '../../src-main/store/journal.ts';
import { insertMood } from '../../src-main/store/moods.ts';
import { systemClock, systemRandom } from '../../src-main/vault/environment.ts';
import { newId } from '../../src-main/vault/ids.ts';

/** A vault of a given size, written in large transactions; the key derivation is the one that ships. */

export const benchPassword = 'lantern over a quiet harbour';
export const wordsPerEntry = 200;

const perTransaction = 1_000;
const millisecondsPerDay = 86_400_000;
const vocabulary = (
  'water harbour lantern morning quiet evening bread window garden letter river stone winter summer kitchen table ' +
  'walking talking slept woke tired better worse nothing everything someone nobody yesterday tomorrow coffee rain wind ' +
  'light shadow paper music street bridge train city forest mountain island memory voice silence laughter worry hope'
).split(' ');

interface BenchAccount {
  readonly username: string;
  readonly moods: number;
  readonly journal_entries: number;
}

/** Moods spread over the days before now, four a day; every tenth has a journal entry. */
export async function seedVault(dataDir: string, moods: number): Promise<BenchAccount> {
  const services = await composeServices({
    dataDir,
    appVersion: '0.0.0-bench',
    paths: {
      migrations: join(PROJECT_ROOT, 'src-main', 'vault', 'migrations'),
      resources: join(PROJECT_ROOT, 'resources'),
      searchWorker: join(PROJECT_ROOT, 'src-main', 'vault', 'search', 'worker.ts'),
      analysisWorker: join(PROJECT_ROOT, 'src-main', 'analysis', 'worker.ts'),
      backupWorker: join(PROJECT_ROOT, 'src-main', 'vault', 'backups', 'worker.ts'),
    },
    webAccess: { listeningOn: () => null, apply: () => Promise.resolve() },
    log: errorLog,
  });
  const username = 'bench';
  const { vault } = await services.home.accounts.create({
    username,
    email: 'bench@example.org',
    password: benchPassword,
    timezone: 'Europe/Berlin',
    door: 'rest',
  });
  const now = Date.now();
  const count = { moods: 0, journal_entries: 0 };
  while (count.moods < moods) {
    vault.write((writer) => {
      for (let inBatch = 0; inBatch < perTransaction && count.moods < moods; inBatch += 1) {
        const recorded = new Date(now - Math.floor((count.moods * millisecondsPerDay) / 4));
        const recorded_at = recorded.toISOString();
        const times = { recorded_at, day: recorded_at.slice(0, 10), created_at: recorded_at, updated_at: recorded_at };
        const entry = {
          id: newId(systemClock, systemRandom),
          mood_rating: 1 + (count.moods % 10),
          energy_level: 1 + ((count.moods * 3) % 10),
          emotions: ['calm'],
          triggers: count.moods % 3 === 0 ? ['work'] : [],
          notes: `note ${count.moods}`,
          context: null,
          ...times,
        };
        insertMood(writer, { entry, local_hour: recorded.getUTCHours() });
        if (count.moods % 10 === 0) {
          insertJournalEntry(writer, {
            id: newId(systemClock, systemRandom),
            title: `Entry ${count.journal_entries}`,
            content: someWords(count.journal_entries),
            mood_tag: 'calm',
            privacy_level: 'private',
            tags: ['bench'],
            prompt_id: null,
            word_count: wordsPerEntry,
            ...times,
          });
          count.journal_entries += 1;
        }
        count.moods += 1;
      }
    });
  }
  await services.close();
  return { username, ...count };
}

/** The same text for the same number; the words are drawn by a linear congruential generator. */
function someWords(seed: number): string {
  let state = seed * 2_654_435_761 + 1;
  const words: string[] = [];
  for (let index = 0; index < wordsPerEntry; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    words.push(vocabulary[state % vocabulary.length] ?? '');
  }
  return words.join(' ');
}
