import { blob, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * The tables as drizzle sees them; the migrations make them. A test compares the two.
 * Columns of type blob hold ciphertext made by the vault's sealer.
 */

const sealed = (name: string) => blob(name, { mode: 'buffer' });
const list = (name: string) => text(name, { mode: 'json' }).$type<string[]>();

export const meta = sqliteTable('meta', {
  key: text().primaryKey(),
  value: text().notNull(),
});

export const users = sqliteTable('users', {
  id: text().primaryKey(),
  username: text().notNull().unique(),
  email: text().notNull().unique(),
  password_hash: text().notNull(),
  timezone: text().notNull(),
  crisis_contact: sealed('crisis_contact'),
  privacy_level: text().notNull().default('high'),
  created_at: text().notNull(),
  last_check_in: text(),
  wellness_score: integer().notNull().default(50),
  encryption_key: text().notNull(),
  wellness_preferences: text().notNull(),
  privacy_settings: text().notNull(),
  hide_username: integer({ mode: 'boolean' }).notNull().default(false),
});

export const moodEntries = sqliteTable('mood_entries', {
  id: text().primaryKey(),
  user_id: text().notNull(),
  mood_rating: integer().notNull(),
  energy_level: integer(),
  emotions: list('emotions').notNull(),
  triggers: list('triggers').notNull(),
  notes: sealed('notes'),
  recorded_at: text().notNull(),
  created_at: text().notNull(),
  updated_at: text().notNull(),
  day: text().notNull(),
  local_hour: integer().notNull(),
  sleep_hours: real(),
  exercise_minutes: integer(),
  activities: list('activities'),
  context_sealed: sealed('context_sealed'),
});

export const journalEntries = sqliteTable('journal_entries', {
  id: text().primaryKey(),
  user_id: text().notNull(),
  title: sealed('title'),
  content: sealed('content').notNull(),
  mood_tag: text(),
  privacy_level: text().notNull().default('private'),
  tags: sealed('tags'),
  word_count: integer().notNull(),
  prompt_id: text(),
  recorded_at: text().notNull(),
  day: text().notNull(),
  created_at: text().notNull(),
  updated_at: text().notNull(),
});

export const journalEntryTags = sqliteTable('journal_entry_tags', {
  tag_hash: sealed('tag_hash').notNull(),
  entry_id: text().notNull(),
});

export const dailyCheckIns = sqliteTable('daily_check_ins', {
  id: text().primaryKey(),
  user_id: text().notNull(),
  overall_rating: integer().notNull(),
  sleep_quality: integer().notNull(),
  energy_level: integer().notNull(),
  social_connection: integer().notNull(),
  gratitude_note: sealed('gratitude_note'),
  sleep_hours: real(),
  check_in_date: text().notNull(),
  created_at: text().notNull(),
  updated_at: text().notNull(),
});

export const stressEntries = sqliteTable('stress_entries', {
  id: text().primaryKey(),
  user_id: text().notNull(),
  stress_level: integer().notNull(),
  stressors: list('stressors').notNull(),
  physical_symptoms: list('physical_symptoms').notNull(),
  coping_strategies_used: list('coping_strategies_used').notNull(),
  effectiveness_rating: integer(),
  notes: sealed('notes'),
  recorded_at: text().notNull(),
  created_at: text().notNull(),
  updated_at: text().notNull(),
  day: text().notNull(),
  local_hour: integer().notNull(),
});

export const lifeEvents = sqliteTable('life_events', {
  id: text().primaryKey(),
  user_id: text().notNull(),
  title: sealed('title').notNull(),
  notes: sealed('notes'),
  start_date: text().notNull(),
  end_date: text(),
  created_at: text().notNull(),
  updated_at: text().notNull(),
});

export const professionalResources = sqliteTable('professional_resources', {
  id: text().primaryKey(),
  name: text().notNull(),
  resource_type: text().notNull(),
  description: text(),
  contact_info: text(),
  location: text(),
  specialty: text(),
  availability: text(),
  is_crisis_resource: integer({ mode: 'boolean' }).notNull().default(false),
  user_id: text(),
  corrects: text(),
  entry_sealed: sealed('entry_sealed'),
  updated_at: text().notNull(),
});

export const wellnessInsights = sqliteTable('wellness_insights', {
  id: text().primaryKey(),
  user_id: text().notNull(),
  insight_type: text({ enum: ['pattern', 'recommendation', 'achievement'] }).notNull(),
  title: sealed('title').notNull(),
  description: sealed('description').notNull(),
  confidence_score: real(),
  is_read: integer({ mode: 'boolean' }).notNull().default(false),
  generated_at: text().notNull(),
  is_dismissed: integer({ mode: 'boolean' }).notNull().default(false),
  helpful: integer({ mode: 'boolean' }),
  finding_hash: sealed('finding_hash').notNull(),
});

export const copingStrategies = sqliteTable('coping_strategies', {
  id: text().primaryKey(),
  name: text().notNull(),
  description: text(),
  category: text(),
  instructions: text(),
  duration_minutes: integer(),
  evidence_level: text(),
  user_id: text(),
  entry_sealed: sealed('entry_sealed'),
  updated_at: text().notNull(),
});

export const userStrategyRatings = sqliteTable(
  'user_strategy_ratings',
  {
    user_id: text().notNull(),
    strategy_id: text().notNull(),
    effectiveness_rating: integer(),
    usage_count: integer().notNull().default(0),
    last_used: text(),
    notes: sealed('notes'),
    id: text().notNull().unique(),
    updated_at: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.user_id, table.strategy_id] })],
);

export const strategyUses = sqliteTable('strategy_uses', {
  id: text().primaryKey(),
  user_id: text().notNull(),
  strategy_id: text().notNull(),
  effectiveness_rating: integer(),
  mood_before: integer(),
  mood_after: integer(),
  seconds: integer(),
  is_completed: integer({ mode: 'boolean' }).notNull().default(true),
  notes: sealed('notes'),
  used_at: text().notNull(),
  day: text().notNull(),
  local_hour: integer().notNull(),
  created_at: text().notNull(),
});

export const userStrategyPreferences = sqliteTable(
  'user_strategy_preferences',
  {
    user_id: text().notNull(),
    strategy_id: text().notNull(),
    is_favourite: integer({ mode: 'boolean' }).notNull().default(false),
    is_dismissed: integer({ mode: 'boolean' }).notNull().default(false),
    updated_at: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.user_id, table.strategy_id] })],
);

export const wellnessGoals = sqliteTable('wellness_goals', {
  id: text().primaryKey(),
  user_id: text().notNull(),
  goal_type: text({
    enum: [
      'mood_stability',
      'stress_reduction',
      'sleep_improvement',
      'exercise',
      'mindfulness',
      'social_connection',
      'journaling',
      'custom',
    ],
  }).notNull(),
  title: sealed('title').notNull(),
  description: sealed('description'),
  target_value: real().notNull(),
  current_progress: real().notNull().default(0),
  target_date: text(),
  is_achieved: integer({ mode: 'boolean' }).notNull().default(false),
  created_at: text().notNull(),
  updated_at: text().notNull(),
  direction: text({ enum: ['up', 'down'] }).notNull(),
  plan_sealed: sealed('plan_sealed').notNull(),
  baseline: real(),
  start_date: text().notNull(),
  achieved_at: text(),
  archived_at: text(),
  refused_kind: text(),
  refused_at: text(),
});

export const goalUpdates = sqliteTable('goal_updates', {
  id: text().primaryKey(),
  goal_id: text().notNull(),
  at: text().notNull(),
  day: text().notNull(),
  progress: real(),
  note: sealed('note'),
});

export const selfCareReminders = sqliteTable('self_care_reminders', {
  id: text().primaryKey(),
  user_id: text().notNull(),
  reminder_type: text({
    enum: ['medication', 'exercise', 'meditation', 'social', 'check_in', 'journaling', 'appointment', 'custom'],
  }).notNull(),
  title: sealed('title').notNull(),
  message: sealed('message'),
  schedule_type: text({ enum: ['once', 'daily', 'weekly', 'custom'] }).notNull(),
  schedule_time: text().notNull(),
  is_active: integer({ mode: 'boolean' }).notNull().default(true),
  last_completed: text(),
  created_at: text().notNull(),
  updated_at: text().notNull(),
  schedule: text().notNull(),
  priority: text({ enum: ['low', 'normal', 'high'] }).notNull(),
  adaptive: integer({ mode: 'boolean' }).notNull().default(false),
  schedule_since: text().notNull(),
  halved: integer({ mode: 'boolean' }),
  halved_at: text(),
  suggestion_refused_at: text(),
});

export const reminderOccurrences = sqliteTable(
  'reminder_occurrences',
  {
    reminder_id: text().notNull(),
    local_time: text().notNull(),
    due_at: text().notNull(),
    status: text({ enum: ['completed', 'snoozed', 'skipped', 'missed'] }).notNull(),
    snoozed_until: text(),
    completed_at: text(),
    is_extra: integer({ mode: 'boolean' }).notNull().default(false),
    updated_at: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.reminder_id, table.local_time] })],
);

export const drafts = sqliteTable('drafts', {
  draft_id: text().primaryKey(),
  kind: text().notNull().unique(),
  data_sealed: sealed('data_sealed').notNull(),
  updated_at: text().notNull(),
});

export const auditLog = sqliteTable('audit_log', {
  id: text().primaryKey(),
  at: text().notNull(),
  action: text().notNull(),
  area: text().notNull(),
  door: text().notNull(),
  session_id: text(),
});

export const wellnessAssessments = sqliteTable('wellness_assessments', {
  id: text().primaryKey(),
  user_id: text().notNull(),
  instrument: text().notNull(),
  answers_sealed: sealed('answers_sealed'),
  score: integer().notNull(),
  band: text(),
  recorded_at: text().notNull(),
  day: text().notNull(),
  local_hour: integer().notNull(),
  created_at: text().notNull(),
});

export const safetyPlans = sqliteTable('safety_plans', {
  id: text().primaryKey(),
  user_id: text().notNull().unique(),
  plan_sealed: sealed('plan_sealed').notNull(),
  pictures_sealed: sealed('pictures_sealed'),
  created_at: text().notNull(),
  updated_at: text().notNull(),
});

export const crisisStates = sqliteTable('crisis_states', {
  id: text().primaryKey(),
  user_id: text().notNull().unique(),
  state_sealed: sealed('state_sealed').notNull(),
  updated_at: text().notNull(),
});
