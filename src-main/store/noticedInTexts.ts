import type { TextAssessment } from '../safety/assessment.ts';
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

const excerptLength = 160;

/** What tells of a text; a long one takes its time, while other work goes on. */
export type Assess = (text: string) => Promise<TextAssessment>;

/**
 * Reasons in what a person wrote, each once, and whether somebody else's crisis is told. Nothing is stored. Every text is
 * looked at whole, since what stands before and after a passage can take its weight or give it back.
 */
export async function noticedInTexts(
  reader: Reader,
  assess: Assess,
  texts: readonly string[],
): Promise<NoticedInTexts> {
  const care = readTextCheck(reader);
  if (care === 'off') return { reasons: [], other: null };
  const plan = readPlanLines(reader);
  const signs = plan?.notice_warning_signs === true ? plan.warning_signs.map(({ text }) => text) : [];
  const reasons = new Map<string, NoticedInTexts['reasons'][number]>();
  let other: string | null = null;
  for (const text of texts.filter((one) => one.trim() !== '')) {
    const found = await assess(text);
    for (const { id, level, span } of textSignals(found, care)) {
      if (!reasons.has(id)) reasons.set(id, { id, level, excerpt: excerptOf(text, span) });
    }
    if (found.about_other) {
      const told = found.signals.find(({ scoped_by }) => scoped_by === 'other_person');
      other ??= excerptOf(text, told?.span ?? [0, text.length]);
    }
    const sign = ownWarningSign(text, signs);
    if (sign !== undefined && !reasons.has('text_own_warning_sign')) {
      const excerpt = excerptOf(text, [sign.start, sign.end]);
      reasons.set('text_own_warning_sign', { id: 'text_own_warning_sign', level: 'low', excerpt });
    }
  }
  return { reasons: [...reasons.values()], other };
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
