import type { PrivacySettings, WellnessPreferences } from './contract/account.ts';

const shareAllButJournal: PrivacySettings['provider_share'] = {
  mood: true,
  stress: true,
  sleep: true,
  assessments: true,
  goals: true,
  treatments: true,
  safety_plan: true,
  journal: false,
};

const high: PrivacySettings = {
  privacy_level: 'high',
  provider_share: shareAllButJournal,
  anonymised_export: false,
  insights: true,
  crisis_text_check: 'standard',
  notification_content: 'private',
  blur_on_focus_loss: false,
  lock_after_minutes: 15,
  restart_on_lock: false,
  lock_on_suspend: true,
  lock_on_screen_lock: true,
};

/** What choosing a privacy level sets; every single setting can be changed afterwards. */
export const privacyPresets: Readonly<Record<PrivacySettings['privacy_level'], PrivacySettings>> = {
  high,
  standard: { ...high, privacy_level: 'standard', lock_after_minutes: 30 },
  open: { ...high, privacy_level: 'open', lock_after_minutes: 60, notification_content: 'full' },
};

/** Preferences of a new account. */
export const defaultPreferences: WellnessPreferences = {
  week_start: 'monday',
  country: null,
  language: 'en',
  theme: 'system',
  show_score: true,
  show_streaks: false,
  streak_pauses: [],
  quiet_hours: { from: '22:00', to: '08:00' },
  prompts: true,
  notifications: true,
  snooze_minutes: 10,
};
