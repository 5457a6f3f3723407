/** Where things stand in the checkout. Only scripts and tests use this; the app gets its paths from its entry. */

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const PROJECT_ROOT = resolve(import.meta.dirname, '..', '..');
export const OUT_DIR = join(PROJECT_ROOT, 'out');
export const MODULES_DIR = join(PROJECT_ROOT, 'node_modules');

/** The version an installed package gives itself, read from its package.json. */
export function installedVersion(packageName: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(MODULES_DIR, packageName, 'package.json'), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) {
    return String(manifest.version);
  }
  throw new Error(`${packageName} has no version`);
}
