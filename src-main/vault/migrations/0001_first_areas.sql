-- The first areas: account, mood, journal, check-in, drafts, audit.
-- Columns named *_sealed hold ciphertext of vault/seal; so do the documented columns notes, title, content, tags,
-- gratitude_note and crisis_contact (declared BLOB). Days are the user's local days at the time of recording.

CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE users (
  id TEXT PRIMARY KEY,
  username TEXT NOT NULL UNIQUE,
  email TEXT NOT NULL UNIQUE,
  password_hash TEXT NOT NULL,
  timezone TEXT NOT NULL,
  crisis_contact BLOB,
  privacy_level TEXT NOT NULL DEFAULT 'high',
  created_at TEXT NOT NULL,
  last_check_in TEXT,
  wellness_score INTEGER NOT NULL DEFAULT 50,
  encryption_key TEXT NOT NULL,
  wellness_preferences TEXT NOT NULL,
  privacy_settings TEXT NOT NULL,
  hide_username INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE mood_entries (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users(id),
  mood_rating INTEGER NOT NULL CHECK (mood_rating BETWEEN 1 AND 10),
  energy_level INTEGER CHECK (energy_level BETWEEN 1 AND 10),
  emotions TEXT NOT NULL DEFAULT '[]',
  triggers TEXT NOT NULL DEFAULT '[]',
  notes BLOB,
  recorded_at TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  day TEXT NOT NULL,
  local_hour INTEGER NOT NULL CHECK (local_hour BETWEEN 0 AND 23),
  sleep_hours REAL,
  exercise_minutes INTEGER,
  activities TEXT,
  context_sealed BLOB
) STRICT;
-- The columns behind id let a page be found, filtered by day and rating, without touching the rows before it.
CREATE INDEX mood_entries_by_time ON mood_entries (user_id, recorded_at, id, day, mood_rating);
CREATE INDEX mood_entries_by_day ON mood_entries (user_id, day, mood_rating, energy_level, local_hour);

CREATE TABLE journal_entries (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users(id),
  title BLOB,
  content BLOB NOT NULL,
  mood_tag TEXT,
  privacy_level TEXT NOT NULL DEFAULT 'private',
  tags BLOB,
  word_count INTEGER NOT NULL,
  prompt_id TEXT,
  recorded_at TEXT NOT NULL,
  day TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX journal_entries_by_time ON journal_entries (user_id, recorded_at, id, day, mood_tag, privacy_level);
CREATE INDEX journal_entries_by_day ON journal_entries (user_id, day, word_count);

-- A keyed hash of each tag (case-folded), so that a filter by tag needs no plaintext tag in the file.
CREATE TABLE journal_entry_tags (
  tag_hash BLOB NOT NULL,
  entry_id TEXT NOT NULL REFERENCES journal_entries(id) ON DELETE CASCADE,
  PRIMARY KEY (tag_hash, entry_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_entry_tags_by_entry ON journal_entry_tags (entry_id);

CREATE TABLE daily_check_ins (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users(id),
  overall_rating INTEGER NOT NULL CHECK (overall_rating BETWEEN 1 AND 10),
  sleep_quality INTEGER NOT NULL CHECK (sleep_quality BETWEEN 1 AND 10),
  energy_level INTEGER NOT NULL CHECK (energy_level BETWEEN 1 AND 10),
  social_connection INTEGER NOT NULL CHECK (social_connection BETWEEN 1 AND 10),
  gratitude_note BLOB,
  sleep_hours REAL,
  check_in_date TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (user_id, check_in_date)
) STRICT;

-- Unfinished texts; row id for sealing is draft_id.
CREATE TABLE drafts (
  draft_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL UNIQUE,
  data_sealed BLOB NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

-- Who did what and when; never what was written.
CREATE TABLE audit_log (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  action TEXT NOT NULL,
  area TEXT NOT NULL,
  door TEXT NOT NULL,
  session_id TEXT
) STRICT;
CREATE INDEX audit_log_by_time ON audit_log (at);
