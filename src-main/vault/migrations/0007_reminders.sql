-- Reminders and what was done about their due times. Ciphertext of vault/seal: title and message. A due time is known by
-- its place on the wall clock (local_time, `2026-03-29T02:30`), so that it stays the same one when the zone changes; only
-- due times that were acted on, and missed ones of an earlier schedule, have a row.

CREATE TABLE self_care_reminders (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users(id),
  reminder_type TEXT NOT NULL,
  title BLOB NOT NULL,
  message BLOB,
  schedule_type TEXT NOT NULL CHECK (schedule_type IN ('once', 'daily', 'weekly', 'custom')),
  schedule_time TEXT NOT NULL,
  is_active INTEGER NOT NULL DEFAULT 1,
  last_completed TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  schedule TEXT NOT NULL,
  priority TEXT NOT NULL CHECK (priority IN ('low', 'normal', 'high')),
  adaptive INTEGER NOT NULL DEFAULT 0,
  -- Due times before this instant are those of an earlier schedule.
  schedule_since TEXT NOT NULL,
  -- The answer to "should it come half as often?": null while nobody has been asked or has answered.
  halved INTEGER,
  halved_at TEXT
) STRICT;
CREATE INDEX self_care_reminders_by_user ON self_care_reminders (user_id, created_at);

CREATE TABLE reminder_occurrences (
  reminder_id TEXT NOT NULL REFERENCES self_care_reminders(id) ON DELETE CASCADE,
  local_time TEXT NOT NULL,
  due_at TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('completed', 'snoozed', 'skipped', 'missed')),
  snoozed_until TEXT,
  completed_at TEXT,
  is_extra INTEGER NOT NULL DEFAULT 0,
  updated_at TEXT NOT NULL,
  PRIMARY KEY (reminder_id, local_time)
) STRICT, WITHOUT ROWID;
CREATE INDEX reminder_occurrences_by_time ON reminder_occurrences (reminder_id, due_at);
