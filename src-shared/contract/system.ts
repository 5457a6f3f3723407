import { z } from 'zod';
import { country, crisisContact } from './account.ts';
import { nothing } from './common.ts';
import { endpoint } from './endpoint.ts';

const port = z.int().min(1).max(65_535);

/** What this computer remembers outside the vaults; nothing about wellness. */
const deviceSettings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  locale: z.enum(['en', 'de', 'es']),
  /** Whose numbers the help screen shows; null: guessed from the time zone. */
  country: country.nullable(),
  web_access: z.strictObject({
    enabled: z.boolean(),
    port,
    /** Origins of other programs' pages that may call with a Bearer token. */
    allowed_origins: z.array(z.string()),
    /** Where it listens now; null while it does not. */
    listening_on: z.string().nullable(),
  }),
});
export type DeviceSettings = z.output<typeof deviceSettings>;

const origin = z
  .string()
  .max(300)
  .regex(/^https?:\/\/([a-z0-9.-]+|\[[0-9a-f:]+\])(:\d{1,5})?$/, {
    error: 'Must be an origin like https://example.org or http://localhost:3000.',
  });

export const settingsEndpoints = {
  'settings.get': endpoint({
    method: 'GET',
    path: '/api/settings',
    summary: 'Settings of this computer',
    area: 'settings',
    sessionOnly: true,
    input: nothing,
    output: z.strictObject({ settings: deviceSettings }),
  }),
  'settings.update': endpoint({
    method: 'PUT',
    path: '/api/settings',
    summary: 'Change settings of this computer',
    area: 'settings',
    sessionOnly: true,
    errors: ['CONFLICT', 'STORAGE_FAILED'],
    input: z.strictObject({
      theme: deviceSettings.shape.theme.optional(),
      locale: deviceSettings.shape.locale.optional(),
      country: country.nullable().optional(),
      web_access: z
        .strictObject({
          enabled: z.boolean().optional(),
          port: port.optional(),
          allowed_origins: z.array(origin).max(20).optional(),
        })
        .optional(),
    }),
    output: z.strictObject({ settings: deviceSettings }),
    touches: ['settings'],
    audit: 'settings_changed',
  }),

  'privacy.proof': endpoint({
    method: 'GET',
    path: '/api/privacy/proof',
    summary: 'How the vault lies on the disk: files, ciphers, key derivation, and what an outsider sees of the data',
    area: 'privacy',
    sessionOnly: true,
    errors: ['STORAGE_FAILED', 'VAULT_DAMAGED'],
    input: z.strictObject({}),
    output: z.strictObject({
      folder: z.string(),
      files: z.array(
        z.strictObject({
          /** Below the folder. */
          name: z.string(),
          bytes: z.int(),
          /** Whether other users of this computer can neither read nor write it; null where the system cannot tell. */
          is_private: z.boolean().nullable(),
        }),
      ),
      data: z.strictObject({
        name: z.string(),
        /** The first 32 bytes in hexadecimal digits. */
        first_bytes: z.string(),
        begins_as_plain_sqlite: z.boolean(),
        /** 8 is what pure chance has. */
        entropy_bits_per_byte: z.number(),
        bytes_measured: z.int(),
      }),
      key_derivation: z.strictObject({
        algorithm: z.string(),
        memory_mib: z.number(),
        passes: z.int(),
        lanes: z.int(),
      }),
      ciphers: z.strictObject({ file: z.string(), fields: z.string(), key: z.string() }),
    }),
  }),
} as const;

export const systemEndpoints = {
  'system.health': endpoint({
    method: 'GET',
    path: '/api/health',
    summary: 'Whether the app answers',
    session: 'none',
    area: 'system',
    input: nothing,
    output: z.strictObject({ status: z.literal('ok'), version: z.string() }),
  }),
} as const;

const crisisLine = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  phone: z.string().nullable(),
  /** A sentence that says what to text where, not a link. */
  sms: z.string().nullable(),
  chat_url: z.string().nullable(),
  url: z.string().nullable(),
  hours: z.string().nullable(),
  languages: z.array(z.string()),
  specialty: z.array(z.string()),
  country: z.string(),
  last_verified: z.string(),
  verified: z.string(),
  sources: z.array(z.string()),
});
export type CrisisLine = z.output<typeof crisisLine>;

export const resourceEndpoints = {
  'resources.crisis': endpoint({
    method: 'GET',
    path: '/api/resources/crisis',
    summary: 'Who to call or write to now; never behind a login',
    session: 'optional',
    area: 'resources',
    input: z.strictObject({
      /** Country code, or a name in English or the country's languages; default: the chosen country, else the time zone's. */
      location: z.string().min(1).max(100).optional(),
    }),
    output: z.strictObject({
      /** The country the lists are for; null when none is known or the directory has none: then the international ones help. */
      country: z.string().nullable(),
      countries: z.array(z.string()),
      emergency_numbers: z.array(
        z.strictObject({ label: z.string(), phone: z.string(), primary: z.boolean(), description: z.string() }),
      ),
      hotlines: z.array(crisisLine),
      text_lines: z.array(crisisLine),
      chat: z.array(crisisLine),
      international: z.array(crisisLine),
      /** Signed in only. */
      my_contacts: z.array(crisisContact).optional(),
      /** Whether there is a safety plan with something in it. Signed in only. */
      safety_plan_available: z.boolean().optional(),
      last_verified: z.string().nullable(),
      /** The directory is older than a year: numbers may have changed. */
      is_stale: z.boolean(),
      /** Part of the directory could not be read; absent when all is well. */
      notice: z.string().optional(),
    }),
  }),
} as const;
