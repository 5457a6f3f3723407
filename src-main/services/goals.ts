import { Temporal } from 'temporal-polyfill';
import type { Goal } from '../../src-shared/contract/goals.ts';
import type { ParsedInput } from '../../src-shared/contract/index.ts';
import { AppError } from '../../src-shared/errors.ts';
import { dateOfDay, dayNumber } from '../insights/calendarDay.ts';
import { completeTarget, type GoalTarget, type GoalType, impossibleTarget } from '../insights/goals/goalMeasure.ts';
import { goalBaseline } from '../insights/goals/goalProgress.ts';
import { daysBetween, goalRealism, type Realism } from '../insights/goals/goalRealism.ts';
import { eraseTraces } from '../store/eraseTraces.ts';
import {
  achievementOf,
  goalRows,
  measureOf,
  openAdjustment,
  readGoal,
  readGoalPath,
  readGoals,
  settled,
  settleGoals,
  shownValue,
  standing,
} from '../store/goalStanding.ts';
import {
  deleteGoal,
  type GoalRecord,
  type GoalUpdate,
  insertGoalUpdate,
  readGoalRecord,
  saveGoal,
} from '../store/goals.ts';
import { keepFinding } from '../store/insights.ts';
import { localDay } from '../store/localTime.ts';
import type { Reader, Writer } from '../vault/access.ts';
import { newId } from '../vault/ids.ts';
import type { Handlers, SessionContext } from './handler.ts';

type GoalHandlers = Pick<Handlers, Extract<keyof Handlers, `goals.${string}`>>;
type CreateInput = ParsedInput<'goals.create'>;
type UpdateInput = ParsedInput<'goals.update'>;

const ownTitles: Readonly<Record<GoalType, string>> = {
  mood_stability: 'A steadier mood',
  stress_reduction: 'Less stress',
  sleep_improvement: 'Better sleep',
  exercise: 'More exercise',
  mindfulness: 'Time for mindfulness',
  social_connection: 'More time with others',
  journaling: 'Writing regularly',
  custom: 'My goal',
};

/** How far back a person's own changes are looked at. */
const realismDays = 3 * 365;
const baselineDays = 28;
const latestDay = '2200-01-01';

export function goalHandlers(): GoalHandlers {
  return {
    'goals.list': (ctx, { status }) => {
      const today = todayOf(ctx);
      settleGoals(ctx.vault, today, ctx.clock, ctx.random);
      const goals = readGoals(ctx.vault, today);
      return { data: { goals: goals.filter((goal) => status === undefined || goal.status === status) } };
    },

    'goals.preview': (ctx, input) => {
      const today = todayOf(ctx);
      const target = targetOf(input.goal_type, input.target);
      const aim = { id: '', goal_type: input.goal_type, target };
      const baseline = baselineOf(ctx.vault.read, aim, today);
      const target_date = targetDateOf(input, today, today) ?? null;
      const realism = realismOf(ctx.vault.read, { ...aim, baseline, start_date: today, target_date }, today);
      const progress_source = measureOf(aim).kind === 'told' ? ('manual' as const) : ('measured' as const);
      return { data: withRealism({ target, baseline, progress_source }, realism) };
    },

    'goals.path': (ctx, { id }) => ({
      data: { path: readGoalPath(ctx.vault.read, existing(ctx.vault.read, id), todayOf(ctx)) },
    }),

    'goals.create': (ctx, input) => {
      const today = todayOf(ctx);
      const target = targetOf(input.goal_type, input.target);
      const id = newId(ctx.clock, ctx.random);
      const at = new Date(ctx.clock.now()).toISOString();
      const plain = { id, goal_type: input.goal_type, target };
      const record: GoalRecord = {
        ...plain,
        title: input.title ?? ownTitles[input.goal_type],
        description: textOrNull(input.description),
        baseline: baselineOf(ctx.vault.read, plain, today),
        start_date: today,
        target_date: targetDateOf(input, today, today) ?? null,
        strategies: input.strategies,
        milestones: milestonesOf(ctx, input.milestones, []),
        achieved_at: null,
        archived_at: null,
        refused: null,
        created_at: at,
        updated_at: at,
      };
      const goal = ctx.vault.write((writer) => {
        // The row holds where it begins; what has been recorded today is added by the next reading.
        saveGoal(writer, record, record.baseline ?? 0);
        return readGoal(writer, record, today);
      });
      return { data: withRealism({ goal }, realismOf(ctx.vault.read, record, today)) };
    },

    'goals.update': (ctx, input) => {
      const before = existing(ctx.vault.read, input.id);
      const today = todayOf(ctx);
      const at = new Date(ctx.clock.now()).toISOString();
      const changed = reached(changedRecord(ctx, before, input, today, at), input.milestone_reached, at);
      const update = updateOf(ctx, input, today, at);
      if (input.progress_update !== undefined) checkReading(changed, input.progress_update);
      const { goal, achievement } = ctx.vault.write((writer) => {
        saveGoal(writer, changed, shownValue(standing(writer, changed, today).progress));
        if (update !== null) insertGoalUpdate(writer, update);
        return settle(ctx, writer, changed, today, at);
      });
      if (isRewritten(before, changed)) eraseTraces(ctx.vault);
      const isAimed = input.target !== undefined || input.target_date !== undefined || input.timeframe !== undefined;
      const realism = isAimed ? realismOf(ctx.vault.read, changed, today) : null;
      return { data: withRealism(achievement === null ? { goal } : { goal, achievement }, realism) };
    },

    'goals.adjust': (ctx, { id, accept }) => {
      const before = existing(ctx.vault.read, id);
      const today = todayOf(ctx);
      const { plan, progress } = standing(ctx.vault.read, before, today);
      const isActive = before.achieved_at === null && before.archived_at === null;
      const suggestion = isActive ? openAdjustment(before, plan, progress, today) : null;
      if (suggestion === null) throw new AppError('CONFLICT', 'No adjustment is suggested for this goal now.');
      const at = new Date(ctx.clock.now()).toISOString();
      const after: GoalRecord = accept
        ? {
            ...before,
            target: { ...before.target, value: suggestion.target_value },
            target_date: suggestion.target_date,
            refused: null,
            updated_at: at,
          }
        : { ...before, refused: { kind: suggestion.kind, at }, updated_at: at };
      const { goal } = ctx.vault.write((writer) => settle(ctx, writer, after, today, at));
      return { data: { goal } };
    },

    'goals.delete': (ctx, { id }) => {
      existing(ctx.vault.read, id);
      ctx.vault.write((writer) => deleteGoal(writer, id));
      eraseTraces(ctx.vault);
      return { data: { deleted: true, id } };
    },
  };
}

function todayOf(ctx: SessionContext): string {
  return localDay(ctx.clock.now(), ctx.account.timezone);
}

function existing(reader: Reader, id: string): GoalRecord {
  const record = readGoalRecord(reader, id);
  if (record === undefined) throw new AppError('NOT_FOUND', 'There is no such goal.');
  return record;
}

/** Saves a goal with what it has reached by now. */
function settle(
  ctx: SessionContext,
  writer: Writer,
  record: GoalRecord,
  today: string,
  at: string,
): { goal: Goal; achievement: string | null } {
  const now = standing(writer, record, today);
  const { progress } = now;
  const after = record.archived_at === null ? settled(record, now, at) : record;
  saveGoal(writer, after, shownValue(progress));
  const goal = readGoal(writer, after, today);
  if (after.achieved_at === null || record.achieved_at !== null) return { goal, achievement: null };
  const finding = achievementOf(after, shownValue(progress));
  keepFinding(writer, finding, ctx.clock.now(), () => newId(ctx.clock, ctx.random));
  return { goal, achievement: finding.description };
}

/** Fields left out stay. A target that is another one is measured anew and may be open again. */
function changedRecord(
  ctx: SessionContext,
  before: GoalRecord,
  input: UpdateInput,
  today: string,
  at: string,
): GoalRecord {
  const goal_type = input.goal_type ?? before.goal_type;
  const given = input.target ?? (goal_type === before.goal_type ? before.target : before.target.value);
  const target = targetOf(goal_type, keepingUnit(given, goal_type, before));
  const isOther = goal_type !== before.goal_type || !isSameTarget(target, before.target);
  const isMeasuredAnew =
    goal_type !== before.goal_type ||
    target.unit !== before.target.unit ||
    target.direction !== before.target.direction;
  const date = targetDateOf(input, today, before.start_date);
  const archived_at =
    input.status === undefined ? before.archived_at : input.status === 'archived' ? (before.archived_at ?? at) : null;
  return {
    ...before,
    goal_type,
    target,
    title: input.title ?? before.title,
    description: input.description === undefined ? before.description : textOrNull(input.description),
    baseline: isMeasuredAnew
      ? baselineOf(ctx.vault.read, { id: before.id, goal_type, target }, before.start_date)
      : before.baseline,
    target_date: date === undefined ? before.target_date : date,
    strategies: input.strategies ?? before.strategies,
    milestones:
      input.milestones === undefined ? before.milestones : milestonesOf(ctx, input.milestones, before.milestones),
    achieved_at: isOther ? null : before.achieved_at,
    archived_at,
    refused: isOther || date !== undefined ? null : before.refused,
    updated_at: at,
  };
}

/** A number alone is meant in the unit the goal has. */
function keepingUnit(given: CreateInput['target'], type: GoalType, before: GoalRecord): CreateInput['target'] {
  if (type !== before.goal_type) return given;
  return typeof given === 'number' ? { ...before.target, value: given } : { ...before.target, ...withoutAbsent(given) };
}

function withoutAbsent(given: Exclude<CreateInput['target'], number>) {
  const { value, unit, direction } = given;
  return { value, ...(unit === undefined ? {} : { unit }), ...(direction === undefined ? {} : { direction }) };
}

function targetOf(type: GoalType, given: CreateInput['target']): GoalTarget {
  const isNumber = typeof given === 'number';
  const target = completeTarget(type, isNumber ? { value: given } : given);
  const problem = impossibleTarget(type, target);
  if (problem !== undefined) throw wrong(isNumber ? 'target' : `target.${problem.field}`, problem.message);
  return target;
}

/** Undefined when nothing is said of it, null when there is to be no date. Lengths of time count from today. */
function targetDateOf(
  input: Pick<UpdateInput, 'timeframe' | 'target_date'>,
  today: string,
  start: string,
): string | null | undefined {
  const { timeframe, target_date: given } = input;
  if (timeframe === undefined)
    return given === undefined || given === null ? given : checkedDate(given, start, 'target_date');
  const date = checkedDate(dateAfter(timeframe, today), start, 'timeframe');
  if (given !== undefined && given !== date)
    throw wrong('target_date', 'Says another day than timeframe; give only one.');
  return date;
}

function dateAfter(timeframe: NonNullable<UpdateInput['timeframe']>, today: string): string {
  if (typeof timeframe === 'number') return dateOfDay(dayNumber(today) + timeframe);
  if (typeof timeframe === 'object') {
    return 'days' in timeframe ? dateOfDay(dayNumber(today) + timeframe.days) : timeframe.target_date;
  }
  const length = /^(\d+) (day|week|month)/.exec(timeframe);
  if (length === null) return timeframe;
  const count = Number(length[1]);
  if (count === 0) throw wrong('timeframe', 'Must be at least one day.');
  const from = Temporal.PlainDate.from(today);
  const unit = length[2];
  const end = from.add(unit === 'day' ? { days: count } : unit === 'week' ? { weeks: count } : { months: count });
  return end.toString();
}

function checkedDate(date: string, start: string, field: string): string {
  if (date <= start) throw wrong(field, `Must be after the start of the goal, ${start}.`);
  if (date > latestDay) throw wrong(field, 'Is too far ahead.');
  return date;
}

/** Milestones keep what is known of those of the same title. */
function milestonesOf(
  ctx: SessionContext,
  given: CreateInput['milestones'],
  before: GoalRecord['milestones'],
): GoalRecord['milestones'] {
  return given.map((item) => {
    const { title, target = null } = typeof item === 'string' ? { title: item } : item;
    const known = before.find((milestone) => milestone.title === title);
    return { id: known?.id ?? newId(ctx.clock, ctx.random), title, target, reached_at: known?.reached_at ?? null };
  });
}

function reached(record: GoalRecord, name: string | undefined, at: string): GoalRecord {
  if (name === undefined) return record;
  const found = record.milestones.find((milestone) => milestone.id === name || milestone.title === name);
  if (found === undefined) throw wrong('milestone_reached', 'Is neither id nor title of a milestone of this goal.');
  return {
    ...record,
    milestones: record.milestones.map((milestone) =>
      milestone === found ? { ...milestone, reached_at: milestone.reached_at ?? at } : milestone,
    ),
  };
}

function updateOf(ctx: SessionContext, input: UpdateInput, today: string, at: string): GoalUpdate | null {
  const note = textOrNull(input.notes);
  const progress = input.progress_update ?? null;
  if (note === null && progress === null) return null;
  return { id: newId(ctx.clock, ctx.random), goal_id: input.id, at, day: today, progress, note };
}

/** What is told by hand can be no other value than what is measured. */
function checkReading(record: GoalRecord, value: number): void {
  const { lowest, highest } = measureOf(record).scale;
  if (value < lowest || value > highest) {
    throw wrong('progress_update', `Must be from ${lowest} to ${highest} for this goal.`);
  }
}

function baselineOf(reader: Reader, goal: Pick<GoalRecord, 'id' | 'goal_type' | 'target'>, start: string) {
  const from = dateOfDay(dayNumber(start) - baselineDays);
  return goalBaseline(measureOf(goal), goalRows(reader, goal, from, start), start);
}

type Aim = Pick<GoalRecord, 'id' | 'goal_type' | 'target' | 'baseline' | 'start_date' | 'target_date'>;

function realismOf(reader: Reader, record: Aim, today: string): Realism | null {
  const rows = goalRows(reader, record, dateOfDay(dayNumber(today) - realismDays), today);
  const days = record.target_date === null ? null : daysBetween(record.start_date, record.target_date);
  return goalRealism({ measure: measureOf(record), target: record.target, baseline: record.baseline, days }, rows);
}

function withRealism<T extends object>(data: T, realism: Realism | null): T & { realism?: Realism } {
  return realism === null ? data : { ...data, realism };
}

function isSameTarget(one: GoalTarget, other: GoalTarget): boolean {
  return one.value === other.value && one.unit === other.unit && one.direction === other.direction;
}

/** Text that has gone is not to be found in the write-ahead log either. */
function isRewritten(before: GoalRecord, after: GoalRecord): boolean {
  return (
    before.title !== after.title ||
    (before.description !== null && before.description !== after.description) ||
    before.strategies !== after.strategies ||
    before.milestones !== after.milestones
  );
}

function textOrNull(text: string | null | undefined): string | null {
  return text === undefined || text === null || text.trim() === '' ? null : text;
}

function wrong(path: string, message: string): AppError {
  return new AppError('VALIDATION_ERROR', `Please check: ${path}.`, { details: [{ path, message }] });
}
