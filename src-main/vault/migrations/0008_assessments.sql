-- Responses to questionnaires. answers_sealed is ciphertext of vault/seal (the single answers, null for a bare total);
-- score and band are in plain, for charts. band is the label of the time; day the local day, fixed at recording.

CREATE TABLE wellness_assessments (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users(id),
  instrument TEXT NOT NULL,
  answers_sealed BLOB,
  score INTEGER NOT NULL,
  band TEXT,
  recorded_at TEXT NOT NULL,
  day TEXT NOT NULL,
  local_hour INTEGER NOT NULL CHECK (local_hour BETWEEN 0 AND 23),
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX wellness_assessments_by_time ON wellness_assessments (user_id, instrument, recorded_at, id);
