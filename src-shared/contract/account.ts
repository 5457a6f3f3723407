import { z } from 'zod';
import { day, id, instant, text } from './common.ts';
import { streakPauses } from './streakPause.ts';

/** Shapes of an account that several endpoints share. */

export const username = z
  .string()
  .min(3)
  .max(32)
  .regex(/^[A-Za-z0-9._-]+$/, { error: 'Use letters, digits, dots, underscores and hyphens only.' });

export const email = z.email({ error: 'Must be an e-mail address.' }).max(254);

/** Verbatim and long enough for a passphrase; the floor on its strength is checked by the vault. */
export const newPassword = z.string().min(1).max(1024);
export const password = z.string().min(1).max(1024);

const knownTimeZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return /^[A-Za-z]/.test(zone);
  } catch {
    return false;
  }
};

export const timeZone = z
  .string()
  .max(64)
  .refine(knownTimeZone, { error: 'Must be an IANA time zone like Europe/Berlin.' });

const filled = (maximum: number) =>
  text(maximum).refine((value) => value.trim() !== '', { error: 'Must not be empty.' });

/** Someone to call: structured, or one line of the person's own. */
export const crisisContact = z.union([
  z.strictObject({
    name: filled(100),
    phone: filled(50),
    relationship: text(100).optional(),
  }),
  filled(300),
]);

export const privacyLevel = z.enum(['high', 'standard', 'open']);

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Must be a time like 21:30.' });

export const country = z.string().regex(/^[A-Z]{2}$/, { error: 'Must be a country code like DE.' });

export const wellnessPreferences = z.strictObject({
  week_start: z.enum(['monday', 'sunday', 'saturday']),
  country: country.nullable(),
  language: z.enum(['en', 'de', 'es']),
  theme: z.enum(['system', 'light', 'dark']),
  show_score: z.boolean(),
  show_streaks: z.boolean(),
  streak_pauses: streakPauses,
  quiet_hours: z.strictObject({ from: clockTime, to: clockTime }),
  prompts: z.boolean(),
  /** Whether the desktop tells of reminders that come due. */
  notifications: z.boolean(),
  /** How long the button of a notification puts a reminder off. */
  snooze_minutes: z.int().min(5).max(120),
  /** A soft tone with guided exercises; off where nothing is said. */
  exercise_sound: z.boolean().optional(),
});
export type WellnessPreferences = z.output<typeof wellnessPreferences>;

export const privacySettings = z.strictObject({
  privacy_level: privacyLevel,
  provider_share: z.strictObject({
    mood: z.boolean(),
    stress: z.boolean(),
    sleep: z.boolean(),
    assessments: z.boolean(),
    goals: z.boolean(),
    treatments: z.boolean(),
    safety_plan: z.boolean(),
    journal: z.boolean(),
  }),
  anonymised_export: z.boolean(),
  insights: z.boolean(),
  crisis_text_check: z.enum(['standard', 'more', 'off']),
  /** Of a reminder that is due: only that there is one, its kind, or what the person called it. */
  notification_content: z.enum(['private', 'kind', 'full']),
  blur_on_focus_loss: z.boolean(),
  lock_after_minutes: z.int().min(1).max(240),
  restart_on_lock: z.boolean(),
  lock_on_suspend: z.boolean(),
  lock_on_screen_lock: z.boolean(),
});
export type PrivacySettings = z.output<typeof privacySettings>;

export const user = z.strictObject({
  id,
  username: z.string(),
  email: z.string(),
  timezone: z.string(),
  crisis_contact: crisisContact.nullable(),
  privacy_level: privacyLevel,
  wellness_score: z.int().min(0).max(100),
  last_check_in: instant.nullable(),
  created_at: instant,
});
export type User = z.output<typeof user>;

export const session = z.strictObject({ token: z.string(), expires_at: instant });

export const wellnessProfile = z.strictObject({
  wellness_score: z.int(),
  /** First day of the record that everything is compared with. */
  baseline_from: day,
  focus_areas: z.array(z.string()),
});

export const wellnessStatus = z.strictObject({
  wellness_score: z.int(),
  last_check_in: instant.nullable(),
  checked_in_today: z.boolean(),
  streak_days: z.int(),
  /** Occurrences of reminders that are due and not done. */
  reminders_due: z.int(),
  /** Whether Today keeps a quiet reminder of help. */
  support_suggested: z.boolean(),
});
