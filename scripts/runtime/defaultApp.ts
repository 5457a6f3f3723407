/**
 * What a stock Electron does when it is started with a folder: takes name and version from the folder's package.json
 * and loads its main file. CommonJS, since it runs inside the runtime, and synchronous, since an app must be able to
 * register its schemes before `ready`.
 */
export const DEFAULT_APP_MAIN = `'use strict';
const { app } = require('electron');
const { createRequire } = require('node:module');
const { join, resolve } = require('node:path');

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (folder === undefined) {
  process.stderr.write('No app folder given\\n');
  process.exit(1);
}
const appPath = resolve(folder);
const manifest = createRequire(join(appPath, 'package.json'))('./package.json');
app.setAppPath(appPath);
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
require(join(appPath, manifest.main));
`;
