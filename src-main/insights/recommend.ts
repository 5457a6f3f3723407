import type { Recommendation } from '../../src-shared/contract/insightShapes.ts';
import { betaSample } from './betaSample.ts';
import { isBedtime, type Need, needsNow, type RecentState } from './needs.ts';
import { seededRandom } from './seededRandom.ts';
import { type Evidence, evidenceStrength, priorWeight, type UseSums } from './strategyEffect.ts';
import { reasonsFor } from './strategyReasons.ts';

/** A contraindication that can be noticed in what was recorded. */
export interface NoticedCaution {
  readonly contraindication: string;
  /** Case folded. */
  readonly words: readonly string[];
  readonly mood_at_most: number | null;
}

/** A strategy with what the person made of it: all that the ranking looks at. */
export interface Candidate extends Evidence {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly duration_minutes: number | null;
  readonly evidence_note: string | null;
  /** What it helps with, case folded. */
  readonly needs: readonly string[];
  readonly effort: 'low' | 'medium' | 'high' | null;
  readonly suitable_in_crisis: boolean;
  readonly cautions: readonly NoticedCaution[];
  readonly is_own: boolean;
  readonly is_favourite: boolean;
  readonly is_dismissed: boolean;
  readonly usage_count: number;
  readonly uses: UseSums;
}

export interface RankedStrategy<C extends Candidate = Candidate> {
  readonly candidate: C;
  /** 0–1: mean of its posterior for now. */
  readonly score: number;
  readonly why: readonly string[];
}

interface Judged<C extends Candidate> extends RankedStrategy<C> {
  readonly shapes: readonly [number, number];
  readonly isEasy: boolean;
}

const slots = 5;
const mostOfCategory = 2;
const easyMinutes = 10;
const lowEnergy = 3;

/**
 * The five strategies for now, best first (insights.md, "Recommendations"): those that help with what the person needs,
 * without dismissed ones and without those whose contraindication shows in the last 24 hours' entries. Each is drawn from
 * its Beta posterior (Thompson sampling); the fifth place goes to one that was tried least. At most two of a category.
 * With energy up to 3, or late in the evening, the short and easy ones come first. After a very hard entry only those
 * that are suitable in a crisis, and no experiments.
 *
 * @param seed the same for the same person and day, so that a day's list is stable.
 */
export function recommendNow(candidates: readonly Candidate[], state: RecentState, seed: string): Recommendation[] {
  const needs = needsNow(state, new Set(candidates.flatMap((candidate) => candidate.needs)));
  const fitting = candidates
    .filter((candidate) => mayBeOffered(candidate, state, needs))
    .map((candidate) => judge(candidate, state, needs));
  const draw = new Map(
    fitting.map(({ candidate: { id }, shapes: [a, b] }) => [id, betaSample(a, b, seededRandom(`${seed}/${id}`))]),
  );
  const easyFirst = wantsEasy(state);
  const ranked = [...fitting].sort(
    (one, other) =>
      (easyFirst ? Number(other.isEasy) - Number(one.isEasy) : 0) ||
      (draw.get(other.candidate.id) ?? 0) - (draw.get(one.candidate.id) ?? 0),
  );
  const isExploring = !state.isAfterHardEntry;
  const chosen = takeVaried([], ranked, isExploring ? slots - 1 : slots);
  if (isExploring) {
    const rest = ranked.filter((entry) => !chosen.includes(entry));
    chosen.push(...takeVaried(chosen, leastTriedFirst(rest, easyFirst, seed), 1));
  }
  return chosen.map(recommendationOf);
}

/** All strategies by how well they fit now, with the reasons; none is left out. */
export function rankStrategies<C extends Candidate>(candidates: readonly C[], state: RecentState): RankedStrategy<C>[] {
  const needs = needsNow(state, new Set(candidates.flatMap((candidate) => candidate.needs)));
  return candidates
    .map((candidate) => judge(candidate, state, needs))
    .map(({ candidate, score, why }) => ({ candidate, score, why }))
    .sort((one, other) => other.score - one.score || (one.candidate.id < other.candidate.id ? -1 : 1));
}

/** The contraindication that shows in the last 24 hours' entries, if one does. */
function cautionNow(cautions: readonly NoticedCaution[], state: RecentState): string | undefined {
  return cautions.find(
    ({ words, mood_at_most: most }) =>
      words.some((word) => state.words.includes(word)) || (most !== null && state.mood !== null && state.mood <= most),
  )?.contraindication;
}

function mayBeOffered(candidate: Candidate, state: RecentState, needs: readonly Need[]): boolean {
  return (
    !candidate.is_dismissed &&
    fitOf(candidate, needs) > 0 &&
    (candidate.suitable_in_crisis || !state.isAfterHardEntry) &&
    cautionNow(candidate.cautions, state) === undefined
  );
}

/**
 * The posterior of how well a use goes. The prior weighs as much as three uses; its mean runs from 0.35 (no evidence, no
 * fit) to 0.9. A favourite counts as one more use that went well; so does a strategy of the person's own, which nobody
 * writes down who does not think that it helps.
 */
function judge<C extends Candidate>(candidate: C, state: RecentState, needs: readonly Need[]): Judged<C> {
  const { rewards } = candidate.uses;
  const prior = 0.35 + 0.25 * evidenceStrength(candidate) + 0.3 * fitOf(candidate, needs);
  const a = priorWeight * prior + rewards.sum + (candidate.is_favourite || candidate.is_own ? 1 : 0);
  const b = priorWeight * (1 - prior) + rewards.n - rewards.sum;
  const isEasy =
    (candidate.effort ?? 'low') === 'low' &&
    candidate.duration_minutes !== null &&
    candidate.duration_minutes <= easyMinutes;
  return {
    candidate,
    score: a / (a + b),
    why: reasonsFor(candidate, {
      needs: matched(candidate, needs),
      isEasyWanted: isEasy && wantsEasy(state),
      caution: cautionNow(candidate.cautions, state),
    }),
    shapes: [a, b],
    isEasy,
  };
}

/** 0–1: mostly the heaviest need it helps with, then the share of all needs. */
function fitOf(candidate: Candidate, needs: readonly Need[]): number {
  const met = matched(candidate, needs);
  const heaviest = met.reduce((most, { weight }) => Math.max(most, weight), 0);
  const total = weightOf(needs);
  return total === 0 ? 0 : 0.6 * heaviest + 0.4 * (weightOf(met) / total);
}

function matched(candidate: Candidate, needs: readonly Need[]): Need[] {
  return needs.filter(({ name }) => candidate.needs.includes(name));
}

function weightOf(needs: readonly Need[]): number {
  return needs.reduce((sum, { weight }) => sum + weight, 0);
}

function wantsEasy({ energy, hour }: RecentState): boolean {
  return (energy !== null && energy <= lowEnergy) || isBedtime(hour);
}

/** The first so many that leave no category with more than two, counting those already chosen. */
function takeVaried<C extends Candidate>(
  chosen: readonly Judged<C>[],
  ranked: readonly Judged<C>[],
  count: number,
): Judged<C>[] {
  const perCategory = new Map<string, number>();
  const seen = ({ category }: Candidate): number => perCategory.get(category) ?? 0;
  const note = ({ candidate }: Judged<C>): void => {
    perCategory.set(candidate.category, seen(candidate) + 1);
  };
  for (const entry of chosen) note(entry);
  const taken: Judged<C>[] = [];
  for (const entry of ranked) {
    if (taken.length === count) break;
    if (seen(entry.candidate) >= mostOfCategory) continue;
    note(entry);
    taken.push(entry);
  }
  return taken;
}

/** By number of uses; those with equally many in a random order of the day. */
function leastTriedFirst<C extends Candidate>(
  entries: readonly Judged<C>[],
  easyFirst: boolean,
  seed: string,
): Judged<C>[] {
  const order = new Map(entries.map(({ candidate: { id } }) => [id, seededRandom(`${seed}/explore/${id}`)()]));
  return [...entries].sort(
    (one, other) =>
      (easyFirst ? Number(other.isEasy) - Number(one.isEasy) : 0) ||
      one.candidate.usage_count - other.candidate.usage_count ||
      (order.get(one.candidate.id) ?? 0) - (order.get(other.candidate.id) ?? 0),
  );
}

function recommendationOf({ candidate, why }: Judged<Candidate>): Recommendation {
  const { id, name, category, duration_minutes, evidence_level, evidence_scope, evidence_note } = candidate;
  return {
    strategy_id: id,
    name,
    category,
    duration_minutes,
    evidence_level,
    evidence_scope,
    evidence_note,
    why: [...why],
  };
}
