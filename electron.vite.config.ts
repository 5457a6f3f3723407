import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { NONCE_PLACEHOLDER } from './src-main/desktop/noncePlaceholder.ts';

/**
 * Entries of the main side, each a file out/main/<name>.cjs. Worker threads are entries of their own; what several
 * entries share lands in chunks beside them.
 */
const MAIN_ENTRIES = {
  index: 'src-main/index.ts',
  serve: 'src-main/serve.ts',
  'search-worker': 'src-main/vault/search/worker.ts',
  'analysis-worker': 'src-main/analysis/worker.ts',
  'backup-worker': 'src-main/vault/backups/worker.ts',
};

/** Files that are read at run time, from the folder of the bundle. */
const SHIPPED_FOLDERS = { 'src-main/vault/migrations': 'migrations' };

/** scripts/common/ensureBuilt.ts builds beside out/ and swaps the folders when all is done. */
const OUT_DIR = process.env.EVENKEEL_BUILD_DIR ?? 'out';

/** The oldest runtime that has to run the bundles; older than the one we ship (docs/adr/0002). */
const MAIN_TARGET = 'node20.18';
const RENDERER_TARGET = 'chrome130';

const APP_VERSION: unknown = JSON.parse(readFileSync('package.json', 'utf8')).version;

function shipFolders(): Plugin {
  return {
    name: 'evenkeel:ship-folders',
    writeBundle(options) {
      for (const [from, to] of Object.entries(SHIPPED_FOLDERS)) {
        if (options.dir !== undefined && existsSync(from)) {
          cpSync(from, join(options.dir, to), { recursive: true });
        }
      }
    },
  };
}

export default defineConfig({
  main: {
    plugins: [shipFolders()],
    define: { APP_VERSION: JSON.stringify(APP_VERSION) },
    build: {
      target: MAIN_TARGET,
      outDir: `${OUT_DIR}/main`,
      rolldownOptions: {
        input: existingEntries(MAIN_ENTRIES),
        // CommonJS, since schemes have to be registered before the app is ready (docs/adr/0001).
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      target: MAIN_TARGET,
      outDir: `${OUT_DIR}/preload`,
      // A sandboxed preload cannot require files, so it has to be one.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'src-main/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react()],
    html: { cspNonce: NONCE_PLACEHOLDER },
    server: { host: '127.0.0.1', strictPort: false },
    build: {
      target: RENDERER_TARGET,
      outDir: `${OUT_DIR}/renderer`,
      minify: 'oxc',
      // Fonts may come from files only.
      assetsInlineLimit: 0,
      rolldownOptions: { input: join(import.meta.dirname, 'src-renderer', 'index.html') },
    },
  },
});

function existingEntries(entries: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)));
}
