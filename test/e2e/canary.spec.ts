import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { type Canaries, findCanaries, newCanaries } from '../boundary/support/canaries.ts';
import { scanFiles } from '../boundary/support/scanFiles.ts';
import { test } from './support/app.ts';
import { beginEntry, call, createAccount, goTo, lock, unlock, writeEntry } from './support/person.ts';

// A trace of the test itself would hold all that was typed.
test.use({ trace: 'off', screenshot: 'off', video: 'off' });

const fields = [
  'email',
  'crisis contact',
  'mood note',
  'gratitude note',
  'journal title',
  'journal content',
  'journal tag',
  'journal draft',
  'words searched for',
] as const;

test('what is typed into the window is in no file, process or output of the app', async ({ app, page, dataDir }) => {
  const started = Date.now() - 1;
  const canaries = newCanaries(fields);
  const text = canaries.texts;
  let output = '';
  for (const stream of [app.electron.process().stdout, app.electron.process().stderr]) {
    stream?.on('data', (chunk) => {
      output += String(chunk);
    });
  }

  const who = await createAccount(page, { username: 'harbour', email: `${text.email}@example.org` });
  const secrets = [who.password, who.recoveryKey].map(onlyText);
  const expectNoTrace = (moment: string): void => {
    const shared = [...new Set([tmpdir(), '/var/tmp', '/dev/shm'])];
    for (const searched of [canaries, ...secrets]) {
      // All of the data folder, however old: what the browser keeps there may have been written before the first key.
      const own = scanFiles({ folders: [dataDir], since: 0, canaries: searched });
      expect(own.files.some((file) => file.endsWith('data-1.db'))).toBe(true);
      expect(own.files.some((file) => file.startsWith(join(dataDir, 'chromium')))).toBe(true);
      expect(own.found, moment).toEqual([]);
      expect(scanFiles({ folders: shared, since: started, canaries: searched }).found, moment).toEqual([]);
      expect(processesWith(searched), moment).toEqual([]);
    }
  };

  await call(page, 'auth.updateUser', { crisis_contact: text['crisis contact'] });
  await page.getByRole('radiogroup', { name: 'Mood', exact: true }).getByRole('radio', { name: /^4, / }).click();
  await page.getByLabel('Note', { exact: true }).pressSequentially(text['mood note']);
  await page.getByRole('button', { name: 'Save mood' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved: 4' })).toBeVisible();
  for (const scale of ['The day as a whole', 'Sleep last night', 'Energy', 'Connection with others']) {
    await page.getByRole('slider', { name: scale }).press('6');
  }
  await page.getByLabel('Something you are grateful for').pressSequentially(text['gratitude note']);
  await page.getByRole('button', { name: 'Save check-in' }).click();
  await expect(page.getByText('Today’s check-in is done.')).toBeVisible();

  await writeEntry(page, text['journal title'], `${text['journal content']} `.repeat(5));
  await beginEntry(page, 'Another one');
  await page.keyboard.type(text['journal draft']);
  await page.getByRole('combobox', { name: 'Tags' }).fill(text['journal tag']);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Draft kept, sealed')).toBeVisible();
  await goTo(page, 'Journal');
  const search = page.getByRole('searchbox', { name: 'Search your journal' });
  await search.pressSequentially(text['words searched for']);
  await search.fill(text['journal content']);
  await expect(page.getByRole('link', { name: text['journal title'] })).toBeVisible();
  expectNoTrace('open');

  const locked = await lock(app);
  expectNoTrace('locked');

  await unlock(locked, who);
  await expect(locked.getByText(text['gratitude note'])).toBeVisible();
  expectNoTrace('open again');

  await app.close();
  expectNoTrace('closed');
  for (const searched of [canaries, ...secrets]) expect(findCanaries(Buffer.from(output), searched)).toEqual([]);
});

function onlyText(secret: string): Canaries {
  return { stem: secret, texts: { secret } };
}

/** Every process on the computer whose command line or environment holds one of them. */
function processesWith(canaries: Canaries): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) =>
      ['cmdline', 'environ'].flatMap((name) =>
        findCanaries(readOrNothing(join('/proc', pid, name)), canaries).map(({ field }) => `${pid} ${name}: ${field}`),
      ),
    );
}

/** A process may be gone by now, or somebody else's. */
function readOrNothing(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
