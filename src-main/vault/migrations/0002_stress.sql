-- Stress entries and life events. Ciphertext of vault/seal: stress_entries.notes, life_events.title and notes.

CREATE TABLE stress_entries (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users(id),
  stress_level INTEGER NOT NULL CHECK (stress_level BETWEEN 1 AND 10),
  stressors TEXT NOT NULL DEFAULT '[]',
  physical_symptoms TEXT NOT NULL DEFAULT '[]',
  coping_strategies_used TEXT NOT NULL DEFAULT '[]',
  effectiveness_rating INTEGER CHECK (effectiveness_rating BETWEEN 1 AND 5),
  notes BLOB,
  recorded_at TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  day TEXT NOT NULL,
  local_hour INTEGER NOT NULL CHECK (local_hour BETWEEN 0 AND 23)
) STRICT;
CREATE INDEX stress_entries_by_time ON stress_entries (user_id, recorded_at, id, day, stress_level);
CREATE INDEX stress_entries_by_day ON stress_entries (user_id, day, stress_level, local_hour);

CREATE TABLE life_events (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users(id),
  title BLOB NOT NULL,
  notes BLOB,
  start_date TEXT NOT NULL,
  end_date TEXT CHECK (end_date >= start_date),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX life_events_by_day ON life_events (user_id, start_date);

-- Sleep and exercise of a day are answered from the index as its mood is.
DROP INDEX mood_entries_by_day;
CREATE INDEX mood_entries_by_day
  ON mood_entries (user_id, day, mood_rating, energy_level, local_hour, sleep_hours, exercise_minutes);
