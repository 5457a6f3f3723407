-- Findings kept for the user. Title and description quote the user's own words, so they are ciphertext of vault/seal;
-- finding_hash is a keyed hash of what was found, so that the same thing is not told twice in a fortnight.

CREATE TABLE wellness_insights (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users(id),
  insight_type TEXT NOT NULL CHECK (insight_type IN ('pattern', 'recommendation', 'achievement')),
  title BLOB NOT NULL,
  description BLOB NOT NULL,
  confidence_score REAL CHECK (confidence_score BETWEEN 0 AND 1),
  is_read INTEGER NOT NULL DEFAULT 0,
  generated_at TEXT NOT NULL,
  is_dismissed INTEGER NOT NULL DEFAULT 0,
  helpful INTEGER,
  finding_hash BLOB NOT NULL
) STRICT;
CREATE INDEX wellness_insights_by_time ON wellness_insights (user_id, generated_at);
CREATE INDEX wellness_insights_by_finding ON wellness_insights (user_id, finding_hash, generated_at);
