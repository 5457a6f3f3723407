import { Temporal } from 'temporal-polyfill';
import { dueTimes } from '../../src-main/insights/reminders/recurrence.ts';
import type { SessionContext } from '../../src-main/services/handler.ts';
import type { createHandlers } from '../../src-main/services/index.ts';
import { type ReminderRecord, readReminderRecord, saveAct, saveReminder } from '../../src-main/store/reminders.ts';
import { saveSafetyPlan } from '../../src-main/store/safetyPlan.ts';
import type { Writer } from '../../src-main/vault/access.ts';
import { type CallInput, contract } from '../../src-shared/contract/index.ts';
import type { Chance } from './random.ts';

type Handlers = ReturnType<typeof createHandlers>;

interface Plans {
  readonly handlers: Handlers;
  readonly ctx: SessionContext;
  readonly writer: Writer;
  readonly clock: { set(milliseconds: number): void };
  readonly chance: Chance;
  /** The moment up to which the person has lived, in ms since 1970. */
  readonly now: number;
}

const millisecondsPerDay = 86_400_000;
const historyDays = 100;
/** So long ago the safety plan was written: not long enough to be looked over again. */
const planDays = 30;

/**
 * Goals and reminders of the last months: one goal reached, two under way, one told by hand with milestones, one put
 * away; reminders that were mostly answered; a safety plan. To be called when all entries are written.
 */
export function makePlans(plans: Plans): void {
  const { clock, now } = plans;
  setGoals(plans);
  setReminders(plans);
  clock.set(now - planDays * millisecondsPerDay);
  writeSafetyPlan(plans);
  clock.set(now);
  void plans.handlers['goals.list'](plans.ctx, {});
}

function setGoals(plans: Plans): void {
  setGoal(plans, 100, {
    goal_type: 'journaling',
    title: 'Twenty evenings with the journal',
    target: { value: 20, unit: 'entries' },
    timeframe: 150,
  });
  setGoal(plans, 60, {
    goal_type: 'exercise',
    target: { value: 4, unit: 'days a week' },
    timeframe: 120,
    strategies: ['shoes by the door', 'the long way home'],
  });
  setGoal(plans, 40, { goal_type: 'mood_stability', target: 7, timeframe: '12 weeks' });
  const songs = setGoal(plans, 50, {
    goal_type: 'custom',
    title: 'Three songs on the guitar',
    target: { value: 3, unit: 'songs' },
    timeframe: 90,
    milestones: [{ title: 'The first one', target: 1 }, { title: 'Without looking', target: 2 }, 'Played for somebody'],
  });
  tell(plans, songs, 35, { progress_update: 1, notes: 'Slow, but it is one.' });
  tell(plans, songs, 12, { progress_update: 2 });
  const old = setGoal(plans, 90, { goal_type: 'mindfulness', target: { value: 300, unit: 'minutes' } });
  tell(plans, old, 45, { status: 'archived', notes: 'Not the right time for it.' });
}

/** The numbers are of a range that is never given to anybody. */
function writeSafetyPlan({ ctx, writer }: Plans): void {
  const plan = contract['safetyPlan.save'].input.parse({
    warning_signs: [{ text: 'I stop answering messages' }, { text: 'I sleep less than five hours for some nights' }],
    internal_coping: [{ text: 'A slow walk to the river and back' }, { text: 'Box breathing, five minutes' }],
    distraction_people_places: [{ name: 'The library', note: 'Warm, and nobody asks anything' }],
    people_to_ask: [
      { name: 'My sister', phone: '+44 1632 960017', relationship: 'sister' },
      { name: 'My neighbour downstairs', note: 'The light is on until eleven' },
    ],
    professionals_services: [{ name: 'My doctor’s practice', phone: '+44 1632 960083', hours: 'Weekdays 8 to 12' }],
    safer_surroundings: [{ what_i_will_do: 'Give the key of the cabinet to my sister', done: true }],
    reasons_for_living: [{ text: 'The dog' }, { text: 'The garden in May' }, { text: 'Songs that are not finished' }],
  });
  const { updated_at: _, ...content } = plan;
  const { clock, random } = ctx;
  saveSafetyPlan(writer, content, { at: new Date(clock.now()).toISOString(), clock, random });
}

function setReminders(plans: Plans): void {
  remind(plans, 0.72, {
    reminder_type: 'check_in',
    schedule: { type: 'daily', time: '21:00' },
    adaptive: true,
  });
  remind(plans, 0.94, {
    reminder_type: 'medication',
    title: 'Thyroid tablet',
    schedule: { type: 'daily', time: '07:30' },
    priority: 'high',
  });
  remind(plans, 0.6, {
    reminder_type: 'exercise',
    schedule: { type: 'weekly', days: [1, 3, 6], time: '18:00' },
    adaptive: true,
  });
  remind(plans, 0.8, {
    reminder_type: 'social',
    title: 'Sunday call',
    schedule: { type: 'custom', rrule: 'FREQ=MONTHLY;BYDAY=1SU,3SU', time: '17:00' },
  });
  const day = Temporal.Instant.fromEpochMilliseconds(plans.now)
    .toZonedDateTimeISO(plans.ctx.account.timezone)
    .toPlainDate();
  plans.clock.set(plans.now);
  void plans.handlers['reminders.create'](
    plans.ctx,
    contract['reminders.create'].input.parse({
      reminder_type: 'appointment',
      title: 'Check-up at the practice',
      schedule: { type: 'once', start: day.add({ days: 9 }).toString(), time: '09:40' },
    }),
  );
}

function setGoal(plans: Plans, daysAgo: number, input: CallInput<'goals.create'>): string {
  moveTo(plans, daysAgo);
  const answer = plans.handlers['goals.create'](plans.ctx, contract['goals.create'].input.parse(input));
  return contract['goals.create'].output.parse(atOnce(answer).data).goal.id;
}

function tell(plans: Plans, id: string, daysAgo: number, change: Omit<CallInput<'goals.update'>, 'id'>): void {
  moveTo(plans, daysAgo);
  void plans.handlers['goals.update'](plans.ctx, contract['goals.update'].input.parse({ id, ...change }));
}

/** Sets a reminder a while ago and answers so many of its due times, most of them soon. */
function remind(plans: Plans, answered: number, input: CallInput<'reminders.create'>): void {
  const { ctx, writer, chance, now } = plans;
  moveTo(plans, historyDays);
  const answer = plans.handlers['reminders.create'](ctx, contract['reminders.create'].input.parse(input));
  const { reminder } = contract['reminders.create'].output.parse(atOnce(answer).data);
  const record = readReminderRecord(writer, reminder.id);
  if (record === undefined) throw new Error('The reminder was not kept.');
  let last: string | null = null;
  for (const time of pastTimes(record, ctx.account.timezone, now)) {
    if (!chance.happens(answered)) continue;
    const delay = chance.happens(0.8) ? chance.int(0, 40) : chance.int(60, 150);
    const completed_at = time.due_at + delay * 60_000;
    if (completed_at > now) continue;
    const act = { ...time, status: 'completed' as const, snoozed_until: null, completed_at, is_extra: false };
    saveAct(writer, record.id, act, completed_at);
    last = new Date(completed_at).toISOString();
  }
  saveReminder(writer, { ...record, last_completed: last });
}

function pastTimes(record: ReminderRecord, zone: string, now: number) {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate().toString();
  const since = Date.parse(record.schedule_since);
  return dueTimes(record.schedule, zone, record.schedule.start, today).filter(
    ({ due_at }) => due_at >= since && due_at <= now,
  );
}

function moveTo({ clock, now }: Plans, daysAgo: number): void {
  clock.set(now - daysAgo * millisecondsPerDay);
}

function atOnce<T>(answer: T | Promise<T>): T {
  if (answer instanceof Promise) throw new Error('Goals and reminders are answered at once.');
  return answer;
}
