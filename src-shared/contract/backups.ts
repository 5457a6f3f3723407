import { z } from 'zod';
import { instant, nothing } from './common.ts';
import { endpoint } from './endpoint.ts';

const backupId = z.string().regex(/^[0-9A-Za-z-]{8,64}$/);

export const backup = z.strictObject({
  id: backupId,
  created_at: instant,
  /** Why it was made: by itself, by hand, or to keep what a restore or a new version was about to replace. */
  kind: z.enum(['automatic', 'manual', 'before_migration', 'before_restore']),
  bytes: z.int(),
  /** Whether its own description can be read; when not, the fields below say nothing. */
  readable: z.boolean(),
  schema_version: z.int(),
  app_version: z.string(),
  /** Rows by table; empty for `before_migration` until it has been verified. */
  counts: z.record(z.string(), z.int()),
  /** When a test-restore last found it whole; null when none has, or when the last one failed. */
  verified_at: instant.nullable(),
});
export type Backup = z.output<typeof backup>;

/** A file beside the usual folder: on another disk, or where a person has copied it to. */
const backupFile = z
  .string()
  .max(4096)
  .regex(/\.ekbackup$/i, { error: 'Must end in .ekbackup.' });

export const backupEndpoints = {
  'backups.list': endpoint({
    method: 'GET',
    path: '/api/backups',
    summary: 'The backups of this vault, newest first',
    area: 'privacy',
    sessionOnly: true,
    input: nothing,
    output: z.strictObject({
      backups: z.array(backup),
      folder: z.string(),
      total_bytes: z.int(),
      /** Why the last automatic backup or check failed; null when it did not. */
      last_error: z.string().nullable(),
    }),
  }),
  'backups.create': endpoint({
    method: 'POST',
    path: '/api/backups',
    summary: 'Back up now, into the usual folder or another one; encrypted with the password of today',
    area: 'privacy',
    sessionOnly: true,
    successStatus: 201,
    errors: ['STORAGE_FAILED'],
    input: z.strictObject({
      /** An absolute path of an existing folder. */
      folder: z.string().min(1).max(4096).optional(),
    }),
    output: z.strictObject({ backup, file: z.string() }),
    audit: 'backup_made',
  }),
  'backups.verify': endpoint({
    method: 'POST',
    path: '/api/backups/{id}/verify',
    summary: 'Open a backup and check every field in it',
    area: 'privacy',
    sessionOnly: true,
    errors: ['NOT_FOUND', 'VAULT_DAMAGED'],
    input: z.strictObject({ id: backupId }),
    output: z.strictObject({ backup }),
    audit: 'backup_verified',
  }),
  'backups.restore': endpoint({
    method: 'POST',
    path: '/api/backups/{id}/restore',
    summary: 'Put a verified backup in place of the vault; the replaced one is kept until the next sign-in',
    area: 'privacy',
    sessionOnly: true,
    sessionEffect: 'ends',
    errors: ['NOT_FOUND', 'INVALID_CREDENTIALS', 'VAULT_DAMAGED', 'STORAGE_FAILED', 'TOO_MANY_ATTEMPTS'],
    input: z.strictObject({
      id: backupId,
      /** The password of now, so that a person who finds the window open cannot put back an old state. */
      password: z.string().min(1).max(1024),
    }),
    output: z.strictObject({ restored: z.literal(true), counts: z.record(z.string(), z.int()) }),
  }),
  'backups.verifyFile': endpoint({
    method: 'POST',
    path: '/api/backups/file/verify',
    summary: 'Open a backup from another folder and check every field in it',
    area: 'privacy',
    sessionOnly: true,
    errors: ['VAULT_DAMAGED', 'STORAGE_FAILED'],
    input: z.strictObject({ file: backupFile }),
    output: z.strictObject({
      backup: backup.pick({
        created_at: true,
        kind: true,
        bytes: true,
        schema_version: true,
        app_version: true,
        counts: true,
      }),
    }),
    audit: 'backup_verified',
  }),
  'backups.restoreFile': endpoint({
    method: 'POST',
    path: '/api/backups/file/restore',
    summary: 'Put a backup of this vault from another folder in its place; it is verified first',
    area: 'privacy',
    sessionOnly: true,
    sessionEffect: 'ends',
    errors: ['INVALID_CREDENTIALS', 'VAULT_DAMAGED', 'STORAGE_FAILED', 'TOO_MANY_ATTEMPTS'],
    input: z.strictObject({
      file: backupFile,
      /** The password of now, as for `restore`. */
      password: z.string().min(1).max(1024),
    }),
    output: z.strictObject({ restored: z.literal(true), counts: z.record(z.string(), z.int()) }),
  }),
  'privacy.export': endpoint({
    method: 'GET',
    path: '/api/privacy/export',
    summary: 'Everything, as one lossless JSON document',
    area: 'privacy',
    access: 'read',
    sessionOnly: true,
    input: z.strictObject({ format: z.literal('json').default('json') }),
    output: z.strictObject({
      format: z.literal('evenkeel-export'),
      version: z.int(),
      exported_at: instant,
      app_version: z.string(),
      user: z.record(z.string(), z.json()),
      /** One list of rows by table, fields opened, as docs/export-format.md says. */
      data: z.record(z.string(), z.array(z.record(z.string(), z.json()))),
    }),
    audit: 'exported',
  }),
  'privacy.exportToFile': endpoint({
    method: 'POST',
    path: '/api/privacy/export',
    summary: 'The same document into a file on this computer, which is not encrypted',
    area: 'privacy',
    sessionOnly: true,
    successStatus: 201,
    errors: ['CONFLICT', 'STORAGE_FAILED', 'VAULT_DAMAGED'],
    input: z.strictObject({
      format: z.literal('json').default('json'),
      /** A full path that ends in `.json`. */
      file: z
        .string()
        .max(4096)
        .regex(/\.json$/i, { error: 'Must end in .json.' }),
      /** Whether a file of that name may be replaced. */
      replace: z.boolean().default(false),
    }),
    output: z.strictObject({ file: z.string(), bytes: z.int() }),
    audit: 'exported',
  }),
} as const;
