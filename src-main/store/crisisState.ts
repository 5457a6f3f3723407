import { eq } from 'drizzle-orm';
import type { Shown } from '../safety/opening.ts';
import { longestMemory, type RiskSignal, type RiskState, riskAt } from '../safety/riskState.ts';
import type { Reader, Writer } from '../vault/access.ts';
import type { Clock, Random } from '../vault/environment.ts';
import { newId } from '../vault/ids.ts';
import { crisisStates } from '../vault/schema.ts';

/** A reason for help as the vault keeps it: sealed, in no export and in no log. */
export interface NoticedSignal extends RiskSignal {
  /** What was noticed, in the person's words; null for no text, or once the text has been changed or deleted. */
  readonly excerpt: string | null;
}

export interface CrisisRecord {
  readonly signals: readonly NoticedSignal[];
  /** The last time a panel opened by itself. */
  readonly shown: Shown | null;
  /** The same for the card about somebody else's crisis; ms since 1970. */
  readonly other_shown_at: number | null;
  /** "I am safe for now": until when (ms since 1970) panels stay closed. */
  readonly closed_until: number | null;
}

const table = 'crisis_states';
const mostSignals = 200;
const nothingNoticed: CrisisRecord = { signals: [], shown: null, other_shown_at: null, closed_until: null };

interface Kept {
  record?: CrisisRecord | undefined;
}

/** Kept while the vault is open: it is asked for by Today, at sign-in and after every save. */
export function readCrisis(reader: Reader): CrisisRecord {
  const kept = keptRecord(reader);
  kept.record ??= load(reader);
  return kept.record;
}

export function readRisk(reader: Reader, now: number): RiskState<NoticedSignal> {
  return riskAt(readCrisis(reader).signals, now);
}

/** Whether Today keeps a quiet reminder of help at this instant (ms since 1970). */
export function isSupportSuggested(reader: Reader, now: number): boolean {
  return readRisk(reader, now).level !== 'none';
}

/** Signals that can be of no consequence any more are forgotten with it. */
export function saveCrisis(
  writer: Writer,
  record: CrisisRecord,
  { clock, random }: { readonly clock: Clock; readonly random: Random },
): void {
  const now = clock.now();
  const signals = record.signals.filter(({ at }) => at > now - longestMemory()).slice(-mostSignals);
  const next = { ...record, signals };
  const { id } = rowOf(writer) ?? { id: newId(clock, random) };
  const values = {
    state_sealed: writer.sealer.seal(table, 'state_sealed', id, JSON.stringify(next)),
    updated_at: new Date(now).toISOString(),
  };
  writer.orm
    .insert(crisisStates)
    .values({ id, user_id: writer.userId, ...values })
    .onConflictDoUpdate({ target: crisisStates.id, set: values })
    .run();
  keptRecord(writer).record = next;
}

/** The record without the words that were found in a place; undefined when it holds none. */
export function withoutExcerpts(record: CrisisRecord, place: string): CrisisRecord | undefined {
  const holds = (signal: NoticedSignal): boolean => signal.place === place && signal.excerpt !== null;
  if (!record.signals.some(holds)) return undefined;
  return {
    ...record,
    signals: record.signals.map((signal) => (holds(signal) ? { ...signal, excerpt: null } : signal)),
  };
}

function load(reader: Reader): CrisisRecord {
  const row = rowOf(reader);
  return row === undefined
    ? nothingNoticed
    : (JSON.parse(reader.sealer.unseal(table, 'state_sealed', row.id, row.state)) as CrisisRecord);
}

function rowOf(reader: Reader): { id: string; state: Buffer } | undefined {
  return reader.orm
    .select({ id: crisisStates.id, state: crisisStates.state_sealed })
    .from(crisisStates)
    .where(eq(crisisStates.user_id, reader.userId))
    .get();
}

function keptRecord(reader: Reader): Kept {
  return reader.caches.slot<Kept>('crisis', () => ({}));
}
