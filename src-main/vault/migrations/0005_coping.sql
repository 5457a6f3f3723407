-- Coping strategies, what the person made of them, and each single use. Strategies of the library are plain facts,
-- upserted by the version of the facts file; one of the person's own is sealed whole in entry_sealed, and its documented
-- columns stay empty. Ciphertext of vault/seal: coping_strategies.entry_sealed, user_strategy_ratings.notes,
-- strategy_uses.notes. Ratings and preferences outlive a strategy that the library no longer has.

CREATE TABLE coping_strategies (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  description TEXT,
  category TEXT,
  instructions TEXT,
  duration_minutes INTEGER,
  evidence_level TEXT,
  user_id TEXT REFERENCES users(id),
  entry_sealed BLOB,
  updated_at TEXT NOT NULL,
  CHECK ((user_id IS NULL) = (entry_sealed IS NULL))
) STRICT;

-- What the uses of a strategy come to: the newest rating with its note, how often, and when last.
CREATE TABLE user_strategy_ratings (
  user_id TEXT NOT NULL REFERENCES users(id),
  strategy_id TEXT NOT NULL,
  effectiveness_rating INTEGER CHECK (effectiveness_rating BETWEEN 1 AND 5),
  usage_count INTEGER NOT NULL DEFAULT 0,
  last_used TEXT,
  notes BLOB,
  id TEXT NOT NULL UNIQUE,
  updated_at TEXT NOT NULL,
  PRIMARY KEY (user_id, strategy_id)
) STRICT;

CREATE TABLE strategy_uses (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users(id),
  strategy_id TEXT NOT NULL,
  effectiveness_rating INTEGER CHECK (effectiveness_rating BETWEEN 1 AND 5),
  mood_before INTEGER CHECK (mood_before BETWEEN 1 AND 10),
  mood_after INTEGER CHECK (mood_after BETWEEN 1 AND 10),
  seconds INTEGER CHECK (seconds >= 0),
  is_completed INTEGER NOT NULL DEFAULT 1,
  notes BLOB,
  used_at TEXT NOT NULL,
  day TEXT NOT NULL,
  local_hour INTEGER NOT NULL CHECK (local_hour BETWEEN 0 AND 23),
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX strategy_uses_by_strategy
  ON strategy_uses (user_id, strategy_id, used_at, id, effectiveness_rating, mood_before, mood_after, is_completed);

CREATE TABLE user_strategy_preferences (
  user_id TEXT NOT NULL REFERENCES users(id),
  strategy_id TEXT NOT NULL,
  is_favourite INTEGER NOT NULL DEFAULT 0,
  is_dismissed INTEGER NOT NULL DEFAULT 0,
  updated_at TEXT NOT NULL,
  PRIMARY KEY (user_id, strategy_id)
) STRICT;
