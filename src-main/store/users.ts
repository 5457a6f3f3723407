import { eq } from 'drizzle-orm';
import {
  crisisContact,
  type PrivacySettings,
  privacySettings,
  type User,
  type WellnessPreferences,
  wellnessPreferences,
} from '../../src-shared/contract/account.ts';
import type { StreakPause } from '../../src-shared/contract/streakPause.ts';
import type { Reader, Writer } from '../vault/access.ts';
import { users } from '../vault/schema.ts';

/** The one row of the vault's owner. */
export interface UserRecord {
  readonly user: User;
  readonly wellness_preferences: WellnessPreferences;
  readonly privacy_settings: PrivacySettings;
  readonly hide_username: boolean;
}

export interface UserChanges {
  readonly username?: string | undefined;
  readonly email?: string | undefined;
  readonly timezone?: string | undefined;
  readonly crisis_contact?: User['crisis_contact'] | undefined;
  readonly last_check_in?: string | null | undefined;
  readonly wellness_score?: number | undefined;
  readonly wellness_preferences?: WellnessPreferences | undefined;
  readonly privacy_settings?: PrivacySettings | undefined;
  readonly hide_username?: boolean | undefined;
}

interface Account {
  readonly id: string;
  readonly timezone: string;
}

const table = 'users';
/** Of vaults that are older than these preferences. */
const whereUnsaid: Partial<WellnessPreferences> = { streak_pauses: [] };

/** Id and time zone, asked for at every call and therefore kept until the row changes. */
export function readAccount(reader: Reader): Account {
  const kept = keptAccount(reader);
  kept.account ??= reader.orm
    .select({ id: users.id, timezone: users.timezone })
    .from(users)
    .where(eq(users.id, reader.userId))
    .get();
  if (kept.account === undefined) throw new Error('The vault has no user row.');
  return kept.account;
}

/** How texts are checked, asked for at every save with a text and therefore kept until the row changes. */
export function readTextCheck(reader: Reader): PrivacySettings['crisis_text_check'] {
  const kept = keptAccount(reader);
  kept.textCheck ??= readUser(reader).privacy_settings.crisis_text_check;
  return kept.textCheck;
}

/** Asked for wherever days in a row are counted, and therefore kept until the row changes. */
export function readStreakPauses(reader: Reader): readonly StreakPause[] {
  const kept = keptAccount(reader);
  kept.pauses ??= readUser(reader).wellness_preferences.streak_pauses;
  return kept.pauses;
}

interface Kept {
  account?: Account | undefined;
  textCheck?: PrivacySettings['crisis_text_check'] | undefined;
  pauses?: readonly StreakPause[] | undefined;
}

function keptAccount(reader: Reader): Kept {
  return reader.caches.slot<Kept>('users.account', () => ({}));
}

export function readUser(reader: Reader): UserRecord {
  const row = reader.orm.select().from(users).where(eq(users.id, reader.userId)).get();
  if (row === undefined) throw new Error('The vault has no user row.');
  const settings = privacySettings.parse(JSON.parse(row.privacy_settings));
  return {
    user: {
      id: row.id,
      username: row.username,
      email: row.email,
      timezone: row.timezone,
      crisis_contact: openContact(reader, row.id, row.crisis_contact),
      privacy_level: settings.privacy_level,
      wellness_score: row.wellness_score,
      last_check_in: row.last_check_in,
      created_at: row.created_at,
    },
    wellness_preferences: wellnessPreferences.parse({ ...whereUnsaid, ...JSON.parse(row.wellness_preferences) }),
    privacy_settings: settings,
    hide_username: row.hide_username,
  };
}

/** Changes what is named and leaves the rest. */
export function updateUser(writer: Writer, changes: UserChanges): void {
  const { crisis_contact: contact, wellness_preferences: preferences, privacy_settings: settings, ...plain } = changes;
  const values = {
    ...plain,
    ...(contact === undefined ? {} : { crisis_contact: sealContact(writer, contact) }),
    ...(preferences === undefined ? {} : { wellness_preferences: JSON.stringify(preferences) }),
    ...(settings === undefined
      ? {}
      : { privacy_settings: JSON.stringify(settings), privacy_level: settings.privacy_level }),
  };
  if (Object.values(values).every((value) => value === undefined)) return;
  const result = writer.orm.update(users).set(values).where(eq(users.id, writer.userId)).run();
  if (result.changes !== 1) throw new Error('The user row was not changed.');
  const kept = keptAccount(writer);
  kept.account = undefined;
  kept.textCheck = undefined;
  kept.pauses = undefined;
}

function sealContact(writer: Writer, contact: User['crisis_contact']): Buffer | null {
  return contact === null ? null : writer.sealer.seal(table, 'crisis_contact', writer.userId, JSON.stringify(contact));
}

function openContact(reader: Reader, id: string, blob: Buffer | null): User['crisis_contact'] {
  if (blob === null) return null;
  return crisisContact.parse(JSON.parse(reader.sealer.unseal(table, 'crisis_contact', id, blob)));
}
