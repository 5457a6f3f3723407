import { z } from 'zod';
import {
  crisisContact,
  email,
  newPassword,
  password,
  privacyLevel,
  privacySettings,
  session,
  timeZone,
  user,
  username,
  wellnessPreferences,
  wellnessProfile,
  wellnessStatus,
} from './account.ts';
import { id, idInput, instant, nothing } from './common.ts';
import { endpoint } from './endpoint.ts';

/** A name to sign in with: the username or the e-mail address. */
const signInName = z.string().min(1).max(254);

const sessionInfo = z.strictObject({
  id,
  door: z.enum(['window', 'rest']),
  created_at: instant,
  last_used_at: instant,
  expires_at: instant,
  current: z.boolean(),
});

export const authEndpoints = {
  'auth.register': endpoint({
    method: 'POST',
    path: '/api/auth/register',
    summary: 'Create an account with an encrypted vault of its own',
    session: 'none',
    sessionEffect: 'opens',
    area: 'account',
    successStatus: 201,
    errors: ['CONFLICT', 'TOO_MANY_ATTEMPTS', 'STORAGE_FAILED'],
    input: z.strictObject({
      username,
      email,
      password: newPassword,
      timezone: timeZone.optional(),
      crisis_contact: crisisContact.nullable().optional(),
    }),
    output: z.strictObject({
      user,
      session,
      /** Shown this once. */
      recovery_key: z.string(),
      wellness_profile: wellnessProfile,
      privacy_settings: privacySettings,
    }),
    touches: ['account'],
    audit: 'account_created',
  }),

  'auth.login': endpoint({
    method: 'POST',
    path: '/api/auth/login',
    summary: 'Sign in and open the vault',
    session: 'none',
    sessionEffect: 'opens',
    area: 'account',
    errors: ['INVALID_CREDENTIALS', 'TOO_MANY_ATTEMPTS', 'VAULT_DAMAGED', 'VAULT_TOO_NEW', 'STORAGE_FAILED'],
    input: z
      .strictObject({ username: signInName.optional(), email: signInName.optional(), password })
      .refine((value) => (value.username === undefined) !== (value.email === undefined), {
        path: ['username'],
        error: 'Give either username or email.',
      }),
    output: z.strictObject({
      user,
      session,
      wellness_status: wellnessStatus,
      /** Something the person should know about this vault, in words; absent when all is well. */
      notice: z.string().optional(),
    }),
    touches: ['account'],
    audit: 'signed_in',
  }),

  'auth.logout': endpoint({
    method: 'POST',
    path: '/api/auth/logout',
    summary: 'End this session; the vault is closed when it was the last',
    area: 'account',
    sessionOnly: true,
    sessionEffect: 'ends',
    input: nothing,
    output: z.strictObject({ logged_out: z.literal(true) }),
  }),

  'auth.lock': endpoint({
    method: 'POST',
    path: '/api/auth/lock',
    summary: 'Lock the vault at once; all its sessions end',
    area: 'account',
    sessionOnly: true,
    sessionEffect: 'ends',
    input: nothing,
    output: z.strictObject({ locked: z.literal(true) }),
  }),

  'auth.user': endpoint({
    method: 'GET',
    path: '/api/auth/user',
    summary: 'The signed-in user with preferences and privacy settings',
    area: 'account',
    input: nothing,
    output: z.strictObject({
      user,
      wellness_preferences: wellnessPreferences,
      privacy_settings: privacySettings,
    }),
  }),

  'auth.updateUser': endpoint({
    method: 'PUT',
    path: '/api/auth/user',
    summary: 'Change the profile and the preferences',
    area: 'account',
    sessionOnly: true,
    errors: ['CONFLICT'],
    input: z.strictObject({
      username: username.optional(),
      email: email.optional(),
      timezone: timeZone.optional(),
      crisis_contact: crisisContact.nullable().optional(),
      privacy_level: privacyLevel.optional(),
      wellness_preferences: wellnessPreferences.partial().optional(),
      /** Whether the start screen of this computer shows a neutral label instead of the username. */
      hide_username: z.boolean().optional(),
    }),
    output: z.strictObject({
      user,
      wellness_preferences: wellnessPreferences,
      privacy_settings: privacySettings,
    }),
    touches: ['account'],
    audit: 'profile_changed',
  }),

  'auth.changePassword': endpoint({
    method: 'PUT',
    path: '/api/auth/password',
    summary: 'Change the password; the key is wrapped anew, all other sessions end',
    area: 'account',
    sessionOnly: true,
    errors: ['INVALID_CREDENTIALS', 'TOO_MANY_ATTEMPTS', 'STORAGE_FAILED'],
    input: z.strictObject({ current_password: password, new_password: newPassword }),
    output: z.strictObject({ changed: z.literal(true), sessions_ended: z.int() }),
    touches: ['account'],
    audit: 'password_changed',
  }),

  'auth.recover': endpoint({
    method: 'POST',
    path: '/api/auth/recover',
    summary: 'Open a vault with its recovery key and set a new password',
    session: 'none',
    sessionEffect: 'opens',
    area: 'account',
    errors: ['INVALID_CREDENTIALS', 'TOO_MANY_ATTEMPTS', 'VAULT_DAMAGED', 'VAULT_TOO_NEW', 'STORAGE_FAILED'],
    input: z
      .strictObject({
        username: signInName.optional(),
        email: signInName.optional(),
        recovery_key: z.string().min(1).max(200),
        new_password: newPassword,
      })
      .refine((value) => (value.username === undefined) !== (value.email === undefined), {
        path: ['username'],
        error: 'Give either username or email.',
      }),
    output: z.strictObject({
      user,
      session,
      wellness_status: wellnessStatus,
      notice: z.string().optional(),
    }),
    touches: ['account'],
    audit: 'account_recovered',
  }),

  'auth.newRecoveryKey': endpoint({
    method: 'POST',
    path: '/api/auth/recovery-key',
    summary: 'Issue a new recovery key; the old one stops working',
    area: 'account',
    sessionOnly: true,
    successStatus: 201,
    errors: ['INVALID_CREDENTIALS', 'TOO_MANY_ATTEMPTS', 'STORAGE_FAILED'],
    input: z.strictObject({ password }),
    output: z.strictObject({ recovery_key: z.string() }),
    touches: ['account'],
    audit: 'recovery_key_renewed',
  }),

  'auth.deleteUser': endpoint({
    method: 'DELETE',
    path: '/api/auth/user',
    summary: 'Delete the account: keys, vault and its backups',
    area: 'account',
    sessionOnly: true,
    sessionEffect: 'ends',
    errors: ['INVALID_CREDENTIALS', 'TOO_MANY_ATTEMPTS', 'STORAGE_FAILED'],
    input: z.strictObject({ password }),
    output: z.strictObject({ deleted: z.literal(true) }),
  }),

  'auth.sessions': endpoint({
    method: 'GET',
    path: '/api/auth/sessions',
    summary: 'Where this account is signed in',
    area: 'account',
    sessionOnly: true,
    input: nothing,
    output: z.strictObject({ sessions: z.array(sessionInfo) }),
  }),

  'auth.endSession': endpoint({
    method: 'DELETE',
    path: '/api/auth/sessions/{id}',
    summary: 'End one session',
    area: 'account',
    sessionOnly: true,
    errors: ['NOT_FOUND'],
    input: z.strictObject({ id: idInput }),
    output: z.strictObject({ deleted: z.literal(true), id }),
    touches: ['account'],
    audit: 'session_ended',
  }),

  'auth.checkPassword': endpoint({
    method: 'POST',
    path: '/api/auth/password-check',
    summary: 'How strong a password is; nothing is stored',
    session: 'none',
    area: 'account',
    input: z.strictObject({
      password: z.string().max(1024),
      username: z.string().max(254).optional(),
      email: z.string().max(254).optional(),
    }),
    output: z.strictObject({
      acceptable: z.boolean(),
      /** Acceptable, but the create screen asks whether the person is sure. */
      needs_confirmation: z.boolean(),
      guesses_log10: z.number(),
      /** What is wrong or could be better, in words. */
      advice: z.array(z.string()),
    }),
  }),

  'auth.suggestPassphrase': endpoint({
    method: 'GET',
    path: '/api/auth/passphrase',
    summary: 'A new random passphrase of six words; nothing is stored',
    session: 'none',
    area: 'account',
    input: nothing,
    output: z.strictObject({ passphrase: z.string(), bits: z.number() }),
  }),

  'privacy.settings': endpoint({
    method: 'GET',
    path: '/api/privacy/settings',
    summary: 'The privacy settings',
    area: 'privacy',
    sessionOnly: true,
    input: nothing,
    output: z.strictObject({ privacy_settings: privacySettings }),
  }),

  'privacy.updateSettings': endpoint({
    method: 'PUT',
    path: '/api/privacy/settings',
    summary: 'Change privacy settings',
    area: 'privacy',
    sessionOnly: true,
    input: privacySettings
      .omit({ privacy_level: true, provider_share: true })
      .partial()
      .extend({ provider_share: privacySettings.shape.provider_share.partial().optional() }),
    output: z.strictObject({ privacy_settings: privacySettings }),
    touches: ['privacy', 'account'],
    audit: 'privacy_settings_changed',
  }),
} as const;
