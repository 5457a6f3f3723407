import type { AssessmentResult, Instrument, PastResponse } from '../../src-shared/contract/assessments.ts';
import type { Output, ParsedInput } from '../../src-shared/contract/index.ts';
import { AppError } from '../../src-shared/errors.ts';
import {
  type Answers,
  bandOf,
  changeBetween,
  type InstrumentFacts,
  type InstrumentScore,
  instruments,
  itemCount,
  scaleText,
  scoreWith,
  type UnscoredInstrument,
} from '../assessments/index.ts';
import { type InstrumentText, loadInstrumentTexts } from '../content/instrumentTexts.ts';
import {
  type AssessmentRecord,
  deleteAssessment,
  insertAssessment,
  readAssessmentScores,
  readAssessments,
} from '../store/assessments.ts';
import { readDraft } from '../store/drafts.ts';
import { eraseTraces } from '../store/eraseTraces.ts';
import { recordingTime } from '../store/localTime.ts';
import { pageBounds, paginationOf } from '../store/pages.ts';
import { newId } from '../vault/ids.ts';
import type { Handlers, SessionContext } from './handler.ts';

type AssessmentHandlers = Pick<Handlers, Extract<keyof Handlers, `assessments.${string}`>>;
type Listed = Output<'assessments.list'>['instruments'][number];
type RespondInput = ParsedInput<'assessments.respond'>;

/** An instrument with its wording, where this build has it. */
interface Questionnaire {
  readonly facts: InstrumentFacts;
  /** Of its own licence; undefined where the facts hold the wording themselves. */
  readonly text: InstrumentText | undefined;
  readonly items: InstrumentFacts['items'];
}

const lastTime = 'last time';
const firstTime = 'the first time';
/** With fewer there is nothing between the first and the time before. */
const fewestForFirst = 3;

export function assessmentHandlers({ resourcesDir }: { readonly resourcesDir: string }): AssessmentHandlers {
  let texts: ReadonlyMap<string, InstrumentText> | undefined;

  function questionnaire(facts: InstrumentFacts): Questionnaire {
    texts ??= loadInstrumentTexts(resourcesDir);
    const text = texts.get(facts.id);
    return { facts, text, items: facts.items ?? text?.items ?? null };
  }

  function existing(id: string): Questionnaire {
    const facts = instruments().get(id);
    if (facts === undefined) throw new AppError('NOT_FOUND', 'There is no such questionnaire.');
    return questionnaire(facts);
  }

  return {
    'assessments.list': (ctx) => {
      const reader = ctx.vault.read;
      const scores = readAssessmentScores(reader);
      return {
        data: {
          instruments: [...instruments().values()].map((facts): Listed => {
            const own = scores.filter(({ instrument }) => instrument === facts.id);
            const last = own.at(-1);
            return {
              ...summaryOf(questionnaire(facts)),
              n_responses: own.length,
              last:
                last === undefined
                  ? null
                  : {
                      id: last.id,
                      score: last.score,
                      band: last.band,
                      recorded_at: last.recorded_at,
                      day: last.day,
                    },
              unfinished_since: readDraft(reader, `assessment:${facts.id}`)?.updated_at ?? null,
            };
          }),
        },
      };
    },

    'assessments.get': (_ctx, { instrument }) => ({ data: { instrument: instrumentOf(existing(instrument)) } }),

    'assessments.respond': (ctx, input) => {
      const asked = existing(input.instrument);
      const { facts } = asked;
      const given = givenAnswers(asked, input);
      const scored = scoreWith(facts, given);
      if ('error' in scored) throw refused(scored, given);
      const record = recordOf(ctx, input, scored);
      const before = readAssessments(ctx.vault.read, facts.id).findLast(isBefore(record));
      ctx.vault.write((writer) => insertAssessment(writer, record));
      const response = responseOf(record);
      // Help comes first: an answer that calls for it tells no score, whatever it is (facts: special_items).
      if (needsHelpFirst(scored)) return { data: { response } };
      return { data: { response, result: resultOf(facts, record, before) } };
    },

    'assessments.history': (ctx, input) => {
      const { facts } = existing(input.instrument);
      const all = readAssessments(ctx.vault.read, facts.id);
      const { start_date: start = '', end_date: end } = input;
      const wanted = all
        .map((record, index) => pastResponseOf(facts, record, all[index - 1]))
        .filter(({ day }) => day >= start && (end === undefined || day <= end));
      if (input.sort === 'desc') wanted.reverse();
      const { offset, limit } = pageBounds(input);
      const latest = all.at(-1);
      const first = all.length < fewestForFirst ? undefined : all[0];
      return {
        data: {
          instrument: facts.id,
          scale: scaleOf(facts),
          bands: facts.bands,
          responses: wanted.slice(offset, offset + limit),
          latest: latest === undefined ? null : resultOf(facts, latest, all.at(-2)),
          since_first:
            latest === undefined || first === undefined
              ? null
              : changeBetween(facts, first.score, latest.score, firstTime),
        },
        pagination: paginationOf(input, wanted.length),
      };
    },

    'assessments.delete': (ctx, { instrument, id }) => {
      const isDeleted = ctx.vault.write((writer) => deleteAssessment(writer, instrument, id));
      if (!isDeleted) throw new AppError('NOT_FOUND', 'There is no such response.');
      eraseTraces(ctx.vault);
      return { data: { deleted: true, id, still_in_backups: ctx.vault.snapshotCount() } };
    },
  };
}

function scaleOf({ scoring: { min, max, higher_is } }: InstrumentFacts): Instrument['scale'] {
  return { min, max, higher_is };
}

function summaryOf({ facts, text, items }: Questionnaire) {
  const { id, name, short_name, measures, recall_period, licence } = facts;
  return {
    id,
    name,
    short_name,
    measures,
    recall_period,
    n_items: itemCount(facts),
    entry: items === null ? ('total' as const) : ('items' as const),
    licence: { holder: licence.holder, attribution: licence.attribution, text_licence: text?.licence ?? null },
    scale: scaleOf(facts),
  };
}

function instrumentOf(asked: Questionnaire): Instrument {
  const { facts, text, items } = asked;
  const shared = facts.response_options ?? text?.response_options ?? [];
  const [difficulty] = facts.unscored_items ?? [];
  const plainOptions = (options: typeof shared) => options.map(({ label, value }) => ({ label, value }));
  return {
    ...summaryOf(asked),
    instruction: facts.instruction ?? text?.instruction ?? null,
    items:
      items?.map((item) => ({ number: item.number, text: item.text, options: plainOptions(item.options ?? shared) })) ??
      null,
    difficulty: difficulty === undefined ? null : { text: difficulty.text, options: plainOptions(difficulty.options) },
    skip_rule:
      facts.skip_rule === undefined
        ? null
        : { item: facts.skip_rule.item, value: facts.skip_rule.value, skips: facts.skip_rule.skips },
    help_first: facts.special_items
      .filter(({ action }) => action === 'open_support_panel')
      .map(({ item, level_by_value }) => ({ item, values: Object.keys(level_by_value).map(Number) })),
    bands: facts.bands,
    band_note: facts.band_note,
    cut_offs: facts.cut_offs.map(({ score, operator, meaning, citation }) => ({ score, operator, meaning, citation })),
    reliable_change: facts.change.reliable_change,
    sources: sourcesOf(facts),
  };
}

/** Of the questionnaire, its bands and its thresholds, each once. */
function sourcesOf({ source, band_citations = [], change }: InstrumentFacts): Instrument['sources'] {
  const all = [...source, ...band_citations, ...change.reliable_change.citations];
  return all.filter(({ citation }, index) => all.findIndex((other) => other.citation === citation) === index);
}

/** Exactly one of answers and total, whichever this build can ask for. */
function givenAnswers({ facts, items }: Questionnaire, input: RespondInput): Answers {
  if (items === null) {
    if (input.answers !== undefined || (input.difficulty ?? null) !== null)
      throw wrong(
        input.answers === undefined ? 'difficulty' : 'answers',
        `The questions of the ${facts.short_name} may not be shown here; give the total.`,
      );
    if (input.total === undefined) throw wrong('total', 'Is missing.');
    return { total: input.total };
  }
  if (input.total !== undefined) throw wrong('total', 'Give the single answers of this questionnaire.');
  if (input.answers === undefined) throw wrong('answers', 'Are missing.');
  const difficulty = input.difficulty ?? null;
  const options = facts.unscored_items?.[0]?.options ?? [];
  if (difficulty !== null && !options.some(({ value }) => value === difficulty))
    throw wrong('difficulty', options.length === 0 ? 'Is not asked here.' : 'Is none of the answers.');
  return input.answers;
}

function refused({ error, items }: UnscoredInstrument, given: Answers): AppError {
  if ('total' in given) return wrong('total', 'Is no score that this questionnaire can have.');
  if (error === 'incomplete') {
    return new AppError('VALIDATION_ERROR', 'The questionnaire is incomplete: every question needs an answer.', {
      details: items.map((item) => ({ path: `answers[${item - 1}]`, message: 'Has no answer yet.' })),
    });
  }
  return new AppError('VALIDATION_ERROR', 'Please check: answers.', {
    details:
      items.length === 0
        ? [{ path: 'answers', message: 'Has more answers than there are questions.' }]
        : items.map((item) => ({ path: `answers[${item - 1}]`, message: 'Is none of the answers to choose from.' })),
  });
}

function recordOf(ctx: SessionContext, input: RespondInput, scored: InstrumentScore): AssessmentRecord {
  const now = ctx.clock.now();
  return {
    id: newId(ctx.clock, ctx.random),
    instrument: input.instrument,
    given: input.answers === undefined ? null : { answers: input.answers, difficulty: input.difficulty ?? null },
    score: scored.score,
    band: scored.band,
    ...recordingTime(now, ctx.account.timezone, input.recorded_at),
    created_at: new Date(now).toISOString(),
  };
}

/** Time order; of the same instant the one that was made first. */
function isBefore(record: AssessmentRecord): (other: AssessmentRecord) => boolean {
  return (other) =>
    other.recorded_at === record.recorded_at ? other.id < record.id : other.recorded_at < record.recorded_at;
}

function responseOf({ id, instrument, given, recorded_at, day, created_at }: AssessmentRecord) {
  return {
    id,
    instrument,
    entry: given === null ? ('total' as const) : ('items' as const),
    recorded_at,
    day,
    created_at,
  };
}

function pastResponseOf(
  facts: InstrumentFacts,
  record: AssessmentRecord,
  before: AssessmentRecord | undefined,
): PastResponse {
  const options = facts.unscored_items?.[0]?.options ?? [];
  return {
    ...responseOf(record),
    score: record.score,
    band: record.band,
    difficulty: options.find(({ value }) => value === record.given?.difficulty)?.label ?? null,
    change: before === undefined ? null : changeBetween(facts, before.score, record.score, lastTime),
  };
}

function resultOf(
  facts: InstrumentFacts,
  record: AssessmentRecord,
  before: AssessmentRecord | undefined,
): AssessmentResult {
  const noteFrom = facts.safety_note_from?.score ?? Number.POSITIVE_INFINITY;
  return {
    score: record.score,
    scale: scaleOf(facts),
    scale_text: scaleText(facts),
    band: bandOf(facts, record.score) ?? null,
    band_note: facts.band_note,
    change: before === undefined ? null : changeBetween(facts, before.score, record.score, lastTime),
    safety_note: record.score >= noteFrom ? (facts.safety_note ?? null) : null,
    offers_help: flagsIn(facts, record).length > 0,
  };
}

/** Single answers that are a reason for help, as they were stored. */
function flagsIn(facts: InstrumentFacts, { given }: AssessmentRecord): InstrumentScore['flags'] {
  if (given === null) return [];
  const scored = scoreWith(facts, given.answers);
  return 'error' in scored ? [] : scored.flags;
}

function needsHelpFirst({ flags }: InstrumentScore): boolean {
  return flags.some(({ action }) => action === 'open_support_panel');
}

function wrong(path: string, message: string): AppError {
  return new AppError('VALIDATION_ERROR', `Please check: ${path}.`, { details: [{ path, message }] });
}
