import type { Goal } from '../../src-shared/contract/goals.ts';
import { dateOfDay, dayNumber } from '../insights/calendarDay.ts';
import { type DailySeries, type DailyValue, dailySeries } from '../insights/dailySeries.ts';
import { goalAdjustment } from '../insights/goals/goalAdjustment.ts';
import { type GoalMeasure, goalMeasure } from '../insights/goals/goalMeasure.ts';
import {
  type GoalPath,
  type GoalPlan,
  type GoalProgress,
  goalPath,
  goalPercent,
  goalProgress,
  isAtLeast,
} from '../insights/goals/goalProgress.ts';
import type { GoalDay } from '../insights/overview.ts';
import type { OpenVault, Reader } from '../vault/access.ts';
import type { Clock, Random } from '../vault/environment.ts';
import { newId } from '../vault/ids.ts';
import { readDays } from './days.ts';
import { type GoalRecord, type GoalUpdate, listGoalRecords, listGoalUpdates, saveGoal } from './goals.ts';
import { keepFinding } from './insights.ts';
import { dayQuery } from './journalOverview.ts';
import { perVersion } from './perVersion.ts';

/** A vault, as far as reading goals needs one. */
type Readable = Pick<OpenVault, 'read' | 'version'>;

/** What was refused is not offered again for so long. */
const refusalDays = 14;
const daysBeforeStart = 28;
/** A milestone of a level needs this much time, so that one good day does not reach it. */
const milestoneDays = 7;

/** All goals as they stand on a day, in the order they were set; kept until an entry or a goal changes. */
export function readGoals(vault: Readable, today: string): readonly Goal[] {
  return perVersion(vault.read, 'goals', goalsVersion(vault), today, () => {
    const records = listGoalRecords(vault.read);
    const updates = updatesByGoal(vault.read, records);
    return records.map((record) => goalOf(record, updates.get(record.id) ?? [], standing(vault.read, record, today)));
  });
}

/** One goal as it stands on a day, from what is stored now. */
export function readGoal(reader: Reader, record: GoalRecord, today: string): Goal {
  return goalOf(record, listGoalUpdates(reader, [record.id]), standing(reader, record, today));
}

/**
 * Mean progress, 0–100, of the goals that were running on a day; null when there was none. For the wellness score.
 */
export function goalProgressOn(vault: Readable, date: string): number | null {
  return perVersion(vault.read, 'goals.progress', goalsVersion(vault), date, () =>
    meanProgress(listGoalRecords(vault.read), date, (record) => seriesOf(sourceOf(vault.read, record, date))),
  );
}

/** The same for each day of a range on which any was running. What goals are measured by is read once, not daily. */
export function goalProgressOver(
  vault: Readable,
  { start, end }: { readonly start: string; readonly end: string },
): GoalDay[] {
  const records = listGoalRecords(vault.read);
  if (records.length === 0) return [];
  const first = records.map((record) => record.start_date).reduce((one, other) => (one < other ? one : other));
  const series = new Map(records.map((record) => [record, seriesOf(sourceOf(vault.read, record, end))]));
  const seriesOfGoal = (record: GoalRecord) => series.get(record) ?? seriesOf(sourceOf(vault.read, record, end));
  const days: GoalDay[] = [];
  for (let number = dayNumber(first > start ? first : start); number <= dayNumber(end); number++) {
    const date = dateOfDay(number);
    const progress = meanProgress(records, date, seriesOfGoal);
    if (progress !== null) days.push({ date, progress });
  }
  return days;
}

function meanProgress(
  records: readonly GoalRecord[],
  date: string,
  seriesOfGoal: (record: GoalRecord) => GoalSeries,
): number | null {
  const running = records.filter(
    (record) =>
      record.start_date <= date &&
      (record.archived_at === null || record.archived_at.slice(0, 10) > date) &&
      (record.achieved_at === null || record.achieved_at.slice(0, 10) >= date),
  );
  if (running.length === 0) return null;
  const percents = running.map((record) => {
    const { plan, series } = seriesOfGoal(record);
    return goalPercent(plan, series, date);
  });
  return percents.reduce((sum, percent) => sum + percent, 0) / running.length;
}

/**
 * Marks goals and milestones that the entries have reached, and keeps an insight of type `achievement` for each goal.
 * To be called before goals are shown: an entry that reaches a goal knows nothing of it.
 */
export function settleGoals(vault: OpenVault, today: string, clock: Clock, random: Random): void {
  // Once per version of the data and day; most calls end here.
  const state = perVersion(vault.read, 'goals.settled', goalsVersion(vault), today, () => ({ isSettled: false }));
  if (state.isSettled) return;
  state.isSettled = true;
  const at = clock.now();
  const changes = listGoalRecords(vault.read).flatMap((record) => {
    if (record.archived_at !== null || record.achieved_at !== null) return [];
    const now = standing(vault.read, record, today);
    const after = settled(record, now, new Date(at).toISOString());
    return after === record ? [] : [{ after, value: shownValue(now.progress) }];
  });
  if (changes.length === 0) return;
  vault.write((writer) => {
    for (const { after, value } of changes) {
      saveGoal(writer, after, value);
      if (after.achieved_at !== null) {
        keepFinding(writer, achievementOf(after, value), at, () => newId(clock, random));
      }
    }
  });
  vault.touch(['goals', 'insights']);
}

/** The record with what has been reached marked; the same record when nothing has. */
export function settled(record: GoalRecord, { plan, progress, today }: Standing, at: string): GoalRecord {
  const { value } = progress;
  const { measure } = plan;
  const isEarly =
    measure.kind !== 'total' &&
    measure.kind !== 'told' &&
    dayNumber(today) - dayNumber(record.start_date) < milestoneDays;
  const isReached = (target: number | null): boolean =>
    value !== null && target !== null && !isEarly && isAtLeast(value, { ...record.target, value: target });
  const milestones = record.milestones.map((milestone) =>
    milestone.reached_at === null && isReached(milestone.target) ? { ...milestone, reached_at: at } : milestone,
  );
  const achieved_at = record.achieved_at ?? (progress.is_reached ? at : null);
  const isSame =
    achieved_at === record.achieved_at &&
    milestones.every((milestone, place) => milestone === record.milestones[place]);
  return isSame ? record : { ...record, milestones, achieved_at };
}

/** One sentence, and the insight that is kept of it. */
export function achievementOf(record: GoalRecord, value: number) {
  const figure = String(Math.round(value * 10) / 10);
  return {
    key: `goal/${record.id}/${record.target.value}`,
    insight_type: 'achievement' as const,
    title: `Goal reached: ${record.title}`,
    description: `Your goal “${record.title}” is reached: ${figure} ${record.target.unit}.`,
    confidence_score: null,
  };
}

export interface Standing {
  readonly plan: GoalPlan;
  readonly progress: GoalProgress;
  readonly today: string;
}

export function standing(reader: Reader, record: GoalRecord, today: string): Standing {
  const { plan, rows } = sourceOf(reader, record, today);
  return { plan, progress: goalProgress(plan, rows, today), today };
}

/** The way of a goal as its picture shows it. */
export function readGoalPath(reader: Reader, record: GoalRecord, today: string): GoalPath {
  const { plan, rows } = sourceOf(reader, record, today);
  return goalPath(plan, rows, today);
}

interface GoalSource {
  readonly plan: GoalPlan;
  readonly rows: readonly DailyValue[];
}

interface GoalSeries {
  readonly plan: GoalPlan;
  readonly series: DailySeries;
}

/**
 * What a goal is read off, from some weeks before it began, which tell its baseline, to a day. As long as nothing has
 * been recorded of what it is measured by, what was told by hand is all there is, and counts.
 */
function sourceOf(reader: Reader, record: GoalRecord, end: string): GoalSource {
  const plan = planOf(record);
  const rows = goalRows(reader, record, dateOfDay(dayNumber(record.start_date) - daysBeforeStart), end);
  const { measure } = plan;
  if (measure.kind === 'told' || rows.some((row) => row.date >= record.start_date && isRecorded(measure, row))) {
    return { plan, rows };
  }
  const told = toldRows(listGoalUpdates(reader, [record.id]), end);
  if (told.length === 0) return { plan, rows };
  return { plan: { ...plan, measure: { kind: 'told', scale: measure.scale } }, rows: told };
}

/** A sum of nothing says 0 of every day. */
function isRecorded({ kind }: GoalMeasure, { value }: DailyValue): boolean {
  return value !== null && (value !== 0 || (kind !== 'weekly' && kind !== 'total'));
}

function seriesOf({ plan, rows }: GoalSource): GoalSeries {
  return { plan, series: dailySeries(rows) };
}

function planOf(record: GoalRecord): GoalPlan {
  const { target, start_date, target_date, baseline } = record;
  return { measure: measureOf(record), target, start_date, target_date, baseline };
}

export function measureOf({ goal_type, target }: Pick<GoalRecord, 'goal_type' | 'target'>): GoalMeasure {
  const measure = goalMeasure(goal_type, target);
  if (measure === undefined) throw new Error('A goal is stored only with a target that its type has.');
  return measure;
}

/** The daily values that a goal is measured by, both ends included; of a goal told by hand, what was told. */
export function goalRows(
  reader: Reader,
  record: Pick<GoalRecord, 'id' | 'goal_type' | 'target'>,
  start: string,
  end: string,
): DailyValue[] {
  const measure = measureOf(record);
  if (measure.kind === 'told') return toldRows(listGoalUpdates(reader, [record.id]), end);
  switch (measure.field) {
    case 'mood':
    case 'stress':
    case 'sleep':
    case 'sleep_hours':
    case 'social': {
      const { field } = measure;
      return readDays(reader, start, end).map((day) => ({ date: day.date, value: day[field] }));
    }
    case 'exercise_minutes':
    case 'exercise_days': {
      const isCount = measure.field === 'exercise_days';
      return everyDay(readDays(reader), start, end, (day) => {
        const minutes = day.exercise_minutes ?? 0;
        return isCount ? Math.sign(minutes) : minutes;
      });
    }
    case 'journal_entries':
    case 'journal_words':
    case 'journal_days': {
      const field = { journal_entries: 'entries', journal_words: 'words', journal_days: 'days' } as const;
      const chosen = field[measure.field];
      return everyDay(dayQuery(reader).all(), start, end, (day) => (chosen === 'days' ? 1 : day[chosen]));
    }
  }
}

/** One row for every day of the range from the first of the whole record on, 0 where nothing was. */
function everyDay<T extends { readonly date: string }>(
  days: readonly T[],
  start: string,
  end: string,
  read: (day: T) => number,
): DailyValue[] {
  const [first] = days;
  if (first === undefined) return [];
  const chosen = days.filter(({ date }) => date >= start && date <= end);
  const values = new Map(chosen.map((day) => [day.date, read(day)]));
  const rows: DailyValue[] = [];
  for (let day = dayNumber(first.date < start ? start : first.date); day <= dayNumber(end); day++) {
    const date = dateOfDay(day);
    rows.push({ date, value: values.get(date) ?? 0 });
  }
  return rows;
}

function toldRows(updates: readonly GoalUpdate[], end: string): DailyValue[] {
  const lastOfDay = new Map<string, number>();
  for (const { day, progress } of updates) if (progress !== null && day <= end) lastOfDay.set(day, progress);
  return [...lastOfDay].map(([date, value]) => ({ date, value }));
}

function goalOf(record: GoalRecord, updates: readonly GoalUpdate[], { plan, progress, today }: Standing): Goal {
  const { achieved_at, archived_at, refused: _, ...plain } = record;
  const isAchieved = achieved_at !== null;
  const status = archived_at !== null ? 'archived' : isAchieved ? 'achieved' : 'active';
  const suggestion = status === 'active' ? openAdjustment(record, plan, progress, today) : null;
  return {
    ...plain,
    target_value: record.target.value,
    baseline: progress.baseline,
    current_progress: shownValue(progress),
    progress_source: plan.measure.kind === 'told' ? 'manual' : 'measured',
    progress_percent: isAchieved ? 100 : progress.percent,
    pace: status === 'active' ? progress.pace : null,
    projected_date: status === 'active' ? progress.projected_date : null,
    strategies: [...record.strategies],
    notes: updates.map(({ at, note, progress: told }) => ({ at, text: note ?? '', progress: told })),
    is_achieved: isAchieved,
    achieved_at,
    status,
    ...(suggestion === null ? {} : { adjustment_suggestion: suggestion }),
  };
}

/** The adjustment that is offered now, unless the same kind was refused in the last fortnight. */
export function openAdjustment(record: GoalRecord, plan: GoalPlan, progress: GoalProgress, today: string) {
  const suggestion = goalAdjustment(plan, progress, today);
  if (suggestion === null) return null;
  const { refused } = record;
  const isQuiet =
    refused?.kind === suggestion.kind && dayNumber(today) - dayNumber(refused.at.slice(0, 10)) < refusalDays;
  return isQuiet ? null : suggestion;
}

/** The documented column holds a number in any case: before anything was recorded, where it began. */
export function shownValue({ value, baseline }: GoalProgress): number {
  return Math.round((value ?? baseline ?? 0) * 100) / 100;
}

function updatesByGoal(reader: Reader, records: readonly GoalRecord[]): Map<string, GoalUpdate[]> {
  const byGoal = new Map<string, GoalUpdate[]>();
  const ids = records.map((record) => record.id);
  for (const update of listGoalUpdates(reader, ids)) {
    const list = byGoal.get(update.goal_id);
    if (list === undefined) byGoal.set(update.goal_id, [update]);
    else list.push(update);
  }
  return byGoal;
}

/** Versions only grow, so their sum is another one whenever one of them is. */
function goalsVersion(vault: Pick<OpenVault, 'version'>): number {
  const areas = ['goals', 'mood', 'stress', 'check_in', 'journal'] as const;
  return areas.reduce((total, area) => total + vault.version(area), 0);
}
