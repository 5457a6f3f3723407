import type { Page } from '@playwright/test';
import { chanceFrom } from '../../scripts/demo/random.ts';
import { journalText } from '../../scripts/demo/writing.ts';
import { wordCount } from '../../src-shared/wordCount.ts';
import { call, goTo, unlock } from '../e2e/support/person.ts';
import { startApp } from '../e2e/support/runningApp.ts';
import type { SignIn } from './overRest.ts';

const places = ['start', 'middle', 'end'] as const;
type Place = (typeof places)[number];

export interface TypingTimes {
  readonly place: Place;
  /** From each key event to the next frame that shows its letter: milliseconds. */
  readonly painted: readonly number[];
}

const words = 30_000;
const title = 'A long one';
const typed = 'and it rained the whole day ';
/** Milliseconds between two keys of somebody who types fast. */
const between = 80;
/** After so many keys somebody thinks, and for how long: so that keys meet the count of the words and the draft. */
const keysInARow = 10;
const pauses = [255, 790, 800, 810, 820, 840, 880, 1_200];

/** Types into an entry of 30 000 words in the real window, `keys` keys at each place. */
export async function measureTyping(dataDir: string, signIn: SignIn, keys: number): Promise<readonly TypingTimes[]> {
  const app = await startApp(dataDir);
  try {
    const page = app.page();
    await unlock(page, signIn);
    await call(page, 'journal.create', { title, content: longText() });
    await openEditor(page);
    await page.evaluate(watchKeys);
    const times: TypingTimes[] = [];
    for (const place of places) {
      await putCursor(page, place);
      await typeKeys(page, keysInARow);
      times.push({ place, painted: await typeKeys(page, keys) });
    }
    return times;
  } finally {
    await app.close();
  }
}

/** Paragraphs, lists, headings and quotes as in the entries of the demo account, one after the other. */
function longText(): string {
  const chance = chanceFrom(30);
  const blocks: string[] = [];
  for (let count = 0; count < words; ) {
    const text = journalText(chance, 'middle');
    blocks.push(text);
    count += wordCount(text);
  }
  return blocks.join('\n\n');
}

async function openEditor(page: Page): Promise<void> {
  await goTo(page, 'Journal');
  await page.getByRole('main').getByRole('link', { name: title }).first().click();
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('textbox', { name: 'Your entry' }).waitFor();
  await page.waitForTimeout(3_000);
}

/** The middle is the block in the middle, as a click there would have it. */
async function putCursor(page: Page, place: Place): Promise<void> {
  const text = page.getByRole('textbox', { name: 'Your entry' });
  if (place === 'middle') {
    const paragraphs = text.locator(':scope > p');
    await paragraphs.nth(Math.floor((await paragraphs.count()) / 2)).click();
  } else {
    await text.focus();
    await page.keyboard.press(place === 'start' ? 'Control+Home' : 'Control+End');
  }
  await page.waitForTimeout(2_000);
}

async function typeKeys(page: Page, count: number): Promise<number[]> {
  const before = await page.evaluate(() => (Reflect.get(window, 'keyTimes') as number[]).length);
  for (let key = 0; key < count; key += 1) {
    const pause = pauses[Math.floor(key / keysInARow) % pauses.length] ?? between;
    await page.keyboard.press(typed.charAt(key % typed.length) === ' ' ? 'Space' : typed.charAt(key % typed.length));
    await new Promise((resolve) => setTimeout(resolve, (key + 1) % keysInARow === 0 ? pause : between));
  }
  await page.waitForTimeout(1_500);
  const times = await page.evaluate((from) => (Reflect.get(window, 'keyTimes') as number[]).slice(from), before);
  if (times.length !== count) throw new Error(`Of ${count} keys ${times.length} were seen on the screen.`);
  return times;
}

/**
 * From the time that the system gave to the key event, before it reached the page, to the end of the frame that was
 * drawn after its letter had come into the text. A message that is sent while a frame is made arrives when it is made.
 */
function watchKeys(): void {
  const times: number[] = [];
  Reflect.set(window, 'keyTimes', times);
  let pressedAt: number | undefined;
  addEventListener(
    'keydown',
    (event) => {
      pressedAt = event.key.length === 1 ? event.timeStamp : undefined;
    },
    true,
  );
  new MutationObserver(() => {
    const start = pressedAt;
    if (start === undefined) return;
    pressedAt = undefined;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => times.push(performance.now() - start);
      port2.postMessage(null);
    });
  }).observe(document.querySelector('[role="textbox"][contenteditable]') as Element, {
    characterData: true,
    childList: true,
    subtree: true,
  });
}
