import type { Backup } from '../../src-shared/contract/backups.ts';
import type { BackupFile } from '../vault/backups/vaultBackups.ts';
import type { Home } from '../vault/home.ts';
import type { Handlers } from './handler.ts';

type BackupHandlers = Pick<
  Handlers,
  Extract<keyof Handlers, `backups.${string}`> | 'privacy.export' | 'privacy.exportToFile'
>;

/** Backups of the caller's vault and the export of what is in it; the work itself is the vault's. */
export function backupHandlers(home: Home): BackupHandlers {
  return {
    'backups.list': (ctx) => {
      const backups = home.accounts.backupsOf(ctx.vault);
      const found = backups.list();
      return {
        data: {
          backups: found.map(shown),
          folder: backups.folder,
          total_bytes: found.reduce((sum, { bytes }) => sum + bytes, 0),
          last_error: backups.lastError ?? null,
        },
      };
    },

    'backups.create': async (ctx, input) => {
      const { backup, file } = await home.accounts.backupsOf(ctx.vault).create('manual', input.folder);
      return { data: { backup: shown(backup), file } };
    },

    'backups.verify': async (ctx, input) => ({
      data: { backup: shown(await home.accounts.backupsOf(ctx.vault).verify(input.id)) },
    }),

    'backups.restore': async (ctx, input) => ({
      data: {
        restored: true,
        counts: await home.accounts.restore(ctx.vault, { id: input.id }, input.password, ctx.door),
      },
    }),

    'backups.verifyFile': async (ctx, { file }) => {
      const { manifest, bytes } = await home.accounts.backupsOf(ctx.vault).verifyFile(file);
      const { created_at, kind, schema_version, app_version, counts } = manifest;
      return { data: { backup: { created_at, kind, bytes, schema_version, app_version, counts } } };
    },

    'backups.restoreFile': async (ctx, { file, password }) => ({
      data: { restored: true, counts: await home.accounts.restore(ctx.vault, { file }, password, ctx.door) },
    }),

    'privacy.export': async (ctx) => ({ data: await home.accounts.backupsOf(ctx.vault).exportJson() }),

    'privacy.exportToFile': async (ctx, input) => ({
      data: {
        file: input.file,
        bytes: await home.accounts.backupsOf(ctx.vault).exportToFile(input.file, input.replace),
      },
    }),
  };
}

function shown({
  id,
  created_at,
  kind,
  bytes,
  readable,
  schema_version,
  app_version,
  counts,
  verified_at,
}: BackupFile): Backup {
  return { id, created_at, kind, bytes, readable, schema_version, app_version, counts, verified_at };
}
