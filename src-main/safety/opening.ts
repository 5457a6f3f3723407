import { type RiskLevel, rankOf } from './riskFacts.ts';

/** When a panel opened by itself: for what rank of level, and for which reasons. */
export interface Shown {
  /** ms since 1970. */
  readonly at: number;
  readonly rank: number;
  readonly reasons: readonly string[];
}

interface Reason {
  readonly id: string;
  readonly place: string | null;
}

/** risk-escalation.json: "not more than once in 12 hours unless the level rises". */
const againAfterMilliseconds = 12 * 3_600_000;

/**
 * What makes a reason the same as before. Up to `high` the same kind of words in another entry are the same reason; at
 * `imminent` every entry is one of its own, since a panel too many costs less than one too few.
 */
function reasonKeys(level: RiskLevel, reasons: readonly Reason[]): string[] {
  return reasons.map(({ id, place }) => (level === 'imminent' ? `${id} ${place ?? ''}` : id));
}

/**
 * Whether the panel opens by itself at an instant (ms since 1970), or a quiet card is enough.
 *
 * @param level that the new reasons come to by themselves
 */
export function opensByItself(
  { shown, closed_until }: { readonly shown: Shown | null; readonly closed_until: number | null },
  level: RiskLevel,
  reasons: readonly Reason[],
  now: number,
): boolean {
  const rank = rankOf(level);
  if (rank === 0) return false;
  const isKnown = shown !== null && reasonKeys(level, reasons).every((key) => shown.reasons.includes(key));
  if (closed_until !== null && now < closed_until) {
    return shown === null || rank > shown.rank || (level === 'imminent' && !isKnown);
  }
  if (shown === null || now - shown.at >= againAfterMilliseconds || rank > shown.rank) return true;
  return rank === shown.rank && !isKnown;
}

/** Whether the card about somebody else's crisis opens again. */
export function opensForOther(shownAt: number | null, now: number): boolean {
  return shownAt === null || now - shownAt >= againAfterMilliseconds;
}

/** What to remember once a panel has opened. Within the twelve hours the reasons of one level add up. */
export function nowShown(before: Shown | null, level: RiskLevel, reasons: readonly Reason[], now: number): Shown {
  const rank = rankOf(level);
  const keys = reasonKeys(level, reasons);
  const adds = before !== null && before.rank === rank && now - before.at < againAfterMilliseconds;
  return { at: now, rank, reasons: adds ? [...new Set([...before.reasons, ...keys])] : keys };
}
