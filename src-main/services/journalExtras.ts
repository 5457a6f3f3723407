import { AppError } from '../../src-shared/errors.ts';
import { type JournalPrompt, loadJournalPrompts } from '../content/journalPrompts.ts';
import { dayNumber } from '../insights/calendarDay.ts';
import { listJournalOnDays } from '../store/journal.ts';
import { localDay } from '../store/localTime.ts';
import type { Handlers } from './handler.ts';

const excerptLength = 200;
const longestMemoryYears = 100;

/** What invites to write, and what was written before. */
export function journalExtraHandlers({
  resourcesDir,
}: {
  readonly resourcesDir: string;
}): Pick<Handlers, 'journal.prompts' | 'journal.onThisDay'> {
  let loaded: readonly JournalPrompt[] | undefined;

  return {
    'journal.prompts': (ctx, { category }) => {
      loaded ??= loadJournalPrompts(resourcesDir);
      const categories = [...new Set(loaded.map((prompt) => prompt.category))];
      if (category !== undefined && !categories.includes(category)) {
        throw new AppError('VALIDATION_ERROR', 'There is no such category of prompts.', {
          details: [{ path: 'category', message: `Must be one of: ${categories.join(', ')}.` }],
        });
      }
      const prompts = loaded.filter((prompt) => category === undefined || prompt.category === category);
      return {
        data: { today: promptOfDay(prompts, localDay(ctx.clock.now(), ctx.account.timezone)), prompts, categories },
      };
    },

    'journal.onThisDay': (ctx, { date = localDay(ctx.clock.now(), ctx.account.timezone) }) => {
      const entries = listJournalOnDays(ctx.vault.read, sameDayInEarlierYears(date));
      return {
        data: {
          entries: entries.map(({ id, title, content, day, recorded_at }) => ({
            id,
            years_ago: Number(date.slice(0, 4)) - Number(day.slice(0, 4)),
            title,
            excerpt: content.length > excerptLength ? `${wellCut(content)}…` : content,
            day,
            recorded_at,
          })),
        },
      };
    },
  };
}

/** The same one all day long, another one tomorrow, all of them before one comes back. */
function promptOfDay(prompts: readonly JournalPrompt[], date: string): JournalPrompt {
  const prompt = prompts[((dayNumber(date) % prompts.length) + prompts.length) % prompts.length];
  if (prompt === undefined) throw new Error('There are no prompts.');
  return prompt;
}

/** On 29 February only leap years have the same day. */
function sameDayInEarlierYears(date: string): string[] {
  const year = Number(date.slice(0, 4));
  return Array.from({ length: Math.min(longestMemoryYears, year) }, (_, index) => year - 1 - index)
    .map((earlier) => `${String(earlier).padStart(4, '0')}${date.slice(4)}`)
    .filter(isCalendarDay);
}

function isCalendarDay(day: string): boolean {
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
}

/** Never through the middle of a character. */
function wellCut(text: string): string {
  const cut = text.slice(0, excerptLength);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}
