import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { test } from './support/app.ts';
import { axeViolations } from './support/axe.ts';
import { press, tabTo } from './support/keyboard.ts';
import { call, goTo, lock, signUp, unlock } from './support/person.ts';
import type { RunningApp } from './support/runningApp.ts';

const plan = {
  warning_signs: [{ text: 'I stop answering messages' }],
  internal_coping: [{ text: 'Slow breathing by the window' }],
  people_to_ask: [
    { name: 'The neighbour with the boat', phone: '+49 40 5550147', relationship: 'neighbour' },
    { name: 'A friend from the choir', phone: '+49 40 5550199' },
  ],
  safer_surroundings: [{ what_i_will_do: 'On bad evenings I stay with my sister', who_helps: 'my sister' }],
  reasons_for_living: [{ text: 'The sea in September' }],
};

const help = (page: Page) => page.getByRole('dialog', { name: 'Get help now' });
const main = (page: Page) => page.getByRole('main');

async function lookInBothThemes(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.mouse.move(0, 0);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    expect(await axeViolations(page)).toEqual([]);
  }
}

/** The answer of the system's dialog, which no test can click. */
async function answerSaveDialog(app: RunningApp, file: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}

async function textOfPdf(file: string): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await readFile(file))), {
    mergePages: true,
  });
  return text.replaceAll(/\s+/g, ' ');
}

test('a first plan is written by keyboard, kept through the lock, and saved', async ({ app, page }) => {
  const who = await signUp(app);
  await page.keyboard.press('Control+9');
  await press(page, page.getByRole('button', { name: 'Start with one line' }));
  await expect(page.getByText('Part 1 of 7')).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Add a line to “My warning signs”' }));
  const signs = page.getByRole('textbox', { name: 'A sign I know' });
  await expect(signs).toBeFocused();
  await page.keyboard.type('I stop answering');
  await page.keyboard.press('Enter');
  await expect(signs.nth(1)).toBeFocused();
  await page.keyboard.type('I lie awake');
  await press(page, page.getByRole('button', { name: 'Move line 2 up' }));
  await expect(signs.first()).toHaveValue('I lie awake');
  await expect(page.getByRole('button', { name: 'Move line 1 down' })).toBeFocused();
  await press(page, page.getByRole('button', { name: 'Remove line 1' }));
  await expect(signs).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Undo the removal' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(signs.first()).toHaveValue('I lie awake');
  await press(page, page.getByRole('button', { name: 'Next' }));
  await expect(page.getByText('Part 2 of 7')).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Add the idea: A shower and fresh clothes' }));
  await expect(page.getByRole('textbox', { name: 'What I can do' })).toHaveValue('A shower and fresh clothes');

  const locked = await lock(app);
  await unlock(locked, who);
  await goTo(locked, 'Safety');
  await expect(locked.getByText('There are changes you have not saved')).toBeVisible();
  await press(locked, locked.getByRole('button', { name: 'Go on' }));
  await expect(locked.getByRole('textbox', { name: 'A sign I know' }).nth(1)).toHaveValue('I stop answering');
  await press(locked, locked.getByRole('button', { name: 'Add a line to “People I can ask for help”' }));
  const person = locked.getByRole('group', { name: 'People I can ask for help, line 1' });
  await expect(person.getByLabel('Name')).toBeFocused();
  await tabTo(locked, person.getByLabel('Number'));
  await locked.keyboard.type('+49 40 5550147');
  await press(locked, locked.getByRole('button', { name: 'Save the plan' }));
  await expect(locked.getByText('Please write whose line this is.')).toBeVisible();
  await tabTo(locked, person.getByLabel('Name'), 'Shift+Tab');
  await locked.keyboard.type('Next door');
  await press(locked, locked.getByRole('button', { name: 'Save the plan' }));

  await expect(locked.getByRole('heading', { level: 1, name: 'What can be read before you sign in?' })).toBeVisible();
  await press(locked, locked.getByRole('button', { name: 'Show nothing before sign-in' }));
  await expect(locked.getByRole('heading', { level: 1, name: 'My safety plan' })).toBeVisible();
  await expect(main(locked).getByText('A shower and fresh clothes')).toBeVisible();
  await expect(main(locked).getByRole('button', { name: 'Call +49 40 5550147 (Next door)' })).toBeVisible();
  await expect(main(locked).getByText('There are changes you have not saved')).toHaveCount(0);
  // The crisis lines of the country stand in a first plan by themselves.
  await expect(main(locked).getByText('TelefonSeelsorge').first()).toBeVisible();
});

test('the PDF has every line and every number, those for danger first, and nothing of the window', async ({
  app,
  page,
  dataDir,
}) => {
  await signUp(app);
  await call(page, 'safetyPlan.save', plan);
  await goTo(page, 'Safety');
  await expect(page.getByRole('button', { name: 'Call 112', exact: false }).first()).toBeVisible();
  const file = join(dataDir, 'plan.pdf');
  await answerSaveDialog(app, file);
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText('The PDF is saved.')).toBeVisible();
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const text = await textOfPdf(file);
  for (const said of [
    'My safety plan',
    '112',
    '0800 1110111',
    'I stop answering messages',
    'Slow breathing by the window',
    'The neighbour with the boat',
    '+49 40 5550147',
    'A friend from the choir',
    '+49 40 5550199',
    'On bad evenings I stay with my sister',
    'The sea in September',
    String(new Date().getFullYear()),
  ]) {
    expect(text).toContain(said);
  }
  expect(text.indexOf('112')).toBeLessThan(text.indexOf('My warning signs'));
  for (const ofTheWindow of ['Reminders', 'Settings', 'Get help now', 'Save as PDF', 'Looking after this plan']) {
    expect(text).not.toContain(ofTheWindow);
  }
  // A screen without such a sheet prints itself.
  await goTo(page, 'Resources');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1, name: 'Resources' })).toBeVisible();
});

test('what was chosen is read on the locked screen by keyboard, nothing else, until it is taken back', async ({
  app,
  page,
}) => {
  const who = await signUp(app);
  await call(page, 'safetyPlan.save', plan);
  await goTo(page, 'Safety');
  await page.getByRole('link', { name: 'Choose what can be read before sign-in' }).click();
  await page.getByRole('checkbox', { name: 'The neighbour with the boat' }).check();
  await page.getByRole('button', { name: 'Show the chosen lines' }).click();
  await expect(page.getByText('Lines that can be read on this computer before you sign in: 1.')).toBeVisible();

  const locked = await lock(app);
  await locked.keyboard.press('F1');
  await expect(help(locked).getByText('The neighbour with the boat')).toBeVisible();
  await expect(help(locked).getByText('A friend from the choir')).toHaveCount(0);
  await expect(help(locked).getByText('I stop answering messages')).toHaveCount(0);
  await tabTo(locked, help(locked).getByRole('button', { name: /^Call \+49 40 5550147/ }));
  await lookInBothThemes(locked);
  await locked.keyboard.press('Escape');

  await unlock(locked, who);
  await locked.keyboard.press('F1');
  await help(locked).getByRole('button', { name: 'Open my safety plan' }).click();
  await expect(locked.getByRole('heading', { level: 1, name: 'My safety plan' })).toBeVisible();
  await goTo(locked, 'Settings');
  await locked.getByRole('tab', { name: 'Privacy', exact: true }).click();
  await expect(locked.getByText('1 line of your safety plan stands in a plain file.', { exact: false })).toBeVisible();
  await locked.getByRole('button', { name: 'Remove the file' }).click();
  await locked.getByRole('dialog').getByRole('button', { name: 'Remove the file' }).click();
  await expect(locked.getByText('There is no file with lines of your safety plan.', { exact: false })).toBeVisible();
  const again = await lock(app);
  await again.keyboard.press('F1');
  await expect(help(again).getByRole('button', { name: /^Call 112/ })).toBeVisible();
  await expect(help(again).getByText('The neighbour with the boat')).toHaveCount(0);
});

test('a plan that was changed elsewhere asks which one stays', async ({ app, page }) => {
  await signUp(app);
  await call(page, 'safetyPlan.save', plan);
  const change = async (mine: string, elsewhere: string): Promise<void> => {
    await goTo(page, 'Today');
    await goTo(page, 'Safety');
    await page.getByRole('button', { name: 'Change the plan' }).click();
    await page.getByRole('textbox', { name: 'A sign I know' }).fill(mine);
    await call(page, 'safetyPlan.save', { ...plan, warning_signs: [{ text: elsewhere }] });
    await page.getByRole('button', { name: 'Save the plan' }).click();
    await expect(page.getByText('The plan was changed elsewhere while you were here')).toBeVisible();
  };
  await change('I hide in bed', 'I sleep all day');
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await expect(main(page).getByText('I hide in bed')).toBeVisible();

  await change('I eat too little', 'I sleep all day');
  await page.getByRole('button', { name: 'Show me the other one' }).click();
  await expect(main(page).getByText('I sleep all day')).toBeVisible();
  await expect(main(page).getByText('There are changes you have not saved')).toHaveCount(0);
});

test('a picture is made small, shown with its words, and goes with the plan', async ({ app, page }) => {
  await signUp(app);
  await call(page, 'safetyPlan.save', plan);
  await goTo(page, 'Safety');
  await page.getByRole('button', { name: 'Change “My reasons to stay”' }).click();
  // Noise cannot be packed: as a PNG this is some 8 MB.
  const large = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(1600, 1200);
    const context = canvas.getContext('2d');
    const pixels = new ImageData(1600, 1200);
    for (let start = 0; start < pixels.data.length; start += 65_536) {
      crypto.getRandomValues(new Uint8Array(pixels.data.buffer, start, Math.min(65_536, pixels.data.length - start)));
    }
    context?.putImageData(pixels, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/png' });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let text = '';
    for (let start = 0; start < bytes.length; start += 8_192) {
      text += String.fromCharCode(...bytes.subarray(start, start + 8_192));
    }
    return btoa(text);
  });
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add a picture' }).click();
  await (await chooser).setFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from(large, 'base64') });
  await page.getByLabel('What is on the picture, for somebody who cannot see it').fill('Waves at dusk');
  await page.getByRole('button', { name: 'Save the plan' }).click();
  await expect(main(page).getByRole('img', { name: 'Waves at dusk' })).toBeVisible();
  const { safety_plan: saved } = (await call(page, 'safetyPlan.get', {})) as {
    safety_plan: { reasons_for_living: { photo: string }[] };
  };
  const photo = saved.reasons_for_living[0]?.photo ?? '';
  expect(photo).toMatch(/^data:image\/jpeg;base64,/);
  expect(photo.length).toBeLessThanOrEqual(400_100);

  await page.getByRole('button', { name: 'Change “My reasons to stay”' }).click();
  const unreadable = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add the idea: The cat needs me' }).click();
  await page.getByRole('button', { name: 'Add a picture' }).click();
  await (await unreadable).setFiles({ name: 'b.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
  await expect(page.getByText('This is no picture Evenkeel can read.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Leave for now' }).click();
  await expect(page.getByText('There are changes you have not saved')).toBeVisible();
  await page.getByRole('button', { name: 'Throw them away' }).click();
  await expect(page.getByText('There are changes you have not saved')).toHaveCount(0);

  await page.getByRole('button', { name: 'Delete the plan' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete the plan' }).click();
  await expect(page.getByRole('button', { name: 'Start with one line' })).toBeVisible();
});

test('a plan asks to be looked over when its days are over, and one click says that it is right', async ({
  app,
  page,
}) => {
  const who = await signUp(app);
  await call(page, 'safetyPlan.save', { ...plan, review_every_days: 30 });
  const locked = await lock(app);
  await app.electron.evaluate(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 31 * 86_400_000;
  });
  await unlock(locked, who);
  await expect(locked.getByText('Your safety plan asks to be looked over', { exact: false })).toBeVisible();
  await locked.getByRole('link', { name: 'Look at it' }).click();
  await expect(locked.getByText('Still right?')).toBeVisible();
  await locked.getByRole('button', { name: 'Looked over, still right' }).click();
  await expect(locked.getByText('Still right?')).toHaveCount(0);
  await goTo(locked, 'Today');
  await expect(locked.getByText('Your safety plan asks to be looked over', { exact: false })).toHaveCount(0);
});

test('axe finds nothing while the plan is read and changed, in both themes', async ({ app, page }) => {
  await signUp(app);
  await goTo(page, 'Safety');
  await expect(page.getByRole('button', { name: 'Start with one line' })).toBeVisible();
  await lookInBothThemes(page);
  await call(page, 'safetyPlan.save', plan);
  await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeVisible();
  await lookInBothThemes(page);
  await page.getByRole('button', { name: 'Change the plan' }).click();
  await page.getByRole('checkbox', { name: 'Goes along with what I record' }).check();
  await page.getByRole('button', { name: 'Remove line 1' }).nth(1).click();
  await expect(page.getByRole('button', { name: 'Undo the removal' })).toBeFocused();
  await lookInBothThemes(page);
  await page.getByRole('button', { name: 'Save the plan' }).click();
  await page.getByRole('link', { name: 'Choose what can be read before sign-in' }).click();
  await expect(page.getByRole('checkbox').first()).toBeVisible();
  await lookInBothThemes(page);
});
