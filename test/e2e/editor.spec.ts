import { expect, type Page } from '@playwright/test';
import { test } from './support/app.ts';
import { beginEntry, call, goTo, signUp, writeEntry } from './support/person.ts';

interface Entry {
  readonly id: string;
  readonly content: string;
}

async function entries(page: Page): Promise<readonly Entry[]> {
  return ((await call(page, 'journal.list', {})) as { entries: readonly Entry[] }).entries;
}

async function paste(page: Page, html: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your entry' }).evaluate((editor, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', text);
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

test('Markdown shortcuts become formatting, are kept as Markdown, and are shown as they were written', async ({
  app,
  page,
}) => {
  await signUp(app);
  const text = await beginEntry(page, 'A day');
  await page.keyboard.type('## Morning\nSome **bold** and *quiet* words.\n- tea\nbread\n\n2024. That was a year.');
  await expect(text.getByRole('heading', { name: 'Morning' })).toBeVisible();
  await expect(text.getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/^Saved at/)).toBeVisible();
  const [entry] = await entries(page);
  const markdown = '## Morning\n\nSome **bold** and *quiet* words.\n\n- tea\n- bread\n\n2024\\. That was a year.';
  expect(entry?.content).toBe(markdown);

  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'A day' })).toBeVisible();
  const shown = page.getByRole('main');
  await expect(shown.getByRole('listitem').filter({ hasText: /^(tea|bread)$/ })).toHaveCount(2);
  await expect(shown.getByText('2024. That was a year.')).toBeVisible();
});

test('changing the tags alone leaves the text byte for byte as another program wrote it', async ({ app, page }) => {
  await signUp(app);
  const content = '* star list\n* second\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n![picture](https://example.org/a.png)';
  await call(page, 'journal.create', { title: 'From elsewhere', content });
  await goTo(page, 'Journal');
  await page.getByRole('button', { name: 'Edit From elsewhere' }).click();
  await expect(page.getByRole('textbox', { name: 'Your entry' })).toContainText('| 1 | 2 |');
  await page.getByRole('combobox', { name: 'Tags' }).fill('harbour');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('harbour')).toBeVisible();
  expect(await entries(page)).toMatchObject([{ content, tags: ['harbour'] }]);
});

test('what is pasted comes as text with formatting and nothing else', async ({ app, page }) => {
  await signUp(app);
  const text = await beginEntry(page, 'Pasted');
  await paste(
    page,
    `<body><style>p { color: red }</style><p style="color: red" onclick="alert(1)">Plain <b>bold</b>
      <a href="javascript:alert(1)">trap</a> <a href="https://example.org/x">link</a>
      <img src="https://example.org/track.png" onerror="alert(1)"><script>alert(1)</script></p></body>`,
  );
  await expect(text).toContainText('Plain bold trap link');
  await expect(text.locator('img, script, style, [style], [onclick]')).toHaveCount(0);
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/^Saved at/)).toBeVisible();
  expect(await entries(page)).toMatchObject([{ content: 'Plain **bold** trap [link](https://example.org/x)' }]);
});

test('a change from elsewhere is told and never touches what is being typed', async ({ app, page }) => {
  await signUp(app);
  await writeEntry(page, 'Shared desk', 'first');
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const text = page.getByRole('textbox', { name: 'Your entry' });
  await expect(text).toBeFocused();
  await page.keyboard.type(' and mine');
  const [entry] = await entries(page);
  await call(page, 'journal.update', { id: entry?.id, content: 'theirs' });
  await expect(page.getByText('This entry was changed elsewhere')).toBeVisible();
  await expect(text).toHaveText('first and mine');

  await call(page, 'journal.delete', { id: entry?.id });
  await expect(page.getByText('This entry was deleted elsewhere')).toBeVisible();
  await expect(text).toHaveText('first and mine');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Shared desk' })).toBeVisible();
  expect(await entries(page)).toMatchObject([{ content: 'first and mine' }]);
});

test('a link is set on words only if its address is safe', async ({ app, page }) => {
  await signUp(app);
  const text = await beginEntry(page, 'Links');
  await page.keyboard.type('see this');
  await page.keyboard.press('Shift+Home');
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  const address = page.getByRole('textbox', { name: 'Address' });
  await expect(address).toBeFocused();
  await address.fill('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Only web addresses and e-mail addresses can be linked.')).toBeVisible();
  await address.fill('example.org/a');
  await page.keyboard.press('Enter');
  await expect(text.getByRole('link', { name: 'see this' })).toHaveAttribute('href', 'https://example.org/a');
});
