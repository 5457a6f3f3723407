import type { ParsedInput } from '../../src-shared/contract/index.ts';
import { latestPauseDay, newestFirst } from '../../src-shared/contract/streakPause.ts';
import { AppError } from '../../src-shared/errors.ts';
import { privacyPresets } from '../../src-shared/privacyPresets.ts';
import { withoutUndefined } from '../../src-shared/withoutUndefined.ts';
import { checkInStatus } from '../store/checkIns.ts';
import { isSupportSuggested } from '../store/crisisState.ts';
import { localDay, systemTimeZone } from '../store/localTime.ts';
import { countRemindersDue } from '../store/reminderStanding.ts';
import { readUser, type UserRecord, updateUser } from '../store/users.ts';
import type { OpenVault } from '../vault/access.ts';
import type { Home } from '../vault/home.ts';
import type { SignedIn } from '../vault/signIn.ts';
import type { Handlers, PublicContext, SessionContext } from './handler.ts';

type AuthHandlers = Pick<
  Handlers,
  Extract<keyof Handlers, `auth.${string}`> | 'privacy.settings' | 'privacy.updateSettings'
>;

/** Accounts and the sessions on them. What may be known of a wrong sign-in is decided by the vault, not here. */
export function authHandlers(home: Home): AuthHandlers {
  return {
    'auth.register': async (ctx, input) => {
      const timezone = input.timezone ?? systemTimeZone();
      const { vault, recoveryKey } = await home.accounts.create({
        username: input.username,
        email: input.email,
        password: input.password,
        timezone,
        door: ctx.door,
      });
      const contact = input.crisis_contact ?? null;
      if (contact !== null) vault.write((writer) => updateUser(writer, { crisis_contact: contact }));
      const record = readUser(vault.read);
      return {
        data: {
          user: record.user,
          session: openSession(home, vault, ctx),
          recovery_key: recoveryKey,
          wellness_profile: {
            wellness_score: record.user.wellness_score,
            baseline_from: localDay(ctx.clock.now(), timezone),
            focus_areas: [],
          },
          privacy_settings: record.privacy_settings,
        },
      };
    },

    'auth.login': async (ctx, input) => {
      const opened = await home.accounts.unlock({ name: signInName(input), password: input.password, door: ctx.door });
      return { data: await signedIn(home, opened, ctx) };
    },

    'auth.recover': async (ctx, input) => {
      const opened = await home.accounts.recover({
        name: signInName(input),
        recoveryKey: input.recovery_key,
        newPassword: input.new_password,
        door: ctx.door,
      });
      return { data: await signedIn(home, opened, ctx) };
    },

    'auth.logout': async (ctx) => {
      home.sessions.end(ctx.vault, ctx.session.id);
      if (home.sessions.list(ctx.vault).length === 0) await home.accounts.lock(ctx.vault);
      return { data: { logged_out: true } };
    },

    'auth.lock': async (ctx) => {
      await home.accounts.lock(ctx.vault);
      return { data: { locked: true } };
    },

    'auth.user': (ctx) => ({ data: profile(readUser(ctx.vault.read)) }),

    'auth.updateUser': (ctx, input) => {
      const { privacy_level: level, hide_username: hide, wellness_preferences: wished, ...fields } = input;
      const before = readUser(ctx.vault.read);
      if (input.username !== undefined || input.email !== undefined) {
        home.accounts.requireFree({ username: input.username, email: input.email }, ctx.vault);
      }
      const preferences = wished === undefined ? undefined : keptPreferences(wished, todayOf(ctx, input.timezone));
      ctx.vault.write((writer) =>
        updateUser(writer, {
          ...fields,
          hide_username: hide,
          wellness_preferences:
            preferences === undefined
              ? undefined
              : { ...before.wellness_preferences, ...withoutUndefined(preferences) },
          privacy_settings: level === undefined ? undefined : privacyPresets[level],
        }),
      );
      const after = readUser(ctx.vault.read);
      if (after.hide_username !== before.hide_username || after.user.username !== before.user.username) {
        home.accounts.setLabel(ctx.vault, after.hide_username ? null : after.user.username);
      }
      rememberOnDevice(home, before, after);
      return { data: profile(after) };
    },

    'auth.changePassword': async (ctx, input) => {
      await home.accounts.changePassword(ctx.vault, input.current_password, input.new_password, ctx.door);
      return { data: { changed: true, sessions_ended: home.sessions.endAll(ctx.vault, ctx.session.id) } };
    },

    'auth.newRecoveryKey': async (ctx, input) => ({
      data: { recovery_key: await home.accounts.newRecoveryKey(ctx.vault, input.password, ctx.door) },
    }),

    'auth.deleteUser': async (ctx, input) => {
      await home.accounts.remove(ctx.vault, input.password, ctx.door);
      return { data: { deleted: true } };
    },

    'auth.sessions': (ctx) => ({
      data: {
        sessions: home.sessions
          .list(ctx.vault)
          .map((session) => ({ ...session, current: session.id === ctx.session.id })),
      },
    }),

    'auth.endSession': async (ctx, input) => {
      const isEnded = home.sessions.end(ctx.vault, input.id);
      if (!isEnded) throw new AppError('NOT_FOUND', 'There is no such session.');
      if (home.sessions.list(ctx.vault).length === 0) await home.accounts.lock(ctx.vault);
      return { data: { deleted: true, id: input.id } };
    },

    'auth.checkPassword': async (_ctx, input) => ({
      data: await home.checkPassword(input.password, { username: input.username, email: input.email }),
    }),

    'auth.suggestPassphrase': async () => ({ data: await home.suggestPassphrase() }),

    'privacy.settings': (ctx) => ({ data: { privacy_settings: readUser(ctx.vault.read).privacy_settings } }),

    'privacy.updateSettings': (ctx, input) => {
      const before = readUser(ctx.vault.read).privacy_settings;
      const { provider_share: share, ...settings } = input;
      ctx.vault.write((writer) =>
        updateUser(writer, {
          privacy_settings: {
            ...before,
            ...withoutUndefined(settings),
            provider_share: { ...before.provider_share, ...withoutUndefined(share ?? {}) },
          },
        }),
      );
      return { data: { privacy_settings: readUser(ctx.vault.read).privacy_settings } };
    },
  };
}

function signInName(input: ParsedInput<'auth.login'> | ParsedInput<'auth.recover'>): string {
  const name = input.username ?? input.email;
  if (name === undefined) throw new Error('The contract lets no sign-in without a name through.');
  return name;
}

function openSession(home: Home, vault: OpenVault, ctx: PublicContext) {
  const { token, expires_at } = home.sessions.create(vault, ctx.door);
  return { token, expires_at };
}

/** What cannot be read after all is not left open with nobody in it. */
async function signedIn(home: Home, opened: SignedIn, ctx: PublicContext) {
  try {
    return signInAnswer(home, opened, ctx);
  } catch (error) {
    if (home.sessions.list(opened.vault).length === 0) await home.accounts.lock(opened.vault);
    throw error;
  }
}

function signInAnswer(home: Home, { vault, notice }: SignedIn, ctx: PublicContext) {
  const { user } = readUser(vault.read);
  const { checked_in_today, streak_days } = checkInStatus(vault.read, localDay(ctx.clock.now(), user.timezone));
  return {
    user,
    session: openSession(home, vault, ctx),
    wellness_status: {
      wellness_score: user.wellness_score,
      last_check_in: user.last_check_in,
      checked_in_today,
      streak_days,
      reminders_due: countRemindersDue(vault, ctx.clock.now()),
      support_suggested: isSupportSuggested(vault.read, ctx.clock.now()),
    },
    ...(notice === undefined ? {} : { notice }),
  };
}

function profile({ user, wellness_preferences, privacy_settings }: UserRecord) {
  return { user, wellness_preferences, privacy_settings };
}

/** What the start screen needs before anybody has signed in follows the account that changed it last. */
function rememberOnDevice(home: Home, before: UserRecord, after: UserRecord): void {
  const old = before.wellness_preferences;
  const { theme, language, country } = after.wellness_preferences;
  const changes = {
    ...(theme === old.theme ? {} : { theme }),
    ...(language === old.language ? {} : { locale: language }),
    ...(country === old.country ? {} : { country }),
  };
  if (Object.keys(changes).length > 0) home.device.update(changes);
}

function todayOf({ clock, account }: SessionContext, timezone = account.timezone): string {
  return localDay(clock.now(), timezone);
}

type WishedPreferences = NonNullable<ParsedInput<'auth.updateUser'>['wellness_preferences']>;

/** Pauses stand newest first, and none is planned for more than a year ahead. */
function keptPreferences(wished: WishedPreferences, today: string): WishedPreferences {
  const { streak_pauses: pauses } = wished;
  if (pauses === undefined) return wished;
  const latest = latestPauseDay(today);
  const details = pauses.flatMap(({ from, to }, place) =>
    [
      { field: 'from', day: from },
      { field: 'to', day: to },
    ]
      .filter(({ day }) => day !== null && day > latest)
      .map(({ field }) => ({
        path: `wellness_preferences.streak_pauses.${place}.${field}`,
        message: 'Must not be more than a year ahead.',
      })),
  );
  if (details.length > 0) {
    throw new AppError('VALIDATION_ERROR', `Please check: ${details.map(({ path }) => path).join(', ')}.`, { details });
  }
  return { ...wished, streak_pauses: newestFirst(pauses) };
}
