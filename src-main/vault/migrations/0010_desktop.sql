-- What the desktop around the window may do: notify, and lock the vault with the computer. On, as for a new account.

UPDATE users SET
  wellness_preferences = json_set(wellness_preferences, '$.notifications', json('true'), '$.snooze_minutes', 10),
  privacy_settings = json_set(
    privacy_settings, '$.lock_on_suspend', json('true'), '$.lock_on_screen_lock', json('true')
  );
