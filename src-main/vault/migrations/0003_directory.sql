-- The directory of professional help. Bundled entries are plain facts, upserted by the version of the facts file. An
-- entry of the person's own, or a correction of a bundled one (`corrects`), is sealed whole in entry_sealed, and its
-- documented columns stay empty.

CREATE TABLE professional_resources (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  resource_type TEXT NOT NULL,
  description TEXT,
  contact_info TEXT,
  location TEXT,
  specialty TEXT,
  availability TEXT,
  is_crisis_resource INTEGER NOT NULL DEFAULT 0,
  user_id TEXT REFERENCES users(id),
  corrects TEXT,
  entry_sealed BLOB,
  updated_at TEXT NOT NULL,
  CHECK ((user_id IS NULL) = (entry_sealed IS NULL))
) STRICT;
CREATE UNIQUE INDEX professional_resources_by_correction ON professional_resources (user_id, corrects)
  WHERE corrects IS NOT NULL;
