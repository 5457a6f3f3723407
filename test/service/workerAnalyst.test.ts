import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WorkerAnalyst } from '../../src-main/analysis/workerAnalyst.ts';
import { dateOfDay } from '../../src-main/insights/calendarDay.ts';
import { type JobInput, runJob } from '../../src-main/insights/jobs.ts';

const workerPath = join(import.meta.dirname, '..', '..', 'src-main', 'analysis', 'worker.ts');
const long = { vaultId: 'one', days: 3650 };

function moods(count: number): JobInput<'mood.overview'> {
  return [
    Array.from({ length: count }, (_, index) => ({
      date: dateOfDay(18_000 + index),
      value: 1 + ((index * 7) % 10),
      hours: `${index % 24}:5`,
    })),
  ];
}

let analyst: WorkerAnalyst;

beforeEach(() => {
  analyst = new WorkerAnalyst(workerPath);
});

afterEach(async () => {
  await analyst.close();
});

describe('the analyst', () => {
  it('gives the same answer from the other thread as from this one', async () => {
    const input = moods(2000);
    expect(await analyst.compute(long, 'mood.overview', ...input)).toEqual(runJob('mood.overview', input));
  });

  it('answers each question with its own answer', async () => {
    const sizes = [500, 3, 900, 40];
    const answers = await Promise.all(sizes.map((size) => analyst.compute(long, 'mood.overview', ...moods(size))));
    expect(answers.map(({ trends }) => trends.days_with_data)).toEqual(sizes);
  });

  it('leaves this thread free meanwhile', async () => {
    let turns = 0;
    const ticking = setInterval(() => turns++, 1);
    await analyst.compute(long, 'mood.overview', ...moods(3000));
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(3);
  });

  it('says so when a job fails, and goes on', async () => {
    const wrong: JobInput<'mood.overview'> = [[{ date: 'no day', value: 1, hours: '' }]];
    await expect(analyst.compute(long, 'mood.overview', ...wrong)).rejects.toThrow('An analysis failed.');
    expect((await analyst.compute(long, 'mood.overview', ...moods(5))).trends.days_with_data).toBe(5);
  });

  it('forgets a vault that is locked, and finishes what others asked', async () => {
    const mine = analyst.compute(long, 'mood.overview', ...moods(3000));
    const others = analyst.compute({ vaultId: 'other', days: 3650 }, 'mood.overview', ...moods(700));
    const refused = expect(mine).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await analyst.forget('one');
    await refused;
    expect((await others).trends.days_with_data).toBe(700);
  });

  it('leaves nobody waiting when it is closed', async () => {
    const asked = analyst.compute(long, 'mood.overview', ...moods(3000));
    const refused = expect(asked).rejects.toThrow();
    await analyst.close();
    await refused;
  });
});
