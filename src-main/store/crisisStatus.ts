import { Temporal } from 'temporal-polyfill';
import type { Output, ParsedInput } from '../../src-shared/contract/index.ts';
import type { CrisisStatus } from '../../src-shared/contract/safety.ts';
import { nowShown } from '../safety/opening.ts';
import { highest, rankOf, riskFacts, signalFact } from '../safety/riskFacts.ts';
import { optionAnswers, selfReportSignals } from '../safety/selfReport.ts';
import type { OpenVault, Reader } from '../vault/access.ts';
import { type CareContext, type CareParts, careFor, signalOf } from './crisisCare.ts';
import { readCrisis, readRisk, saveCrisis } from './crisisState.ts';
import { noticedInTexts } from './noticedInTexts.ts';
import { supportOffer } from './supportOffer.ts';
import { readTextCheck } from './users.ts';

/** Why help is offered now, and since when. */
export function crisisStatus(reader: Reader, care: CareParts, now: number): CrisisStatus {
  const { level, since, reasons } = readRisk(reader, now);
  const { closed_until: closed } = readCrisis(reader);
  const shown = reasons.filter((reason) => rankOf(reason.level) > 0);
  return {
    support:
      level === 'none'
        ? null
        : supportOffer(reader, care, {
            level,
            about: 'me',
            opens: false,
            reasons: shown.map(({ id, excerpt }) => ({ signal: id, excerpt })),
          }),
    since: since === null ? null : new Date(since).toISOString(),
    reasons: shown.map(({ id, excerpt, place, at }) => ({
      signal: id,
      excerpt,
      description: signalFact(id)?.description ?? '',
      place: placeOf(place),
      noticed_at: new Date(at).toISOString(),
    })),
    closed_until: closed === null || closed <= now ? null : new Date(closed).toISOString(),
    text_check: readTextCheck(reader),
    questions: questions(),
  };
}

function placeOf(place: string | null): CrisisStatus['reasons'][number]['place'] {
  if (place === null) return null;
  const [area = '', id = null] = place.split('/');
  return { area, id };
}

function questions(): CrisisStatus['questions'] {
  return riskFacts().direct_questions.questions.map(({ id, text, options, ask_if }) => ({
    id,
    text,
    options:
      options === undefined || (id !== 'intent' && id !== 'done')
        ? [
            { label: 'Yes', answer: true },
            { label: 'No', answer: false },
          ]
        : options.map(({ label }, index) => ({ label, answer: optionAnswers[id][index] ?? 'no' })),
    asked_if: ask_if === undefined ? [] : ask_if.split(' or '),
  }));
}

/** Keeps what a person told directly, or that panels are to stay closed. Nothing told here takes help away. */
export function acknowledgeCrisis(
  context: CareContext,
  timezone: string,
  { action, answers }: ParsedInput<'crisis.acknowledge'>,
): CrisisStatus {
  const { vault, clock, random, care } = context;
  const at = clock.now();
  const told = [
    ...(answers === undefined ? [] : selfReportSignals(answers)),
    ...(action === 'need_help' ? ['user_says_help'] : []),
  ].map((id) => signalOf(id, { at, place: null }));
  const support = told.length === 0 ? undefined : careFor(context, told, null);
  if (action === 'seen' || action === 'safe_for_now') {
    const record = readCrisis(vault.read);
    const { level, reasons } = readRisk(vault.read, at);
    const next = {
      ...record,
      shown: level === 'none' ? record.shown : nowShown(record.shown, level, reasons, at),
      closed_until: action === 'safe_for_now' ? endOfDay(at, timezone) : record.closed_until,
    };
    vault.write((writer) => saveCrisis(writer, next, { clock, random }));
  }
  const status = crisisStatus(vault.read, care, at);
  return support === undefined ? status : { ...status, support };
}

/** What is made of a text; nothing is stored. */
export async function checkText(
  { read: reader, vaultId }: OpenVault,
  care: CareParts,
  text: string,
  language?: string,
): Promise<Output<'crisis.check'>> {
  const assess = (part: string) => care.assess(vaultId, part, language);
  const { reasons, other } = await noticedInTexts(reader, assess, [text]);
  const level = highest(reasons.map((reason) => reason.level));
  const shown = reasons.map(({ id, excerpt }) => ({ signal: id, excerpt }));
  const about = level === 'none' ? 'someone_else' : 'me';
  return {
    level,
    about_other: other !== null,
    reasons: shown,
    ...(level === 'none' && other === null
      ? {}
      : { support: supportOffer(reader, care, { level, about, opens: true, reasons: shown }) }),
  };
}

function endOfDay(now: number, timezone: string): number {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timezone);
  return today.startOfDay().add({ days: 1 }).epochMilliseconds;
}
