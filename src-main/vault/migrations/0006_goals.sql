-- Goals. What the user wrote is ciphertext of vault/seal: title, description, and plan_sealed (unit, strategies,
-- milestones) of a goal, note of an update. start_date and day are local days, fixed when they were recorded.

CREATE TABLE wellness_goals (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users(id),
  goal_type TEXT NOT NULL,
  title BLOB NOT NULL,
  description BLOB,
  target_value REAL NOT NULL,
  current_progress REAL NOT NULL DEFAULT 0,
  target_date TEXT,
  is_achieved INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('up', 'down')),
  plan_sealed BLOB NOT NULL,
  baseline REAL,
  start_date TEXT NOT NULL,
  achieved_at TEXT,
  archived_at TEXT,
  refused_kind TEXT,
  refused_at TEXT,
  CHECK (target_date IS NULL OR target_date > start_date),
  CHECK (is_achieved = (achieved_at IS NOT NULL))
) STRICT;
CREATE INDEX wellness_goals_by_user ON wellness_goals (user_id, created_at);

CREATE TABLE goal_updates (
  id TEXT PRIMARY KEY,
  goal_id TEXT NOT NULL REFERENCES wellness_goals(id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  day TEXT NOT NULL,
  progress REAL,
  note BLOB
) STRICT;
CREATE INDEX goal_updates_by_goal ON goal_updates (goal_id, at);
