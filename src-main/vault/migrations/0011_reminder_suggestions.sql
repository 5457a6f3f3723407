-- When a suggested time was refused: none is suggested for some weeks after that.

ALTER TABLE self_care_reminders ADD COLUMN suggestion_refused_at TEXT;
