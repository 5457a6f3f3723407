/**
 * What a stock Electron does when it is started with a folder: loads the modules named with -r (Playwright's own among
 * them), takes name and version from the folder's package.json and loads its main file. CommonJS, since it runs inside
 * the runtime, and synchronous, since an app must be able to register its schemes before `ready`.
 */
export const DEFAULT_APP_MAIN = `'use strict';
const { app } = require('electron');
const { createRequire } = require('node:module');
const { join, resolve } = require('node:path');

const modules = [];
let folder;
for (let i = 1; i < process.argv.length && folder === undefined; i += 1) {
  const argument = process.argv[i];
  if (argument === '-r' || argument === '--require') {
    i += 1;
    modules.push(resolve(process.argv[i]));
  } else if (!argument.startsWith('-')) {
    folder = argument;
  }
}
for (const file of modules) {
  require(file);
}
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
