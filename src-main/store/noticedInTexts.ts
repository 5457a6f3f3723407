import { setImmediate } from 'node:timers/promises';
import type { AssessText } from '../safety/assessment.ts';
import type { RiskLevel } from '../safety/riskFacts.ts';
import { textSignals } from '../safety/textSignals.ts';
import { ownWarningSign } from '../safety/warningSigns.ts';
import type { Reader } from '../vault/access.ts';
import { readPlanLines } from './safetyPlan.ts';
import { readTextCheck } from './users.ts';

/** What was noticed in texts, before it is known whether it will be kept. */
export interface NoticedInTexts {
  readonly reasons: readonly { readonly id: string; readonly level: RiskLevel; readonly excerpt: string | null }[];
  /** A passage about somebody else's crisis; null when there is none. */
  readonly other: string | null;
}

/** So much is looked at without a pause: some ten milliseconds. */
const pieceLength = 20_000;
/** Pieces share so much, so that no sentence is cut in both. */
const overlap = 500;
const excerptLength = 160;

/**
 * Reasons in what a person wrote, each once, and whether somebody else's crisis is told. Nothing is stored. Long texts
 * are looked at piece by piece with a pause between, so that nothing else waits.
 */
export async function noticedInTexts(
  reader: Reader,
  assess: AssessText,
  texts: readonly string[],
  language?: string,
): Promise<NoticedInTexts> {
  const care = readTextCheck(reader);
  if (care === 'off') return { reasons: [], other: null };
  const plan = readPlanLines(reader);
  const signs = plan?.notice_warning_signs === true ? plan.warning_signs.map(({ text }) => text) : [];
  const reasons = new Map<string, NoticedInTexts['reasons'][number]>();
  let other: string | null = null;
  let isFirst = true;
  for (const piece of texts.flatMap(piecesOf)) {
    if (!isFirst) await setImmediate();
    isFirst = false;
    const found = assess(piece, language);
    for (const { id, level, span } of textSignals(found, care)) {
      const known = reasons.get(id);
      if (known === undefined) reasons.set(id, { id, level, excerpt: excerptOf(piece, span) });
    }
    if (found.about_other) other ??= excerptOf(piece, found.signals[0]?.span ?? [0, piece.length]);
    const sign = ownWarningSign(piece, signs);
    if (sign !== undefined && !reasons.has('text_own_warning_sign')) {
      const excerpt = excerptOf(piece, [sign.start, sign.end]);
      reasons.set('text_own_warning_sign', { id: 'text_own_warning_sign', level: 'low', excerpt });
    }
  }
  return { reasons: [...reasons.values()], other };
}

function piecesOf(text: string): string[] {
  if (text.trim() === '') return [];
  const pieces: string[] = [];
  for (let from = 0; from < text.length; from += pieceLength - overlap) {
    pieces.push(text.slice(from, from + pieceLength));
    if (from + pieceLength >= text.length) break;
  }
  return pieces;
}

/** The words around a passage, whole ones. */
function excerptOf(text: string, [start, end]: readonly [number, number]): string | null {
  if (end <= start) return null;
  const room = Math.max(0, excerptLength - (end - start));
  const from = Math.max(0, start - Math.floor(room / 2));
  const to = Math.min(text.length, Math.max(from + excerptLength, end));
  const first = from === 0 ? 0 : wordEdge(text, from, start);
  const last = to === text.length ? to : text.lastIndexOf(' ', to) > end ? text.lastIndexOf(' ', to) : end;
  const words = text
    .slice(first, last)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 2 * excerptLength);
  return words === '' ? null : words;
}

function wordEdge(text: string, from: number, latest: number): number {
  const space = text.indexOf(' ', from);
  return space === -1 || space >= latest ? latest : space + 1;
}
