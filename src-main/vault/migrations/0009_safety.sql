-- Safety plan and why help is offered. Columns ending in _sealed are ciphertext of vault/seal: the plan, its pictures
-- (null without any; apart, so that reading the plan does not open megabytes), and the noticed signals with their
-- excerpts. One row each for the user.

CREATE TABLE safety_plans (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL UNIQUE REFERENCES users(id),
  plan_sealed BLOB NOT NULL,
  pictures_sealed BLOB,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE crisis_states (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL UNIQUE REFERENCES users(id),
  state_sealed BLOB NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
