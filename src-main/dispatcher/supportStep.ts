import type { CrisisCheck, Endpoint } from '../../src-shared/contract/endpoint.ts';
import type { Support } from '../../src-shared/contract/support.ts';
import { activities, emotions, triggers } from '../../src-shared/vocabulary/mood.ts';
import type { StrategyLibrary } from '../content/strategyLibrary.ts';
import { dateOfDay, dayNumber } from '../insights/calendarDay.ts';
import { questionnaireSignals } from '../safety/questionnaireSignals.ts';
import { rankOf } from '../safety/riskFacts.ts';
import { trendReach, trendSignals } from '../safety/trendSignals.ts';
import { readAssessments } from '../store/assessments.ts';
import { type CareParts, careFor, signalOf } from '../store/crisisCare.ts';
import { type NoticedSignal, readCrisis, readRisk, saveCrisis, withoutExcerpts } from '../store/crisisState.ts';
import { readDays } from '../store/days.ts';
import { eraseTraces } from '../store/eraseTraces.ts';
import { localDay } from '../store/localTime.ts';
import { type NoticedInTexts, noticedInTexts } from '../store/noticedInTexts.ts';
import { readPlanLines } from '../store/safetyPlan.ts';
import type { OpenVault } from '../vault/access.ts';
import type { Clock, Random } from '../vault/environment.ts';

interface StepParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly care: CareParts;
  readonly library: () => StrategyLibrary;
}

export interface SavedCall {
  readonly endpoint: Endpoint;
  readonly input: Readonly<Record<string, unknown>>;
  readonly data: Readonly<Record<string, unknown>>;
  readonly vault: OpenVault;
  readonly timezone: string;
}

export interface StepResult {
  readonly data: Readonly<Record<string, unknown>>;
  /** Whether the reasons that are kept have changed. */
  readonly isChanged: boolean;
}

export type SupportStep = (call: SavedCall) => Promise<StepResult>;

const vocabulary = new Set<string>([...Object.values(emotions).flat(), ...triggers, ...activities]);

/**
 * Looks at what has been saved, by the flag `crisis` of the contract, and puts help into the answer where it is due. It
 * runs once everything is saved: it can refuse, delay or change nothing of it.
 */
export function createSupportStep(parts: StepParts): SupportStep {
  return async (call) => {
    const { endpoint, data, vault } = call;
    const isForgotten = forget(call, parts);
    const check = endpoint.crisis;
    if (check === null) return { data, isChanged: isForgotten };
    const before = readCrisis(vault.read);
    const texts = textsOf(check, call.input);
    const noticed = await noticedWhileOpen(vault, parts.care, texts);
    if (noticed === undefined) return { data, isChanged: false };
    const at = parts.clock.now();
    const place = placeOf(call);
    const fresh: NoticedSignal[] = [
      ...noticed.reasons.map(({ id, level, excerpt }) => signalOf(id, { at, place, excerpt, level })),
      ...(check.looksAt === 'daily_values' ? dailySignals(call, at) : []),
      ...(check.looksAt === 'questionnaire' ? answeredSignals(call, at, place) : []),
    ];
    const support =
      fresh.length === 0 && noticed.other === null
        ? undefined
        : careFor({ vault, clock: parts.clock, random: parts.random, care: parts.care }, fresh, noticed.other);
    return {
      data: answerWith(call, check, support, parts),
      isChanged: isForgotten || readCrisis(vault.read) !== before,
    };
  };
}

/** Undefined when the vault was locked meanwhile: what has been saved stays saved, and there is nobody to help. */
async function noticedWhileOpen(
  vault: OpenVault,
  care: CareParts,
  texts: readonly string[],
): Promise<NoticedInTexts | undefined> {
  try {
    const noticed = await noticedInTexts(vault.read, (text) => care.assess(vault.vaultId, text), texts);
    return vault.isOpen ? noticed : undefined;
  } catch (error) {
    if (vault.isOpen) throw error;
    return undefined;
  }
}

/** Nothing is compared, counted or praised beside help, nor while a high level lasts (facts: `mood_sudden_calm`). */
function answerWith(
  { data, vault }: SavedCall,
  check: CrisisCheck,
  support: Support | undefined,
  { clock, library }: StepParts,
): StepResult['data'] {
  const { level } = readRisk(vault.read, clock.now());
  const isHigh = rankOf(level) >= rankOf('high');
  if (support === undefined && !isHigh) return data;
  const rest: Record<string, unknown> = { ...data };
  for (const [key, value] of Object.entries(check.withheld)) {
    if (value === undefined) delete rest[key];
    else rest[key] = value;
  }
  if (isHigh) {
    const suitable = new Set(library().strategies.flatMap((one) => (one.suitable_in_crisis ? [one.id] : [])));
    for (const key of check.strategies) {
      const list = rest[key] as readonly { readonly strategy_id: string }[];
      rest[key] = level === 'imminent' ? [] : list.filter(({ strategy_id: id }) => suitable.has(id));
    }
  }
  return support === undefined ? rest : { ...rest, support };
}

/** Words that were changed or deleted are not kept as a reason either; the reason itself stays. */
function forget(call: SavedCall, { clock, random }: StepParts): boolean {
  const { endpoint, vault, input } = call;
  const isDeleted = endpoint.method === 'DELETE';
  const isRewritten = endpoint.crisis !== null && textsOf(endpoint.crisis, input).length > 0 && 'id' in input;
  if (!isDeleted && !isRewritten) return false;
  const place = placeOf(call);
  const record = place === null ? undefined : withoutExcerpts(readCrisis(vault.read), place);
  if (record === undefined) return false;
  vault.write((writer) => saveCrisis(writer, record, { clock, random }));
  eraseTraces(vault);
  return true;
}

function textsOf(check: CrisisCheck, input: SavedCall['input']): string[] {
  const texts = check.texts.flatMap((field) => stringsIn(input[field]));
  const words = check.words.flatMap((field) => stringsIn(input[field])).filter((word) => !vocabulary.has(word));
  return [...texts, ...words].filter((text) => text.trim() !== '');
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(stringsIn);
  return [];
}

/** Area and id of what was saved: `mood/<id>`; a check-in goes by its day. */
function placeOf({ endpoint, input, data }: SavedCall): string | null {
  const { area } = endpoint.scope;
  const [saved] = Object.values(data).filter(
    (value): value is Record<string, unknown> => value !== null && typeof value === 'object' && !Array.isArray(value),
  );
  const id = [input.date, saved?.check_in_date, input.id, saved?.id, input.strategy_id].find(
    (value) => typeof value === 'string',
  );
  return id === undefined ? null : `${area}/${id}`;
}

/** The run of the days is one reason for as long as it ends on the same day. */
function dailySignals({ vault, timezone }: SavedCall, at: number): NoticedSignal[] {
  const today = localDay(at, timezone);
  const days = readDays(vault.read, dateOfDay(dayNumber(today) - trendReach), today);
  const plan = readPlanLines(vault.read);
  const measures =
    plan?.notice_warning_signs === true
      ? plan.warning_signs.flatMap(({ measure }) => (measure === undefined ? [] : [measure]))
      : [];
  const known = new Set(readCrisis(vault.read).signals.map(({ id, place }) => `${id} ${place ?? ''}`));
  return trendSignals(days, today, measures)
    .map(({ id, day }) => ({ ...signalOf(id, { at, place: `days/${day}` }), source: 'mood_trend' as const }))
    .filter(({ id, place }) => !known.has(`${id} ${place}`));
}

/** Read from the vault: how an answer counts is decided there. */
function answeredSignals({ vault, input }: SavedCall, at: number, place: string | null): NoticedSignal[] {
  const id = place?.slice(place.indexOf('/') + 1);
  const record = readAssessments(vault.read, String(input.instrument)).find((one) => one.id === id);
  if (record === undefined) return [];
  const { instrument, score, given } = record;
  return questionnaireSignals({ instrument, score, answers: given?.answers ?? null }).map((signal) =>
    signalOf(signal, { at, place }),
  );
}
