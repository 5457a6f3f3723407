import type { Output, ParsedInput } from '../../src-shared/contract/index.ts';
import type { JournalEntry } from '../../src-shared/contract/journal.ts';
import { AppError } from '../../src-shared/errors.ts';
import { wordCount } from '../../src-shared/wordCount.ts';
import { journalRhythm } from '../insights/journalRhythm.ts';
import { streakDays } from '../insights/streak.ts';
import { versionOf } from '../store/answers.ts';
import { deleteDraft } from '../store/drafts.ts';
import { eraseTraces } from '../store/eraseTraces.ts';
import {
  countJournalEntries,
  deleteJournalEntry,
  insertJournalEntry,
  type JournalFilter,
  listJournalEntries,
  listJournalIds,
  readJournalEntries,
  readJournalEntry,
  replaceJournalEntry,
} from '../store/journal.ts';
import { journalOverview } from '../store/journalOverview.ts';
import { localDay, recordingTime } from '../store/localTime.ts';
import { pageBounds, paginationOf, readFromNearerEnd } from '../store/pages.ts';
import { perVersion } from '../store/perVersion.ts';
import { readStreakPauses } from '../store/users.ts';
import type { JournalDocument, Reader } from '../vault/access.ts';
import { newId } from '../vault/ids.ts';
import type { Handlers, SessionContext } from './handler.ts';

type JournalHandlers = Pick<
  Handlers,
  'journal.create' | 'journal.list' | 'journal.get' | 'journal.update' | 'journal.delete'
>;
type ListInput = ParsedInput<'journal.list'>;
type ListedEntry = Output<'journal.list'>['entries'][number];

export function journalHandlers(): JournalHandlers {
  return {
    'journal.create': (ctx, input) => {
      const now = ctx.clock.now();
      const { recorded_at, day } = recordingTime(now, ctx.account.timezone, input.recorded_at);
      const entry: JournalEntry = {
        id: newId(ctx.clock, ctx.random),
        title: titleOrNull(input.title),
        content: input.content,
        mood_tag: input.mood_tag ?? null,
        privacy_level: input.privacy_level,
        tags: input.tags,
        prompt_id: input.prompt_id ?? null,
        word_count: wordCount(input.content),
        recorded_at,
        day,
        created_at: new Date(now).toISOString(),
        updated_at: new Date(now).toISOString(),
      };
      ctx.vault.write((writer) => insertJournalEntry(writer, entry));
      ctx.vault.search.upsert(documentOf(entry));
      return { data: { entry } };
    },

    'journal.list': async (ctx, input) => {
      const { entries, total } = hasQuery(input) ? await searched(ctx, input, input.q) : listed(ctx, input);
      return {
        data: { entries, ...overviewOf(ctx) },
        pagination: paginationOf(input, total),
      };
    },

    'journal.get': (ctx, { id }) => ({ data: { entry: existing(ctx.vault.read, id) } }),

    'journal.update': (ctx, input) => {
      const entry = changed(ctx, existing(ctx.vault.read, input.id), input);
      ctx.vault.write((writer) => replaceJournalEntry(writer, entry));
      ctx.vault.search.upsert(documentOf(entry));
      // The earlier text is not to be found in the write-ahead log either.
      eraseTraces(ctx.vault);
      return { data: { entry } };
    },

    'journal.delete': (ctx, { id }) => {
      existing(ctx.vault.read, id);
      ctx.vault.write((writer) => {
        deleteJournalEntry(writer, id);
        deleteDraft(writer, `journal:${id}`);
      });
      ctx.vault.search.remove(id);
      eraseTraces(ctx.vault);
      return { data: { deleted: true, id, still_in_backups: ctx.vault.snapshotCount() } };
    },
  };
}

function existing(reader: Reader, id: string): JournalEntry {
  const entry = readJournalEntry(reader, id);
  if (entry === undefined) throw new AppError('NOT_FOUND', 'There is no such journal entry.');
  return entry;
}

/** Fields left out stay; so does the day, unless the instant itself is another one. */
function changed(ctx: SessionContext, entry: JournalEntry, input: ParsedInput<'journal.update'>): JournalEntry {
  const now = ctx.clock.now();
  const isMoved = input.recorded_at !== undefined && Date.parse(input.recorded_at) !== Date.parse(entry.recorded_at);
  const { recorded_at, day } = isMoved ? recordingTime(now, ctx.account.timezone, input.recorded_at) : entry;
  return {
    ...entry,
    recorded_at,
    day,
    title: input.title === undefined ? entry.title : titleOrNull(input.title),
    content: input.content ?? entry.content,
    word_count: input.content === undefined ? entry.word_count : wordCount(input.content),
    mood_tag: input.mood_tag === undefined ? entry.mood_tag : input.mood_tag,
    privacy_level: input.privacy_level ?? entry.privacy_level,
    tags: input.tags ?? entry.tags,
    prompt_id: input.prompt_id === undefined ? entry.prompt_id : input.prompt_id,
    updated_at: new Date(now).toISOString(),
  };
}

function hasQuery(input: ListInput): input is ListInput & { readonly q: string } {
  return input.q !== undefined && input.q.trim() !== '';
}

function filterOf({ start_date, end_date, mood, tag, privacy_level }: ListInput): JournalFilter {
  return { start_date, end_date, mood, tags: tag, privacy_level };
}

function listed(ctx: SessionContext, input: ListInput): { entries: ListedEntry[]; total: number } {
  const reader = ctx.vault.read;
  const filter = filterOf(input);
  const total = countJournalEntries(reader, filter, ctx.vault.version('journal'));
  const page = { ...pageBounds(input), sort: input.sort };
  return { entries: readFromNearerEnd(page, total, (rows) => listJournalEntries(reader, filter, rows)), total };
}

/** Best match first, whatever `sort` says; only the page is unsealed. */
async function searched(
  ctx: SessionContext,
  input: ListInput,
  q: string,
): Promise<{ entries: ListedEntry[]; total: number }> {
  const filter = filterOf(input);
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  const { total, hits } = await ctx.vault.search.query(q, {
    ...pageBounds(input),
    among: isFiltered ? listJournalIds(ctx.vault.read, filter) : undefined,
  });
  const snippets = new Map(hits.map((hit) => [hit.id, hit.snippet]));
  const entries = readJournalEntries(ctx.vault.read, [...snippets.keys()]);
  return { entries: entries.map((entry) => ({ ...entry, snippet: snippets.get(entry.id) ?? '' })), total };
}

function overviewOf(ctx: SessionContext): Pick<Output<'journal.list'>, 'metadata' | 'insights'> {
  const { vault } = ctx;
  const version = vault.version('journal');
  const today = localDay(ctx.clock.now(), ctx.account.timezone);
  // Pauses are part of the account.
  const counted = versionOf(vault, ['journal', 'account']);
  const { metadata, insights } = perVersion(vault.read, 'journal.overviewOn', counted, today, () => {
    const { days, ...overview } = journalOverview(vault.read, version);
    const dates = days.map((day) => day.date).filter((date) => date <= today);
    return {
      metadata: {
        total_entries: overview.total_entries,
        total_words: overview.total_words,
        streak_days: streakDays(dates, today, readStreakPauses(vault.read)),
        tags: [...overview.tags],
        moods: [...overview.moods],
      },
      insights: journalRhythm(days, today),
    };
  });
  return { metadata: { ...metadata, search_ready: vault.search.ready }, insights };
}

function documentOf(entry: JournalEntry): JournalDocument {
  return { id: entry.id, title: entry.title ?? '', content: entry.content, tags: entry.tags };
}

function titleOrNull(title: string | null | undefined): string | null {
  return title === undefined || title === null || title.trim() === '' ? null : title;
}
