/**
 * npm run seed-demo: a made-up person with years of entries, to look at the app with.
 *
 *   npm run seed-demo -- [--years 10] [--seed 1] [--name demo] [--data-dir DIR]
 *
 * The same seed gives the same entries. It writes into the folder that the app uses unless --data-dir says otherwise,
 * as one more account; what is there already stays.
 */

import { parseArgs } from 'node:util';
import { readOptions } from '../src-main/options.ts';
import { username } from '../src-shared/contract/account.ts';
import { AppError } from '../src-shared/errors.ts';
import { main, UserProblem } from './common/script.ts';
import { demoPassword, seedDemo } from './demo/seedDemo.ts';

const mostYears = 50;

await main(async () => {
  const { values } = parseArgs({
    options: {
      years: { type: 'string', default: '10' },
      seed: { type: 'string', default: '1' },
      name: { type: 'string', default: 'demo' },
      'data-dir': { type: 'string' },
    },
  });
  const { dataDir } = readOptions(process.argv.slice(2), process.env);
  const started = performance.now();
  try {
    const counts = await seedDemo({
      dataDir,
      years: wholeNumber('--years', values.years, mostYears),
      seed: wholeNumber('--seed', values.seed, 2 ** 31),
      username: accountName(values.name),
      timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      now: Date.now(),
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(
      `${counts.moods} moods, ${counts.stress_entries} stress entries, ${counts.check_ins} check-ins, ${counts.journal_entries} journal entries, ` +
        `${counts.strategy_uses} exercises and ratings and ${counts.assessments} questionnaires in ${seconds} s.\n` +
        `Folder:   ${dataDir}\nAccount:  ${values.name}\nPassword: ${demoPassword}\n`,
    );
  } catch (error) {
    if (error instanceof AppError) throw new UserProblem(error.message);
    throw error;
  }
  return 0;
});

function wholeNumber(flag: string, text: string, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > most) {
    throw new UserProblem(`${flag} needs a whole number from 1 to ${most}.`);
  }
  return number;
}

function accountName(text: string): string {
  const parsed = username.safeParse(text);
  if (!parsed.success) throw new UserProblem('--name needs 3 to 32 letters, digits, dots, underscores or hyphens.');
  return parsed.data;
}
