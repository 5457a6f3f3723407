import { z } from 'zod';

/** Why a backup was made. */
export const backupKinds = ['automatic', 'manual', 'before_migration', 'before_restore'] as const;
export type BackupKind = (typeof backupKinds)[number];

/** What a backup says about its own content. */
export const manifestSchema = z.strictObject({
  created_at: z.iso.datetime(),
  kind: z.enum(backupKinds),
  schema_version: z.int().min(0),
  app_version: z.string(),
  /** Rows by table. */
  counts: z.record(z.string(), z.int().min(0)),
});
export type Manifest = z.output<typeof manifestSchema>;
