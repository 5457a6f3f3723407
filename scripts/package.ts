/**
 * npm run package: an installer for this operating system in dist/ (.deb on Linux, dmg on macOS, nsis on Windows).
 *
 *   --appimage       on Linux an AppImage too (electron-builder downloads its tools for that)
 *   --fast           compress the .deb quickly rather than well
 *   --for-sale       without texts that may only be given away (questions of the WHO-5 and the AUDIT-C)
 *   --test-runtime   package the development runtime, under a name that says so
 *
 * Without --test-runtime it refuses to package anything but the official Electron that package.json names.
 */

import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Platform, build as packageApp } from 'electron-builder';
import { build } from './common/ensureBuilt.ts';
import { installedVersion, PROJECT_ROOT } from './common/project.ts';
import { main, say, UserProblem } from './common/script.ts';
import { builderConfig, RELEASE, TEST_RUNTIME } from './packaging/builderConfig.ts';
import { makeDeb } from './packaging/makeDeb.ts';
import { type ElectronRuntime, prepareElectron } from './runtime/prepareElectron.ts';

const DIST = join(PROJECT_ROOT, 'dist');

await main(async () => {
  const { values } = parseArgs({
    options: {
      appimage: { type: 'boolean', default: false },
      fast: { type: 'boolean', default: false },
      'for-sale': { type: 'boolean', default: false },
      'test-runtime': { type: 'boolean', default: false },
    },
  });
  const runtime = await prepareElectron();
  const isTest = values['test-runtime'];
  if (!isTest) {
    refuseUnofficial(runtime);
  }
  const identity = isTest ? TEST_RUNTIME : RELEASE;
  await build();
  await rm(DIST, { recursive: true, force: true });

  const electronDist = await distWithoutDefaultApp(runtime);
  const config = builderConfig(
    identity,
    { electronDist, electronVersion: runtime.version },
    { forSale: values['for-sale'] },
  );
  const artifacts: string[] = [];
  if (process.platform === 'linux') {
    await packageApp({ targets: Platform.LINUX.createTarget('dir'), config, publish: 'never' });
    artifacts.push(
      await makeDeb(
        identity,
        { appDir: join(DIST, unpackedName()), appVersion: await appVersion(), electronVersion: runtime.version },
        values.fast ? 'zstd' : 'xz',
      ),
    );
    if (values.appimage) {
      artifacts.push(
        ...(await packageApp({ targets: Platform.LINUX.createTarget('AppImage'), config, publish: 'never' })),
      );
    }
  } else {
    artifacts.push(...(await packageApp({ targets: Platform.current().createTarget(), config, publish: 'never' })));
  }
  await rm(electronDist, { recursive: true });
  say(`Made:\n${artifacts.map((file) => `  ${file}`).join('\n')}`);
  return 0;
});

function refuseUnofficial(runtime: ElectronRuntime): void {
  const wanted = installedVersion('electron');
  if (runtime.source === 'fallback' || runtime.version !== wanted) {
    throw new UserProblem(
      `This would package Electron ${runtime.version} (${runtime.source}), not the official ${wanted}. ` +
        'Run where Electron can be downloaded, or make a test package with --test-runtime.',
    );
  }
}

/** electron-builder puts the app where stock Electron keeps its default app. */
async function distWithoutDefaultApp(runtime: ElectronRuntime): Promise<string> {
  const copy = join(PROJECT_ROOT, 'out', 'electron-dist');
  await cp(runtime.distDir, copy, { recursive: true, verbatimSymlinks: true });
  await rm(join(copy, 'resources', 'default_app.asar'), { force: true });
  return copy;
}

function unpackedName(): string {
  return process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`;
}

async function appVersion(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(PROJECT_ROOT, 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '0.0.0';
}
